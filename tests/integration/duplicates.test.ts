// Proves, over HTTP and for every role: possible duplicates are found by organisation and words, and told to nobody who may not read them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/vocabulary.ts';
import type { PossibleDuplicate } from '../../src/editorial/duplicates/find-duplicates.ts';
import { startEdge, type TestEdge } from '../helpers/edge.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;
const SUMMARY =
  'A toy library on wheels visits families in four estates every week, lends toys, and brings parents together who had not met before.';

describe('possible duplicates', () => {
  let edge: TestEdge;
  let organisation: string;
  let other: string;
  const tokens = {} as Record<Role, string>;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    edge = await startEdge();
    const { payload } = edge;
    const accounts = {} as Record<Role, string>;
    for (const role of ['admin', 'publisher', 'reviewer', 'contributor'] as const) {
      const data = { email: `${role}@example.org`, password: 'a long enough secret', name: role, role };
      accounts[role] = String((await payload.create({ collection: 'users', data, ...SYSTEM })).id);
      tokens[role] = (await payload.login({ collection: 'users', data })).token ?? '';
    }
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
    });
    other = await publish(payload, { collection: 'organisations', title: 'Ashram', type: 'charity' });
    ids.published = await createCase(payload, { title: 'Time to Play', organisation, summary: SUMMARY });
    ids.draft = await createCase(payload, {
      title: 'Time to play again',
      organisation,
      slug: 'again',
      summary: 'Quite other words about it all.',
      _status: 'draft',
    });
    ids.own = await createCase(payload, {
      title: 'A time for play',
      organisation: other,
      summary: SUMMARY.replace('four', 'five'),
      createdBy: accounts.contributor,
      _status: 'draft',
    });
    ids.archived = await createCase(payload, {
      title: 'Play time',
      organisation,
      summary: 'Long ago.',
    });
    await payload.update({
      collection: 'cases',
      id: ids.archived,
      data: { archivedReason: 'Over.', workflow: { stage: 'archived' }, _status: 'published' },
      ...SYSTEM,
    });
    ids.unlike = await createCase(payload, {
      title: 'Roma neighbours',
      organisation,
      summary: 'Staff learned Romani.',
    });
    ids.sameWord = await createCase(payload, {
      title: 'Play fair at work',
      organisation: other,
      summary: 'A code for staff.',
    });
  });
  afterAll(() => edge.close());

  const ask = async (role: Role | undefined, body: object) => {
    const response = await fetch(`${edge.url}/api/cases/duplicates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(role && { authorization: `JWT ${tokens[role]}` }) },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { docs?: PossibleDuplicate[] };
    return { status: response.status, docs: answer.docs ?? [], cache: response.headers.get('cache-control') };
  };
  const found = async (role: Role, body: object) =>
    (await ask(role, body)).docs.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0]);

  it('finds the same work told twice: by title, by summary, published, drafted and archived', async () => {
    const answer = await ask('reviewer', { title: 'Time to play!', summary: SUMMARY, organisation });
    expect(answer.docs[0]).toEqual({
      id: ids.published,
      title: 'Time to Play',
      standing: 'published',
      because: 'The same organisation. Title and summary are much alike.',
    });
    expect(answer.cache).toContain('no-store');
    const names = await found('publisher', { title: 'Time to play!', summary: SUMMARY, organisation });
    expect(names.sort()).toEqual(['archived', 'draft', 'own', 'published']);
    expect(answer.docs.find(({ id }) => id === ids.archived)?.standing).toBe('archived');
  });

  it('finds none where only a word or the organisation is shared', async () => {
    expect(
      await found('admin', { title: 'Hate crime', summary: 'Witnesses came forward.', organisation }),
    ).toEqual([]);
    expect(
      await found('admin', { title: 'Play parks for all', summary: 'New swings.', organisation: other }),
    ).toEqual([]);
    expect(await found('admin', { title: '', summary: '', organisation: '' })).toEqual([]);
  });

  it('leaves out the case itself', async () => {
    const names = await found('admin', {
      id: ids.published,
      title: 'Time to Play',
      summary: SUMMARY,
      organisation,
    });
    expect(names).not.toContain('published');
    expect(names).toContain('draft');
  });

  it('tells a contributor of what is published, archived, and their own, and of no other draft', async () => {
    const names = await found('contributor', { title: 'Time to play', summary: SUMMARY, organisation });
    expect(names).toEqual(expect.arrayContaining(['published', 'own']));
    expect(names).not.toContain('draft');
  });

  it('tells nobody who is not staff, and takes any words for words', async () => {
    expect((await ask(undefined, { title: 'Time to play', organisation })).status).toBe(403);
    const odd = { title: { equals: 'x' }, summary: ['y'], organisation: { exists: true }, id: 7 };
    expect(await ask('admin', odd)).toMatchObject({ status: 200, docs: [] });
    expect((await ask('admin', { title: '%_"\'; --', organisation: "' or 1=1" })).status).toBe(200);
  });
});
