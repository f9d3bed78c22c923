import type { Payload } from 'payload';
import { ROLES, type Role } from '../../src/domain/vocabulary.ts';
import type { User } from '../../src/payload-types.ts';

export type Person = User & { collection: 'users' };
export const PASSWORD = 'a password for tests only';

/** One person of each role, named by it. The first account of a base is an administrator's whatever it asks for. */
export const makePeople = async ({ payload }: { payload: Payload }): Promise<Record<Role, Person>> => {
  const people = {} as Record<Role, Person>;
  for (const role of [...ROLES].reverse()) {
    const user = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name: `The ${role}`, email: `${role}@example.org`, password: PASSWORD, role },
    });
    people[role] = { ...user, collection: 'users' };
  }
  return people;
};

/** Signs one of them in over HTTP; the cookie to send along from then on. */
export const cookieOf = async ({ url, email }: { url: string; email: string }): Promise<string> => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};
