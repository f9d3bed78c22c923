import type { Payload } from 'payload';
import { createEventBus, type EventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { createSearch, type Search } from '../../src/search/create-search.ts';
import { makeBase, type TestBase } from './base.ts';

export interface SearchBase extends TestBase {
  search: Search;
  events: EventBus;
}

/** A base with search running on it as in the server: hooks announce, the sync follows, the real engine answers. */
export const makeSearchBase = async (input: Parameters<typeof makeBase>[0] = {}): Promise<SearchBase> => {
  const base = await makeBase(input);
  const events = createEventBus();
  const logger = createLogger({ level: 'silent' });
  const { payload, env } = base;
  const search = await createSearch({ env, payload, logger, events });
  provideRuntime({
    env,
    payload,
    logger,
    events,
    search: search.service,
    sync: search.sync,
    taxonomy: search.taxonomy,
    searchIndexes: search.keeper,
  });
  return {
    ...base,
    search,
    events,
    close: async () => {
      await search.close();
      clearRuntime();
      await base.close();
    },
  };
};

type Data = Record<string, unknown>;
type SortedBy = 'themes' | 'audiences' | 'methods' | 'places' | 'organisations';

/** A published record that cases are sorted by; its address comes from the title. */
export const publish = async (
  payload: Payload,
  { collection, ...data }: { collection: SortedBy; title: string } & Data,
): Promise<string> => {
  const { id } = await payload.create({
    collection,
    overrideAccess: true,
    data: { slug: slugOf(data.title), ...data, _status: 'published' } as never,
  });
  return String(id);
};

/** A snapshot, published unless told otherwise: as little as a case can be. */
export const createCase = async (
  payload: Payload,
  { title, ...data }: { title: string; organisation: string } & Data,
  options: { context?: Data } = {},
): Promise<string> => {
  const { id } = await payload.create({
    collection: 'cases',
    overrideAccess: true,
    draft: data._status === 'draft',
    ...options,
    data: {
      title,
      slug: slugOf(title),
      summary: `${title}, in short.`,
      tier: 'snapshot',
      evidence: 'untested',
      sources: [{ title: 'Own account', publisher: 'Itself', kind: 'own-account' }],
      _status: 'published',
      ...data,
    } as never,
  });
  return String(id);
};

/** How often one can ask within a second, with 20 ms in between: a machine that stands still meanwhile is given the turns it lost. */
const ASKED_IN_A_SECOND = 40;

/** Calls until the answer is as wanted, and fails with the last answer after a second: the promise editors were given. */
export const withinASecond = async <Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> => {
  const until = performance.now() + 1000;
  for (let asked = 1; ; asked += 1) {
    // A name that is just being published may be refused for a moment.
    const answer = await ask().catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && isWanted(answer)) return answer;
    if (performance.now() > until && asked > ASKED_IN_A_SECOND)
      throw new Error(
        `Not within a second; the last answer was ${answer instanceof Error ? answer.message : JSON.stringify(answer)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
