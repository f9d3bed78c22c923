import { DEFAULT_LOCALE, type LocaleCode } from '../../domain/locales.ts';
import type { TaxonomySnapshot } from '../../domain/taxonomy.ts';
import type { EngineHit, EngineQuery, EngineResult, SearchEngine } from '../engine/port.ts';
import { foldedWords } from '../engine/shared/text.ts';
import { addressOf } from '../guidance/search-guidance.ts';
import type { Suggestion } from '../results.ts';
import { goodQueries } from './good-queries.ts';
import { foldName, markBeginnings, nameScore } from './match-names.ts';
import type { AskedQuery } from './query-log.ts';
import { suggestNames } from './suggest-names.ts';

const MOST = 8;
const LONGEST_TYPED = 100;
const TELLING_LETTERS = 5;

/** In the order to show them: how many places are kept for each kind, and how many it gets where others leave theirs. */
const ROOM: { kind: Suggestion['kind']; kept: number; most: number }[] = [
  { kind: 'case', kept: 3, most: 5 },
  { kind: 'theme', kept: 2, most: 4 },
  { kind: 'organisation', kept: 1, most: 3 },
  { kind: 'place', kept: 1, most: 3 },
  { kind: 'guidance', kept: 1, most: 2 },
  { kind: 'query', kept: 1, most: 3 },
];

type Searching = Pick<SearchEngine, 'search'>;

/** What a reader may mean by what was typed so far. Names published records alone, and queries that find some. */
export const suggest = async ({
  q,
  lang,
  limit = MOST,
  engine,
  guidanceEngine,
  snapshot,
  asked,
  publicUrl,
}: {
  q: string;
  lang: LocaleCode;
  limit?: number;
  engine: Searching;
  guidanceEngine?: Searching;
  snapshot: TaxonomySnapshot;
  /** Queries of other readers. */
  asked: readonly AskedQuery[];
  publicUrl: string;
}): Promise<Suggestion[]> => {
  const text = q.slice(0, LONGEST_TYPED).trim();
  const typed = foldedWords(text);
  if (typed.length === 0) return [];
  const [cases, guidance, facets, queries] = await Promise.all([
    engine.search({ ...BLANK, text, lang, limit }),
    guidanceEngine?.search({ ...BLANK, text, lang, limit }),
    countsFor({ engine, lang }),
    goodQueries({ asked: similar({ asked, typed, lang }), engine, lang }),
  ]);
  // A few letters stand in the text of nearly every case: only titles tell then.
  const isTelling = typed.length > 1 || (typed[0]?.length ?? 0) >= TELLING_LETTERS;
  const found: Suggestion[] = [
    ...whole(cases)
      .filter((hit) => isTelling || isInTitle(hit))
      .map(({ document, title }) => ({
        kind: 'case' as const,
        label: document.title,
        marked: title,
        url: addressOf({ path: document.path, lang, publicUrl }),
        detail: document.organisation?.label ?? null,
      })),
    ...suggestNames({ typed, lang, snapshot, counts: facets, publicUrl }),
    // What only mentions it somewhere is what the search itself is for.
    ...whole(guidance)
      .filter(isInTitle)
      .map(({ document, title }) => ({
        kind: 'guidance' as const,
        label: document.title,
        marked: title,
        url: addressOf({ path: document.path, lang, publicUrl }),
        detail: document.partOf?.label ?? null,
      })),
    ...queries.map(({ query }) => ({
      kind: 'query' as const,
      label: query,
      marked: markBeginnings({ text: query, typed }),
      url: searchAddress({ q: query, lang, publicUrl }),
      detail: null,
    })),
  ];
  return shareOut({ found, limit });
};

const BLANK: Omit<EngineQuery, 'text' | 'lang' | 'limit'> = {
  filters: {},
  hasAward: false,
  sort: 'relevance',
  offset: 0,
  facets: [],
};

/** Those that have all that was typed, first those that have it in the title. */
const whole = (result: EngineResult | undefined): EngineHit[] => {
  if (!result || result.droppedWords.length > 0) return [];
  const hits = result.hits.filter(({ missingWords }) => missingWords.length === 0);
  return [...hits.filter(isInTitle), ...hits.filter((hit) => !isInTitle(hit))];
};

const isInTitle = ({ title }: EngineHit): boolean => title.some(({ isMatch }) => isMatch);

/** Cases of each theme, organisation and place; a little old is good enough beside a suggestion. */
const countsFor = async ({
  engine,
  lang,
}: {
  engine: Searching;
  lang: LocaleCode;
}): Promise<EngineResult['facets']> => {
  const own = counts.get(engine) ?? new Map<LocaleCode, Counted>();
  counts.set(engine, own);
  const known = own.get(lang);
  if (known && Date.now() - known.since < COUNTS_AGE_MS) return known.facets;
  const { facets } = await engine.search({
    ...BLANK,
    text: '',
    lang,
    sort: 'newest',
    limit: 0,
    facets: ['theme', 'organisation', 'place'],
  });
  own.set(lang, { facets, since: Date.now() });
  return facets;
};

interface Counted {
  facets: EngineResult['facets'];
  since: number;
}

const COUNTS_AGE_MS = 10_000;
const counts = new WeakMap<Searching, Map<LocaleCode, Counted>>();

const similar = ({
  asked,
  typed,
  lang,
}: {
  asked: readonly AskedQuery[];
  typed: readonly string[];
  lang: LocaleCode;
}): AskedQuery[] => {
  const own = typed.join(' ');
  return asked
    .filter((one) => one.lang === lang)
    .map((one) => ({ one, name: foldName(one.query) }))
    .filter(({ name }) => name.words.join(' ') !== own && nameScore({ typed, name }) !== undefined)
    .map(({ one }) => one);
};

const searchAddress = ({
  q,
  lang,
  publicUrl,
}: {
  q: string;
  lang: LocaleCode;
  publicUrl: string;
}): string => {
  const params = new URLSearchParams({ q, ...(lang !== DEFAULT_LOCALE && { lang }) });
  return `${publicUrl}/cases?${params}`;
};

const shareOut = ({ found, limit }: { found: Suggestion[]; limit: number }): Suggestion[] => {
  const chosen = new Set<Suggestion>();
  const choose = (room: 'kept' | 'most'): void => {
    for (const { kind, [room]: places } of ROOM)
      for (const one of found.filter((suggestion) => suggestion.kind === kind).slice(0, places))
        if (chosen.size < limit) chosen.add(one);
  };
  choose('kept');
  choose('most');
  return ROOM.flatMap(({ kind }) => found.filter((one) => one.kind === kind && chosen.has(one)));
};
