import { Forbidden, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload';
import { hasRole, staffOf } from '../access/roles.ts';

/** Notes whether the save goes to a draft version only: later hooks see the data but not the `draft` argument. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update') {
    req.context.isDraftSave = 'draft' in args && args.draft === true;
  }
  return args;
};

/**
 * Only publishers change what readers see: publishing, unpublishing, and any save that writes a published record.
 * Calls without a user (seed, jobs, scripts) are the system's own; access control stops visitors before this.
 */
export const guardPublishing: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (!req.user || hasRole(req, 'publisher')) return data;
  if (!staffOf(req)) throw new Forbidden(req.t);
  const publishes = data._status === 'published';
  const touchesPublished =
    operation === 'update' && originalDoc?._status === 'published' && req.context.isDraftSave !== true;
  if (publishes || touchesPublished) throw new Forbidden(req.t);
  return data;
};
