import type { Payload } from 'payload';
import type { DeskReading } from './desk-reading.ts';

export interface Colleague {
  id: string;
  name: string;
}

/**
 * Who works here, by name: accounts are closed to all but administrators, but whom to give a case to is every colleague's to know.
 * Names alone, and to staff alone.
 */
export const readColleagues = async ({ payload }: DeskReading): Promise<Colleague[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    select: { name: true },
    sort: 'name',
    depth: 0,
    limit: 500,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, name }) => ({ id: String(id), name }));
};

/** The name of a colleague, or what to say where the account is gone. */
export const readColleagueName = async (payload: Payload, id: string): Promise<string> => {
  const colleague = await payload.findByID({
    collection: 'users',
    id,
    select: { name: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  return colleague?.name ?? 'Somebody who left';
};
