import { randomUUID } from 'node:crypto';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { staffOf } from '../access/roles.ts';

/** Gives a new record its lasting key and its maker, and keeps both from changing afterwards. */
export const stampRecord: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    return {
      ...data,
      key: data.key ?? data.slug ?? randomUUID(),
      createdBy: data.createdBy ?? staffId(req),
    };
  }
  return { ...data, key: originalDoc?.key ?? data.key ?? data.slug, createdBy: originalDoc?.createdBy };
};

const staffId = (req: PayloadRequest): string | undefined => {
  const staff = staffOf(req);
  return staff && String(staff.id);
};
