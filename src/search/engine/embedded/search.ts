import type { EngineSettings } from '../../engine-settings.ts';
import type { EngineHit, EngineQuery, EngineResult } from '../port.ts';
import { foldedWords } from '../shared/text.ts';
import { stopWordsFor } from '../shared/stop-words.ts';
import { countBits, type Bits } from './bits.ts';
import { expandQuery, termOf, type ExpandInput, type Expansion } from './expand.ts';
import { distanceTo } from '../shared/distance.ts';
import { filterAndCount, narrow, readableBits } from './filter.ts';
import { bestPassage, markText } from './highlight.ts';
import type { LiveIndex } from './live-index.ts';
import { matchGroups, type Match } from './match.ts';
import { pageByOrder, pageByScore } from './page.ts';
import { parseQuery } from '../shared/parse-query.ts';
import { rarityOf, scoreDocuments } from './rank.ts';
import type { SynonymIndex } from '../shared/synonyms.ts';
import { makeWordMatcher, type WordMatcher } from './word-matcher.ts';

interface SearchInput {
  index: LiveIndex;
  /** The settings' synonyms, ready for looking up. */
  synonyms: SynonymIndex;
  settings: EngineSettings;
  query: EngineQuery;
}

/** One search from words to hits: expand, match, filter and count, rank, and mark the page's own documents. */
export const searchIndex = (input: SearchInput): EngineResult => {
  const { index, settings, query } = input;
  const { sidecar, terms } = index;
  terms.weigh(settings.weights);
  const found = query.text ? matchText(input) : null;
  const base = found ? found.match.documents.slice() : readableBits({ sidecar, lang: query.lang });
  narrow({ documents: base, query, sidecar });
  const { documents, facets } = filterAndCount({ base, query, sidecar });
  const matcher = found && found.match.groups.length > 0 ? matcherFor({ match: found.match, index }) : null;
  return {
    hits: hitsOf({
      ordinals: pageOf({ index, query, documents, matcher, match: found?.match ?? null }),
      query,
      index,
      matcher,
    }),
    total: countBits(documents),
    facets,
    corrections: [],
    droppedWords: found?.match.dropped.map(({ part }) => part.typed) ?? [],
    alsoSearched: found ? alsoSearched({ found, index, query }) : [],
  };
};

interface Found {
  match: Match;
  expansion: Expansion;
}

const matchText = ({ index, synonyms, query: { text, lang } }: SearchInput): Found => {
  const { sidecar, vocabulary, terms } = index;
  const parts = parseQuery(text);
  const last = parts.at(-1);
  const input: ExpandInput = {
    parts,
    stopWords: stopWordsFor(lang),
    lastWord: last?.isQuoted ? undefined : last,
    lang,
    vocabulary,
    synonyms,
    isLenient: false,
  };
  const expansion = expandQuery(input);
  const match = matchGroups({
    strict: expansion.groups,
    lenient: () => expandQuery({ ...input, isLenient: true }).groups,
    terms,
    capacity: sidecar.capacity(),
    readable: readableBits({ sidecar, lang }),
  });
  return { match, expansion };
};

const matcherFor = ({ match: { groups }, index }: { match: Match; index: LiveIndex }): WordMatcher => {
  const total = index.sidecar.size();
  return makeWordMatcher({ groups, rarities: groups.map(({ count }) => rarityOf({ count, total })) });
};

const pageOf = ({
  index,
  query,
  documents,
  matcher,
  match,
}: {
  index: LiveIndex;
  query: EngineQuery;
  documents: Bits;
  matcher: WordMatcher | null;
  match: Match | null;
}): number[] => {
  const { sidecar, vocabulary, terms } = index;
  if (query.limit === 0) return [];
  if (query.sort !== 'relevance' || !matcher || !match) return pageByOrder({ documents, sidecar, query });
  const scores = scoreDocuments({
    groups: match.groups,
    documents,
    matcher,
    typed: foldedWords(query.text.slice(0, 500)),
    stopWords: stopWordsFor(query.lang),
    sidecar,
    vocabulary,
    terms,
  });
  return pageByScore({ documents, sidecar, scores, query });
};

const hitsOf = ({
  ordinals,
  query: { near },
  index,
  matcher,
}: {
  ordinals: number[];
  query: EngineQuery;
  index: LiveIndex;
  matcher: WordMatcher | null;
}): EngineHit[] =>
  index.store.documents(ordinals).map((document) => {
    const points = document.geo.map(({ lat, lng }): [number, number] => [lat, lng]);
    const distanceKm = near && distanceTo({ circle: near, points });
    return {
      document,
      title: markText({ text: document.title, matcher }),
      summary: markText({ text: document.summary, matcher }),
      passage: bestPassage({ passages: document.passages, matcher }),
      missingWords: [],
      isPinned: false,
      ...(distanceKm === undefined ? {} : { distanceKm }),
    };
  });

/** Synonyms that the base has a case for; those that only a dropped word brought in are left out. */
const alsoSearched = ({
  found: { match, expansion },
  index: { vocabulary, terms },
  query: { lang },
}: {
  found: Found;
  index: LiveIndex;
  query: EngineQuery;
}): EngineResult['alsoSearched'] => {
  const dropped = new Set(match.dropped.map(({ part }) => part.typed));
  return expansion.alsoSearched.flatMap(({ word, synonyms }) => {
    const used = synonyms.filter(
      (synonym) => terms.hits(termOf({ synonym, input: { lang, vocabulary } })).ordinals.length > 0,
    );
    return used.length > 0 && !dropped.has(word) ? [{ word, synonyms: used.map(({ label }) => label) }] : [];
  });
};
