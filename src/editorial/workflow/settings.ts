import type { PayloadRequest } from 'payload';
import { quietRequest } from './quiet-request.ts';

/** The rules of the desk as they stand now. */
export const readEditorialSettings = (req: PayloadRequest) =>
  req.payload.findGlobal({
    slug: 'editorial-settings',
    depth: 0,
    overrideAccess: true,
    req: quietRequest(req),
  });
