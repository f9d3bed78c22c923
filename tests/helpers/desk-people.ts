import type { Payload } from 'payload';
import { ROLES, type Role } from '../../src/domain/vocabulary.ts';
import type { User } from '../../src/payload-types.ts';

export type Person = User & { collection: 'users' };
export const PEOPLES_PASSWORD = 'a password for tests only';

/** One person of each role, named by it. The first account of a base is an administrator's whatever it asks for. */
export const makePeople = async ({ payload }: { payload: Payload }): Promise<Record<Role, Person>> => {
  const people = {} as Record<Role, Person>;
  for (const role of [...ROLES].reverse()) {
    const user = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name: `The ${role}`, email: `${role}@example.org`, password: PEOPLES_PASSWORD, role },
    });
    people[role] = { ...user, collection: 'users' };
  }
  return people;
};
