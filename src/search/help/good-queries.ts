import { LRUCache } from 'lru-cache';
import type { LocaleCode } from '../../domain/locales.ts';
import type { EngineQuery, SearchEngine } from '../engine/port.ts';
import type { AskedQuery } from './query-log.ts';
import { tellingParts } from './telling-words.ts';

type Searching = Pick<SearchEngine, 'search'>;

const ENOUGH = 3;
/** So many are looked at, whatever is found. */
const MOST_TRIED = 6;
const REMEMBERED_MS = 1_000;

/**
 * Of other readers' queries those that may be shown: every telling word stands, spelt so, in something published, and
 * together they find a case now. What somebody typed about a thing nobody may know yet is never repeated.
 */
export const goodQueries = async ({
  asked,
  engine,
  lang,
}: {
  asked: readonly AskedQuery[];
  engine: Searching;
  lang: LocaleCode;
}): Promise<AskedQuery[]> => {
  const good: AskedQuery[] = [];
  for (const one of asked.slice(0, MOST_TRIED)) {
    if (good.length === ENOUGH) break;
    if (await isGood({ query: one.query, engine, lang })) good.push(one);
  }
  return good;
};

const isGood = async ({
  query,
  engine,
  lang,
}: {
  query: string;
  engine: Searching;
  lang: LocaleCode;
}): Promise<boolean> => {
  const own = verdicts.get(engine) ?? new LRUCache<string, boolean>({ max: 500, ttl: REMEMBERED_MS });
  verdicts.set(engine, own);
  const name = `${lang} ${query}`;
  const known = own.get(name);
  if (known !== undefined) return known;
  const verdict = await judge({ query, engine, lang });
  own.set(name, verdict);
  return verdict;
};

const verdicts = new WeakMap<Searching, LRUCache<string, boolean>>();

const judge = async ({
  query,
  engine,
  lang,
}: {
  query: string;
  engine: Searching;
  lang: LocaleCode;
}): Promise<boolean> => {
  const count = (text: string) => engine.search({ ...COUNTING, text, lang });
  const whole = await count(query);
  if (whole.total === 0 || whole.droppedWords.length > 0) return false;
  for (const { words } of tellingParts({ text: query, lang })) {
    // In quotation marks a word is neither corrected nor completed.
    const { total } = await count(`"${words.join(' ')}"`);
    if (total === 0) return false;
  }
  return true;
};

const COUNTING: Omit<EngineQuery, 'text' | 'lang'> = {
  filters: {},
  hasAward: false,
  sort: 'relevance',
  offset: 0,
  limit: 0,
  facets: [],
};
