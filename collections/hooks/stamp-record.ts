import { randomUUID } from 'node:crypto';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { staffOf } from '../access/roles.ts';

/**
 * Gives a new record its lasting key and its maker, and keeps both from changing afterwards; notes the first day it is
 * published, by which readers see what is new.
 */
export const stampRecord: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const isPublished = data._status === 'published';
  const firstPublishedAt =
    originalDoc?.firstPublishedAt ??
    data.firstPublishedAt ??
    (isPublished ? new Date().toISOString() : undefined);
  if (operation === 'create') {
    return {
      ...data,
      key: data.key ?? data.slug ?? randomUUID(),
      createdBy: data.createdBy ?? staffId(req),
      firstPublishedAt,
    };
  }
  return {
    ...data,
    key: originalDoc?.key ?? data.key ?? data.slug,
    createdBy: originalDoc?.createdBy,
    firstPublishedAt,
  };
};

const staffId = (req: PayloadRequest): string | undefined => {
  const staff = staffOf(req);
  return staff && String(staff.id);
};
