// Proves who reads the versions of a case, and counts them, as the form of a case does: its author and reviewers, nobody else.
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { caseAt, makeAccounts, makeOrganisation, type Account } from '../helpers/workflow-base.ts';

let base: TestBase;
let payload: Payload;
let people: Record<'author' | 'other' | 'reviewer', Account>;
let id: string;

beforeAll(async () => {
  base = await makeBase();
  payload = base.payload;
  people = await makeAccounts(payload, { author: 'contributor', other: 'contributor', reviewer: 'reviewer' });
  ({ id } = await caseAt(payload, {
    stage: 'published',
    title: 'Versions',
    organisation: await makeOrganisation(payload),
    createdBy: String(people.author.id),
  }));
});
afterAll(() => base.close());

const versions = (user: Account) => ({
  collection: 'cases' as const,
  where: { parent: { equals: id } },
  user,
  overrideAccess: false,
});

it.each([
  ['author', 1],
  ['reviewer', 1],
  ['other', 0],
] as const)('%s finds and counts %i', async (name, found) => {
  expect((await payload.findVersions(versions(people[name]))).totalDocs).toBe(found);
  expect((await payload.countVersions(versions(people[name]))).totalDocs).toBe(found);
});

it('is closed to visitors', async () => {
  await expect(
    payload.findVersions({ collection: 'cases', where: { parent: { equals: id } }, overrideAccess: false }),
  ).rejects.toMatchObject({ status: 403 });
});
