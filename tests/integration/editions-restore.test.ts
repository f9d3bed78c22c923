// Proves, over REST and GraphQL and for every role: a restore gives a draft, changes nothing readers have, and is on the log.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/vocabulary.ts';
import { startEdge, type TestEdge } from '../helpers/edge.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;
const ROLES = ['contributor', 'reviewer', 'publisher', 'admin'] as const;

describe('a restore', () => {
  let edge: TestEdge;
  let organisation: string;
  const tokens = {} as Record<Role, string>;
  const ids = {} as Record<Role, string>;

  beforeAll(async () => {
    edge = await startEdge();
    const { payload } = edge;
    // The first account of a base is an administrator's.
    for (const role of [...ROLES].reverse()) {
      const data = { email: `${role}@example.org`, password: 'a long enough secret', name: role, role };
      const user = await payload.create({ collection: 'users', data, ...SYSTEM });
      ids[role] = String(user.id);
      tokens[role] = (await payload.login({ collection: 'users', data })).token ?? '';
    }
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
    });
  });
  afterAll(() => edge.close());

  const twoEditions = async (title: string, createdBy?: string) => {
    const { payload } = edge;
    const id = await createCase(payload, {
      title,
      organisation,
      summary: 'The first words.',
      createdBy,
      contact: { mailbox: 'old@example.org', hasConsented: true },
    });
    await payload.update({
      collection: 'cases',
      id,
      data: { summary: 'The second words.', contact: { mailbox: null }, _status: 'published' },
      ...SYSTEM,
    });
    const { docs } = await payload.findVersions({
      collection: 'cases',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      ...SYSTEM,
    });
    return { id, first: String(docs[0]?.id) };
  };

  const overRest = (version: string, role?: Role, query = '') =>
    fetch(`${edge.url}/api/cases/versions/${version}${query}`, {
      method: 'POST',
      headers: role ? { authorization: `JWT ${tokens[role]}` } : {},
    });
  const overGraphql = async (version: string, role?: Role, draft = '') => {
    const response = await fetch(`${edge.url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(role && { authorization: `JWT ${tokens[role]}` }) },
      body: JSON.stringify({
        query: `mutation { restoreVersionCase(id: "${version}"${draft}) { summary _status } }`,
      }),
    });
    return (await response.json()) as { data?: { restoreVersionCase: unknown }; errors?: unknown[] };
  };
  const expectDraft = async (id: string) => {
    const { payload } = edge;
    const published = await payload.findByID({ collection: 'cases', id, ...SYSTEM });
    expect(published).toMatchObject({ summary: 'The second words.', _status: 'published', edition: 2 });
    const draft = await payload.findByID({ collection: 'cases', id, draft: true, ...SYSTEM });
    expect(draft).toMatchObject({ summary: 'The first words.', _status: 'draft', edition: 2 });
    expect(draft.contact?.mailbox ?? null).toBeNull();
  };

  it.each(['reviewer', 'publisher', 'admin'] as const)('is a draft for a %s, over both', async (role) => {
    const rest = await twoEditions(`Rest ${role}`);
    expect((await overRest(rest.first, role, '?draft=false')).status).toBe(200);
    await expectDraft(rest.id);
    const graphql = await twoEditions(`Graphql ${role}`);
    expect(await overGraphql(graphql.first, role, ', draft: false')).toMatchObject({
      data: { restoreVersionCase: { summary: 'The first words.' } },
    });
    await expectDraft(graphql.id);
    const log = await edge.payload.find({
      collection: 'case-log',
      where: { and: [{ case: { in: [rest.id, graphql.id] } }, { action: { equals: 'restored' } }] },
      depth: 0,
      ...SYSTEM,
    });
    expect(log.docs.map(({ byName }) => byName)).toEqual([role, role]);
  });

  it('is open to a contributor for a case of their own alone', async () => {
    const own = await twoEditions('Own', ids.contributor);
    expect((await overRest(own.first, 'contributor')).status).toBe(200);
    await expectDraft(own.id);
    const other = await twoEditions('Another’s');
    expect((await overRest(other.first, 'contributor')).status).toBe(403);
    expect((await overGraphql(other.first, 'contributor')).errors).toHaveLength(1);
  });

  it('is closed to visitors', async () => {
    const { id, first } = await twoEditions('Closed');
    expect((await overRest(first)).status).toBe(403);
    expect((await overGraphql(first)).errors).toHaveLength(1);
    const draft = await edge.payload.findByID({ collection: 'cases', id, draft: true, ...SYSTEM });
    expect(draft.summary).toBe('The second words.');
  });

  it('is refused by the Local API where nobody says that it is a draft', async () => {
    const { first } = await twoEditions('Local');
    await expect(edge.payload.restoreVersion({ collection: 'cases', id: first, ...SYSTEM })).rejects.toThrow(
      /draft=true/,
    );
  });
});
