import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFormReplies } from '../../src/api/forms/form-replies.ts';
import { createApiRouter } from '../../src/api/router.ts';
import { createChanges, type Changes } from '../../src/changes/create-changes.ts';
import { parseEnv } from '../../src/config/env.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { createSearch, type Search } from '../../src/search/create-search.ts';
import { createUsageCounter } from '../../src/usage/count-store.ts';
import { announced } from './announced.ts';
import { startEdge, type TestEdge } from './edge.ts';
import { createCase, publish } from './search-base.ts';

export interface SearchEdge extends TestEdge {
  search: Search;
  changes: Changes;
  /** GETs and reads JSON. */
  get(path: string): Promise<{ status: number; headers: Headers; body: unknown }>;
  graphql(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: unknown; errors?: GraphqlError[] }>;
}

export interface GraphqlError {
  message: string;
  extensions?: Record<string, unknown>;
}

/** The whole edge with search on a base of a few cases: what a program meets, over HTTP. */
export const startSearchEdge = async ({
  settings = {},
}: { settings?: Record<string, string> } = {}): Promise<SearchEdge> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-search-edge-'));
  const edge = await startEdge({ apiRouter: createApiRouter(), settings });
  const env = parseEnv({
    NODE_ENV: 'test',
    PUBLIC_URL: edge.url,
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for tests only',
    ...settings,
  });
  const { payload, events } = edge;
  const logger = createLogger({ level: 'silent' });
  const search = await createSearch({ env, payload, logger, events });
  const changes = createChanges({ payload, taxonomy: search.taxonomy, events, logger, sync: search.sync });
  const usage = createUsageCounter({ payload, logger });
  provideRuntime({
    changes,
    usage,
    env,
    payload,
    logger,
    events,
    search: search.service,
    sync: search.sync,
    taxonomy: search.taxonomy,
    searchIndexes: search.keeper,
    formReplies: createFormReplies(),
  });
  await addCases(edge);
  await announced();
  await search.sync.flush();
  await changes.flush();

  return {
    ...edge,
    search,
    changes,
    get: async (address) => {
      const response = await fetch(`${edge.url}${address}`);
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    graphql: async (query, variables) => {
      const response = await fetch(`${edge.url}/api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Awaited<ReturnType<SearchEdge['graphql']>>;
    },
    close: async () => {
      await changes.close();
      await search.close();
      await usage.close();
      await edge.close();
      clearRuntime();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

const addCases = async ({ payload }: TestEdge): Promise<void> => {
  const add = (collection: Parameters<typeof publish>[1]['collection'], title: string, data = {}) =>
    publish(payload, { collection, title, ...data });
  const cohesion = await add('themes', 'Community cohesion');
  const roma = await add('themes', 'Roma', { parent: cohesion });
  const play = await add('themes', 'Play');
  const children = await add('audiences', 'Children');
  const staff = await add('audiences', 'Staff');
  const outreach = await add('methods', 'Outreach');
  const region = await add('places', 'West Midlands', { kind: 'region' });
  const coventry = await add('places', 'Coventry', {
    kind: 'city',
    region,
    latitude: 52.41,
    longitude: -1.51,
  });
  const rochdale = await add('places', 'Rochdale', { kind: 'town', latitude: 53.61, longitude: -2.16 });
  const landlord = await add('organisations', 'Whitefriars', { type: 'housing-association' });
  const council = await add('organisations', 'Rochdale Council', { type: 'council' });
  const secret = await payload.create({
    collection: 'themes',
    draft: true,
    overrideAccess: true,
    data: { title: 'Secret theme', slug: 'secret-theme', _status: 'draft' },
  });

  await createCase(payload, {
    title: 'Time to Play',
    organisation: landlord,
    partners: [{ organisation: council }],
    themes: [play],
    audiences: [children],
    methods: [outreach],
    places: [coventry],
    evidence: 'evaluated-locally',
    challenges: [{ statement: 'No money for <toys> & games.', kind: 'funding' }],
    results: [
      { statement: 'Children came back.', figure: { value: 330, unit: 'children', qualifier: 'over' } },
    ],
    recognition: [{ body: 'Play England', level: 'winner', year: 2009 }],
    period: { start: '2007', end: '2009' },
    contact: { mailbox: 'private@example.org', phone: '0121 000 0000' },
  });
  await createCase(payload, {
    title: 'Roma neighbours',
    organisation: landlord,
    themes: [roma, play],
    audiences: [children, staff],
    places: [coventry],
    challenges: [{ statement: 'Staff and tenants had no language in common.', kind: 'language' }],
    period: { start: '2005', isOngoing: true },
  });
  await createCase(payload, {
    title: 'Induction of newcomers',
    organisation: council,
    themes: [cohesion],
    audiences: [staff],
    methods: [outreach],
    places: [rochdale],
    evidence: 'replicated',
    challenges: [{ statement: 'Newcomers knew nobody.', kind: 'information' }],
    period: { start: '2010', end: '2011' },
  });
  await createCase(payload, {
    title: 'Never published induction',
    organisation: council,
    themes: [String(secret.id), play],
    _status: 'draft',
  });
};
