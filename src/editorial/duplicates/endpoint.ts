import { addDataAndFileToRequest, Forbidden, type Endpoint } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { findDuplicates } from './find-duplicates.ts';

const LONGEST = 5000;

/** `POST /api/cases/duplicates`: the case in the form against all that whoever asks may read. */
export const duplicatesEndpoint: Endpoint = {
  path: '/duplicates',
  method: 'post',
  handler: async (req) => {
    if (!staffOf(req)) throw new Forbidden(req.t);
    await addDataAndFileToRequest(req);
    const { id, title, summary, organisation } = (req.data ?? {}) as Record<string, unknown>;
    const docs = await findDuplicates({
      payload: req.payload,
      values: {
        title: textOf(title),
        summary: textOf(summary),
        organisationId: textOf(organisation) || null,
      },
      except: textOf(id) || undefined,
      req,
    });
    return Response.json({ docs }, { headers: { 'cache-control': 'private, no-store' } });
  },
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
