import type { Payload } from 'payload';
import type { Env } from '../config/env.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Alert } from '../payload-types.ts';
import type { SearchService } from '../search/results.ts';
import { readCaseQuery } from '../api/query-params.ts';
import { taxonomyNow } from '../content/taxonomy-now.ts';
import { queryOf } from './alert-query.ts';
import { findNewCases, readNewCases, type NewCase } from './new-cases.ts';
import { settleAlerts } from './settle-alerts.ts';

type Following = Pick<Alert, 'id' | 'query' | 'lang' | 'frequency' | 'seenSequence' | 'dueAt'>;

/** A case that search does not have after this long is passed over: an index that lost one must not hold up all others. */
const WAIT_FOR_INDEX_MS = 30 * 60_000;

/** So many searches that fail one after the other are no fault of theirs: what is left waits. */
const AWAY_AFTER = 3;

/**
 * Notes for each alert which cases that came out since are its own. Alerts of one search are asked for together. Each has its
 * place in the order of changes, which moves on only when its cases are noted: one whose search fails stays for the next round and
 * holds up no other. Answers how many were noted.
 */
export const matchAlerts = async ({
  payload,
  search,
  env: { locales },
  now,
  isStopping = () => false,
}: {
  payload: Payload;
  search: Pick<SearchService, 'searchCases'>;
  env: Pick<Env, 'locales'>;
  now: Date;
  /** What is left is for the next round, as after a kill. */
  isStopping?: () => boolean;
}): Promise<number> => {
  const after = await lowestPlace(payload);
  if (after === undefined) return 0;
  const fresh = await readNewCases({ payload, after });
  const cases = await indexed({ fresh, search, locales, now });
  const upTo = cases.at(-1)?.sequence;
  if (upTo === undefined) return 0;
  // Read after the cases: who confirms from here on begins behind them.
  const snapshot = await taxonomyNow(payload);
  const groups = groupBySearch(await readFollowing({ payload, before: upTo }));
  let noted = 0;
  let failure: { inARow: number; error: unknown } | undefined;
  for (const group of groups) {
    if (isStopping()) break;
    const [first] = group;
    const from = Math.min(...group.map(({ seenSequence }) => seenSequence));
    const among = cases.filter(({ sequence }) => sequence > from);
    try {
      const found = await findNewCases({
        query: queryOf({ alert: first, locales, snapshot }),
        among,
        search,
      });
      const own = among.filter(({ key }) => found.has(key));
      noted += await settleAlerts({ payload, alerts: group, cases: own, upTo, now });
      if (failure) failure.inARow = 0;
    } catch (error) {
      failure = { inARow: (failure?.inARow ?? 0) + 1, error };
      if (failure.inARow === AWAY_AFTER) break;
    }
  }
  if (failure) throw failure.error;
  return noted;
};

/** Where the alert stands that has seen least; undefined where nobody follows anything. */
const lowestPlace = async (payload: Payload): Promise<number | undefined> => {
  const { docs } = await payload.db.find<Pick<Alert, 'seenSequence'>>({
    collection: 'alerts',
    where: { state: { equals: 'active' } },
    sort: 'seenSequence',
    limit: 1,
    pagination: false,
    select: { seenSequence: true },
  });
  return docs[0]?.seenSequence;
};

/** The new cases up to the first that search does not have yet, whatever the reason: the next round takes it. */
const indexed = async ({
  fresh,
  search,
  locales,
  now,
}: {
  fresh: NewCase[];
  search: Pick<SearchService, 'searchCases'>;
  locales: readonly LocaleCode[];
  now: Date;
}): Promise<NewCase[]> => {
  if (fresh.length === 0) return fresh;
  const { query: all } = readCaseQuery({ params: new URLSearchParams(), locales });
  const known = await findNewCases({ query: all, among: fresh, search });
  const missing = fresh.findIndex(
    ({ key, firstOutAt }) => !known.has(key) && now.getTime() - firstOutAt.getTime() < WAIT_FOR_INDEX_MS,
  );
  return missing < 0 ? fresh : fresh.slice(0, missing);
};

const readFollowing = async ({
  payload,
  before,
}: {
  payload: Payload;
  before: number;
}): Promise<Following[]> =>
  (
    await payload.db.find<Following>({
      collection: 'alerts',
      where: { and: [{ state: { equals: 'active' } }, { seenSequence: { less_than: before } }] },
      limit: 0,
      pagination: false,
      select: { query: true, lang: true, frequency: true, seenSequence: true, dueAt: true },
    })
  ).docs;

const groupBySearch = (alerts: Following[]): [Following, ...Following[]][] => {
  const groups = new Map<string, [Following, ...Following[]]>();
  for (const alert of alerts) {
    const name = `${alert.lang} ${alert.query ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(alert);
    else groups.set(name, [alert]);
  }
  return [...groups.values()];
};
