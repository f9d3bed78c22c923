import type { Role } from '../../src/domain/vocabulary.ts';
import { makePeople, type Person } from './desk-people.ts';
import { createCase, makeSearchBase, publish, type SearchBase } from './search-base.ts';

export const DAY = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

export interface DeskBase extends SearchBase {
  people: Record<Role, Person>;
  /** A second contributor. */
  other: Person;
  organisation: string;
  person(name: string, role: Role, more?: object): Promise<Person>;
  /** What every list of the desk is read with. */
  reading(user: Person): { payload: SearchBase['payload']; user: Person };
  draft(title: string, data?: object): Promise<string>;
}

/** A base with search, a person of each role, and an organisation that cases can be of. */
export const startDeskBase = async (): Promise<DeskBase> => {
  const base = await makeSearchBase();
  const { payload } = base;
  const people = await makePeople(base);
  const person = async (name: string, role: Role, more: object = {}): Promise<Person> => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
    const user = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name, email, password: 'a password for tests only', role, ...more },
    });
    return { ...user, collection: 'users' };
  };
  const organisation = await publish(payload, {
    collection: 'organisations',
    title: 'Mill Homes',
    type: 'housing-association',
  });
  return {
    ...base,
    people,
    other: await person('Another contributor', 'contributor'),
    organisation,
    person,
    reading: (user) => ({ payload, user }),
    draft: (title, data = {}) => createCase(payload, { title, organisation, _status: 'draft', ...data }),
  };
};
