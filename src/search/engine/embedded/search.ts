import { LOCALES } from '../../../domain/locales.ts';
import type { EngineSettings } from '../../engine-settings.ts';
import type { EngineChoice, EngineHit, EngineQuery, EngineResult } from '../port.ts';
import { distanceTo } from '../shared/distance.ts';
import { pinnedKeys } from '../shared/pins.ts';
import { emptyWordsFor } from '../shared/stop-words.ts';
import type { SynonymIndex } from '../shared/synonyms.ts';
import { foldedWords } from '../shared/text.ts';
import { countBits, hasBit, setBit, type Bits } from './bits.ts';
import { filterAndCount, narrow, readableBits } from './filter.ts';
import { closenessOf } from './closeness.ts';
import { markedPassage, markText } from './highlight.ts';
import type { LiveIndex } from './live-index.ts';
import { matchText, saidOf, type Found } from './match-text.ts';
import { pageByOrder } from './page.ts';
import { rankAll, rankPage, type ReadDocument } from './rank-page.ts';
import { scoreDocuments } from './rank.ts';
import { makeWordMatcher, type WordMatcher } from './word-matcher.ts';

export interface SearchInput {
  index: LiveIndex;
  /** The settings' synonyms, ready for looking up. */
  synonyms: SynonymIndex;
  settings: EngineSettings;
  query: EngineQuery;
}

/** One search from words to hits: expand, match, filter and count, rank, and mark the page's own documents. */
export const searchIndex = (input: SearchInput): EngineResult => {
  const { index, query } = input;
  const { documents, facets, matcher, found, first } = choose(input);
  const page = pageOf({ input, documents, matcher, found, first });
  return {
    hits: page.map((read) => hitOf({ read, query, matcher, isPinned: first.includes(read.ordinal), found })),
    total: countBits(documents),
    facets,
    ...saidOf({ found, index, query }),
  };
};

/** The keys of all that a search finds, in its order. */
export const matchingKeys = ({
  choice,
  ...parts
}: Omit<SearchInput, 'query'> & { choice: EngineChoice }): string[] => {
  const input: SearchInput = { ...parts, query: { ...choice, offset: 0, limit: Infinity, facets: [] } };
  const { sidecar } = input.index;
  const chosen = choose(input);
  const { documents } = chosen;
  const ordinals = isByOrder({ input, ...chosen })
    ? pageByOrder({ documents, sidecar, query: input.query })
    : rankAll(rankingOf({ input, ...chosen }));
  return ordinals.flatMap((ordinal) => sidecar.keys[ordinal] ?? []);
};

/** What a query finds, and what it takes to put that in order. */
const choose = (input: SearchInput): Omit<PageInput, 'input'> & Pick<EngineResult, 'facets'> => {
  const { index, settings, query } = input;
  const { sidecar, terms } = index;
  terms.weigh(settings.weights);
  const found = query.text ? matchText(input) : null;
  const base = found ? found.match.documents.slice() : readableBits({ sidecar, lang: query.lang });
  const pinned = pinnedOrdinals({ input, base });
  narrow({ documents: base, query, sidecar });
  const { documents, facets } = filterAndCount({ base, query, sidecar });
  const matcher = found && found.match.groups.length > 0 ? matcherFor(found) : null;
  const first = pinned.filter((ordinal) => hasBit(documents, ordinal));
  return { documents, facets, matcher, found, first };
};

/** The documents that editors put first for this very query; they are in its result whatever words they have. */
const pinnedOrdinals = ({ input, base }: { input: SearchInput; base: Bits }): number[] => {
  const { index, settings, query } = input;
  const keys = pinnedKeys({ pins: settings.pins, query });
  if (keys.length === 0) return [];
  const { sidecar } = index;
  const readable = readableBits({ sidecar, lang: query.lang });
  const ordinals = keys.flatMap((key) =>
    LOCALES.flatMap(({ code }) => sidecar.ordinalOf.get(`${key}_${code}`) ?? []).filter((ordinal) =>
      hasBit(readable, ordinal),
    ),
  );
  for (const ordinal of ordinals) setBit(base, ordinal);
  return ordinals;
};

const matcherFor = ({ match: { groups } }: Found): WordMatcher =>
  makeWordMatcher({ groups, weights: groups.map(({ information }) => information) });

interface PageInput {
  input: SearchInput;
  documents: Bits;
  matcher: WordMatcher | null;
  found: Found | null;
  /** Pinned, in their order. */
  first: number[];
}

const pageOf = (page: PageInput): ReadDocument[] => {
  const { input, documents } = page;
  const { index, query } = input;
  if (query.limit === 0) return [];
  if (isByOrder(page))
    return read({
      store: index.store,
      ordinals: pageByOrder({ documents, sidecar: index.sidecar, query }),
    });
  return rankPage({ ...rankingOf(page), query });
};

const isByOrder = ({ input: { query }, first, matcher }: PageInput): boolean =>
  query.sort !== 'relevance' || (first.length === 0 && !matcher);

const rankingOf = ({
  input: { index, settings, query },
  documents,
  matcher,
  found,
  first,
}: PageInput): Parameters<typeof rankAll>[0] => {
  const { sidecar, vocabulary, terms, store } = index;
  const scores = matcher
    ? scoreDocuments({
        groups: found?.match.groups ?? [],
        documents,
        matcher,
        typed: foldedWords(query.text.slice(0, 500)),
        stopWords: emptyWordsFor({ lang: query.lang }).stop,
        weights: settings.weights,
        sidecar,
        vocabulary,
        terms,
      })
    : new Float32Array(sidecar.capacity());
  return {
    documents,
    scores,
    first,
    matcher,
    sidecar,
    read: (ordinals) => read({ store, ordinals }),
  };
};

const read = ({ store, ordinals }: { store: LiveIndex['store']; ordinals: number[] }): ReadDocument[] =>
  ordinals.flatMap((ordinal) => store.documents([ordinal]).map((document) => ({ ordinal, document })));

const hitOf = ({
  read: { ordinal, document, passage },
  query: { near },
  matcher,
  isPinned,
  found,
}: {
  read: ReadDocument;
  query: EngineQuery;
  matcher: WordMatcher | null;
  isPinned: boolean;
  found: Found | null;
}): EngineHit => {
  const index = passage ?? (matcher ? closenessOf({ document, matcher }).passage : -1);
  const points = document.geo.map(({ lat, lng }): [number, number] => [lat, lng]);
  const distanceKm = near && distanceTo({ circle: near, points });
  return {
    document,
    title: markText({ text: document.title, matcher }),
    summary: markText({ text: document.summary, matcher }),
    passage: markedPassage({ passages: document.passages, index, matcher }),
    missingWords: (found?.match.groups ?? [])
      .filter(({ group, documents }) => group.isRequired && !hasBit(documents, ordinal))
      .map(({ group }) => group.part.typed),
    isPinned,
    ...(distanceKm === undefined ? {} : { distanceKm }),
  };
};
