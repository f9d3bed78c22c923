import type { PayloadRequest } from 'payload';
import type { Case } from '../../payload-types.ts';
import { contentHashOf, contentHashOfSave } from '../editions/content-hash.ts';
import { quietRequest } from './quiet-request.ts';

/** The fingerprint, in all languages, of what a save would put before readers, and what they have now, if anything. */
export const outgoingWords = async ({
  data,
  id,
  req,
}: {
  data: Partial<Case>;
  id: string;
  req: PayloadRequest;
}): Promise<{ hash: string; live: Case | undefined }> => {
  const read = (draft: boolean) =>
    req.payload.findByID({
      collection: 'cases',
      id,
      draft,
      trash: true,
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: quietRequest(req),
    }) as Promise<Case>;
  const saved = await read(true);
  const record = await read(false);
  const locale = String(req.locale ?? 'en');
  return {
    hash:
      locale === 'all' ? contentHashOf({ ...saved, ...data }) : contentHashOfSave({ data, saved, locale }),
    live: record._status === 'published' ? record : undefined,
  };
};
