import type { EngineQuery, EngineResult } from '../port.ts';
import { parseQuery } from '../shared/parse-query.ts';
import { emptyWordsFor } from '../shared/stop-words.ts';
import { foldedWords } from '../shared/text.ts';
import { expandQuery, termOf, type ExpandInput, type Expansion, type Group } from './expand.ts';
import { readableBits } from './filter.ts';
import { countBits, forEachBit, hasBit, type Bits } from './bits.ts';
import { hasAllTogether } from './closeness.ts';
import type { LiveIndex } from './live-index.ts';
import { matchGroups, type Match, type MatchedGroup } from './match.ts';
import type { SearchInput } from './search.ts';
import type { Term, TermSearch } from './term-search.ts';
import { nearTerm } from './near-term.ts';
import { makeWordMatcher } from './word-matcher.ts';

export interface Found {
  match: Match;
  expansion: Expansion;
}

/** The documents that a query's words find, whatever is filtered. */
export const matchText = ({ index, synonyms, settings, query: { text, lang } }: SearchInput): Found => {
  const { sidecar, vocabulary, terms } = index;
  const parts = parseQuery(text);
  const last = parts.at(-1);
  const input: ExpandInput = {
    parts,
    empty: emptyWordsFor({ lang, stopWords: settings.stopWords }),
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
    isSentence: foldedWords(text).length >= SENTENCE,
    areTogether: ({ groups, documents }) => areTogether({ groups, documents, index }),
    readable: readableBits({ sidecar, lang }),
  });
  return { match, expansion };
};

/** Words from which on a query is a sentence. */
const SENTENCE = 5;
/** Of more documents than this some will have the words together. */
const FEW = 30;

/** Asked of the text index first, which knows only the likeliest spellings; then of the documents themselves. */
const areTogether = ({
  groups,
  documents,
  index: { terms, vocabulary, store },
}: {
  groups: MatchedGroup[];
  documents: Bits;
  index: LiveIndex;
}): boolean => {
  if (countBits(documents) > FEW) return true;
  const near = nearTerm({ groups, vocabulary });
  if (near && isIn({ term: near, documents, terms })) return true;
  const ordinals: number[] = [];
  forEachBit(documents, (ordinal) => ordinals.push(ordinal));
  const matcher = makeWordMatcher({ groups, weights: groups.map(() => 1) });
  return store.documents(ordinals).some((document) => hasAllTogether({ document, matcher }));
};

/** What a reader is told of how the words were taken. */
export const saidOf = ({
  found,
  index,
  query,
}: {
  found: Found | null;
  index: LiveIndex;
  query: EngineQuery;
}): Pick<EngineResult, 'droppedWords' | 'corrections' | 'alsoSearched'> =>
  found
    ? {
        droppedWords: found.match.dropped.map(({ part }) => part.typed),
        corrections: found.match.groups.flatMap(({ group }) =>
          correctionOf({ group, documents: found.match.documents, terms: index.terms }),
        ),
        alsoSearched: alsoSearched({ found, index, query }),
      }
    : { droppedWords: [], corrections: [], alsoSearched: [] };

/** The likeliest of the spellings searched for that the result has. */
const correctionOf = ({
  group: { part, corrections },
  documents,
  terms,
}: {
  group: Group;
  documents: Bits;
  terms: TermSearch;
}): EngineResult['corrections'] => {
  const used = corrections.find(({ term }) => isIn({ term, documents, terms }));
  return used ? [{ typed: part.typed, meant: used.meant }] : [];
};

const isIn = ({ term, documents, terms }: { term: Term; documents: Bits; terms: TermSearch }): boolean =>
  terms.hits(term).ordinals.some((ordinal) => hasBit(documents, ordinal));

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
