// Proves "published or nothing": every surface of the running product is listed here, and none lets a visitor or a partner's key
// receive, find or count a word of what is drafted, unpublished, trashed or private. A new route that is not listed fails the test.
import type { SanitizedConfig } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHealthRouter } from '../../src/api/health.ts';
import { createApiRouter } from '../../src/api/router.ts';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { serverUrl, until } from './helpers/api.ts';
import { graphql } from './helpers/graphql.ts';
import { plantSecrets, SECRETS, type Planted } from './helpers/secrets.ts';
import { KNOWN_ENDPOINTS } from './helpers/known-endpoints.ts';
import { PAGES, pagesOf, ROUTES, routesOf } from './helpers/surfaces.ts';

describe('no surface tells a visitor what is not published', () => {
  let planted: Planted;
  let config: SanitizedConfig;
  beforeAll(async () => {
    planted = await plantSecrets();
    config = await casebookConfig({
      env: parseEnv({ NODE_ENV: 'test', PAYLOAD_SECRET: 'only to read the configuration' }),
    });
    // The published one has arrived in search: what else was saved before it has, too.
    await until({
      ask: async () => (await fetch(`${serverUrl()}/api/search?q=openness`)).text(),
      isGood: (text) => text.includes(planted.openCase.slug),
    });
  });

  const identities = (): Record<string, HeadersInit> => ({
    'a visitor': {},
    'a partner’s key': { authorization: `partners API-Key ${planted.partnerKey}` },
    'a forged session': { cookie: 'payload-token=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.forged' },
  });

  const expectNoSecret = async (address: string, init: RequestInit = {}): Promise<void> => {
    for (const [who, headers] of Object.entries(identities())) {
      const response = await fetch(serverUrl() + address, {
        ...init,
        headers: { ...headers, ...init.headers },
      });
      const text = wordsOf({ address, text: (await response.text()).toLowerCase() });
      expect(response.status, `${who} at ${address}: ${text.slice(0, 300)}`).toSatisfy(isAnswer);
      // An address or a query may be told back to whoever sent it.
      const told =
        `${decodeURIComponent(address)} ${typeof init.body === 'string' ? init.body : ''}`.toLowerCase();
      for (const secret of Object.values(SECRETS)) {
        if (told.includes(secret)) continue;
        expect(text.includes(secret), `${who} at ${address} is told “${secret}”`).toBe(false);
      }
    }
  };

  it('lists every page', () => {
    expect(Object.keys(PAGES).sort()).toEqual(pagesOf('src/app/(site)').sort());
  });

  it('lists every route', () => {
    const routes = [createApiRouter(), createHealthRouter({ checks: {} })].flatMap(routesOf);
    // A page whose address is checked before Next draws it is listed as a page.
    expect(Object.keys(ROUTES).sort()).toEqual(routes.filter((at) => !(at in PAGES)).sort());
  });

  it('knows every endpoint of Payload', () => {
    const endpoints = [config, ...config.collections, ...config.globals].flatMap(
      ({ endpoints: own }) => own || [],
    );
    expect(endpoints.map(({ path: at }) => at).filter((at) => !KNOWN_ENDPOINTS.has(at))).toEqual([]);
  });

  it.each(Object.keys(PAGES))('page %s', async (name) => {
    for (const address of PAGES[name]?.(planted) ?? []) await expectNoSecret(address);
  });

  it.each(Object.keys(ROUTES))('route %s', async (name) => {
    for (const address of ROUTES[name]?.(planted) ?? []) await expectNoSecret(address);
  });

  it('pages of what is not published are not found', async () => {
    const addresses = [planted.never, planted.unpublished, planted.trashed].map(
      ({ slug }) => `/cases/${slug}`,
    );
    for (const collection of ['themes', 'audiences', 'places', 'organisations', 'guides', 'proceedings'])
      addresses.push(`/${collection}/${planted.drafts[collection]?.slug}`);
    for (const address of addresses) expect((await fetch(serverUrl() + address)).status, address).toBe(404);
  });

  it('REST, every collection', async () => {
    for (const { slug } of config.collections) {
      for (const query of ['', 'draft=true&', 'trash=true&', 'draft=true&trash=true&locale=all&'])
        await expectNoSecret(`/api/${slug}?${query}depth=5&limit=500`);
      await expectNoSecret(`/api/${slug}/versions?depth=5&limit=500`);
      await expectNoSecret(`/api/${slug}/count`);
    }
    for (const { slug } of config.globals) {
      await expectNoSecret(`/api/globals/${slug}?draft=true&depth=5`);
      await expectNoSecret(`/api/globals/${slug}/versions?depth=5`);
    }
  });

  it('REST, each record by its id', async () => {
    const cases = [planted.openCase, planted.never, planted.unpublished, planted.trashed].map(
      ({ id }) => `cases/${id}`,
    );
    const others = Object.entries(planted.drafts).map(([collection, { id }]) => `${collection}/${id}`);
    for (const at of [...cases, ...others])
      for (const query of ['depth=5', 'depth=5&draft=true', 'depth=5&trash=true&draft=true'])
        await expectNoSecret(`/api/${at}?${query}`);
  });

  it('REST counts nothing that is not published', async () => {
    const questions = Object.values(SECRETS).flatMap((secret) => [
      `cases?where[title][like]=${secret}`,
      `cases?where[summary][like]=${secret}&draft=true&trash=true`,
      `cases?where[challenges.statement][like]=${secret}&trash=true`,
      `cases?where[organisation.title][like]=${secret}`,
      `organisations?where[title][like]=${secret}&draft=true`,
      `cases?where[contact.mailbox][equals]=${secret}`,
      `cases?where[review.owner][equals]=${secret}`,
      `recommendations?where[cases.title][like]=${secret}`,
      `cases?where[resources.title][like]=${secret}`,
    ]);
    for (const question of questions) {
      const body = (await (await fetch(`${serverUrl()}/api/${question}&depth=0`)).json()) as {
        totalDocs?: number;
      };
      expect(body.totalDocs ?? 0, question).toBe(0);
    }
  });

  it('search finds and counts nothing that is not published', async () => {
    for (const secret of Object.values(SECRETS)) {
      const address = `/api/search?q=${encodeURIComponent(`"${secret}"`)}`;
      const { hits } = (await (await fetch(serverUrl() + address)).json()) as { hits: { slug: string }[] };
      const planted = hits.filter(
        ({ slug }) => slug.startsWith('a-case-of-') && slug !== 'a-case-of-openness',
      );
      expect(planted, secret).toEqual([]);
    }
    const { facets } = (await (await fetch(`${serverUrl()}/api/search`)).json()) as {
      facets: Record<string, { value: string }[]>;
    };
    const values = Object.values(facets).flatMap((list) => list.map(({ value }) => value));
    expect(values.filter((value) => value.includes(SECRETS.draftNeighbours))).toEqual([]);
  });

  it('GraphQL, every list with its nested records', async () => {
    const { fields, ask } = await graphql();
    expect(fields.filter((name) => /user|partner|submission|payload/i.test(name))).toEqual([]);
    for (const name of fields.filter((field) => /^(all)?[A-Z]\w*(s|Media)$/.test(field))) {
      for (const args of ['limit: 300', 'limit: 300, draft: true', 'limit: 300, draft: true, trash: true']) {
        const selection = await ask.selectionOf(name);
        await expectNoSecret('/api/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ ${name}(${args}) { totalDocs docs { ${selection} } } }` }),
        });
      }
    }
  });

  it('GraphQL, a case with all it points to', async () => {
    const nested =
      'title organisation { title } basedOn { record { relationTo value { ... on Case { title summary } } } } resources { title description } contact { mailbox phone role } review { owner reviewBy } createdBy';
    const queries = [
      `{ Case(id: "${planted.openCase.id}", draft: true) { ${nested} } }`,
      `{ Case(id: "${planted.never.id}", draft: true) { ${nested} } }`,
      `{ versionsCases(limit: 100) { docs { version { title summary } } } }`,
      `{ caseBySlug(slug: "${planted.openCase.slug}") { ${nested} } }`,
      `{ caseBySlug(slug: "${planted.never.slug}") { ${nested} } }`,
      `{ relatedCases(slug: "${planted.openCase.slug}") { __typename } }`,
      `{ suggest(query: "${SECRETS.draftNeighbours.slice(0, 6)}", limit: 20) { label url detail } }`,
      '{ suggest(query: "case", limit: 20) { label url detail } }',
      '{ searchGuidance(query: "the", limit: 20) { hits { title summary url passage { text } partOf { label } } } }',
      '{ Recommendations(limit: 100, draft: true) { docs { title cases { title summary organisation { title } } } } }',
      '{ Guides(limit: 100) { docs { title chapters { title content } } } }',
    ];
    for (const query of queries)
      await expectNoSecret('/api/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
  });

  it('nobody without an account can write', async () => {
    for (const { slug } of config.collections) {
      const response = await fetch(`${serverUrl()}/api/${slug}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Vandal', _status: 'published' }),
      });
      expect([400, 401, 403, 404, 405, 501], `${slug} answers ${response.status}`).toContain(response.status);
    }
    const changed = await fetch(`${serverUrl()}/api/cases/${planted.openCase.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Vandal', _status: 'published' }),
    });
    expect(changed.status).toBe(403);
  });
});

/** Who mirrors or harvests the base is told which records to delete: by the names they once came under, and no other word. */
const TOMBSTONES = /^\/(api\/changes|oai)\b/;

const wordsOf = ({ address, text }: { address: string; text: string }): string =>
  TOMBSTONES.test(address)
    ? [SECRETS.unpublished, SECRETS.trashed, SECRETS.archived].reduce(
        (left, word) => left.replaceAll(`a-case-of-${word}`, ''),
        text,
      )
    : text;

/** Refusing is an answer, "not implemented" too; failing is not. */
const isAnswer = (status: number): boolean => status < 500 || status === 501;
