import {
  Forbidden,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
} from 'payload';
import { hasRole, staffOf } from '../access/roles.ts';
import { saveNoteOf } from './note-save.ts';

/**
 * Only publishers change what readers see: publishing, unpublishing, and any save that writes a published record.
 * Calls without a user (seed, jobs, scripts) are the system's own; access control stops visitors before this.
 */
export const guardPublishing: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!req.user || hasRole(req, 'publisher')) return data;
  if (!staffOf(req)) throw new Forbidden(req.t);
  if (data._status === 'published') throw new Forbidden(req.t);
  const writesRecord = operation === 'update' && saveNoteOf(req.context).isDraftSave !== true;
  if (writesRecord && (await isPublished({ collection: collection.slug, id: originalDoc.id, req })))
    throw new Forbidden(req.t);
  return data;
};

/** Asks the record itself: the newest version, which hooks are given, may be a draft over what readers have. */
export const isPublished = async ({
  collection,
  id,
  req,
}: {
  collection: CollectionSlug;
  id: string | number;
  req: PayloadRequest;
}): Promise<boolean> => {
  const record = await req.payload.db.findOne<{ id: string | number; _status?: string }>({
    collection,
    where: { id: { equals: id } },
    select: { _status: true },
    req,
  });
  return record?._status === 'published';
};
