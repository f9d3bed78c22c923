import type { EngineSettings } from '../../engine-settings.ts';
import type { RecordMatch } from '../../dialect/types.ts';
import { parseQuery, type QueryPart } from '../shared/parse-query.ts';
import { emptyWordsFor } from '../shared/stop-words.ts';
import type { SynonymIndex } from '../shared/synonyms.ts';
import { foldedWords } from '../shared/text.ts';
import { clearBit, countBits, forEachBit, hasBit, intersect, makeBits, setBit, type Bits } from './bits.ts';
import { expandQuery, type ExpandInput, type Group } from './expand.ts';
import { readableBits } from './filter.ts';
import type { LiveIndex } from './live-index.ts';
import { rarityOf, type MatchedGroup } from './match.ts';
import { informationOf, scoreDocuments } from './rank.ts';
import { expressionOf, type Term } from './term-search.ts';
import { makeWordMatcher, type WordMatcher } from './word-matcher.ts';

/** What a query's words find, by the dialect's own rules of which words may be missing. */
export interface TextFound {
  documents: Bits;
  matcher: WordMatcher;
  /** 0 to 1 for each document: how many of the words it has first of all, then how well. */
  scores: () => Float32Array;
}

interface TextInput {
  index: LiveIndex;
  synonyms: SynonymIndex;
  settings: EngineSettings;
  match: RecordMatch;
}

/** Null for a query without words, which finds everything. */
export const matchRecordText = ({ index, synonyms, settings, match }: TextInput): TextFound | null => {
  const { sidecar, terms, vocabulary } = index;
  const { wanted, unwanted } = takeUnwanted(match.text);
  const parts = parseQuery(wanted).slice(0, MOST_WORDS);
  if (parts.length === 0 && unwanted.length === 0) return null;
  terms.weigh(settings.weights);
  const readable = readableBits({ sidecar, lang: match.lang });
  const lookUp = lookUpIn({ index, searchOn: match.searchOn });
  const groups = groupsOf({ parts, index, synonyms, settings, match, readable, lookUp });
  const order = match.matching === 'frequency' ? rarestFirst(groups) : groups;
  const { documents, levels } = together({ groups: order, isStrict: match.matching === 'all', readable });
  for (const part of unwanted) for (const ordinal of lookUp(exactly(part))) clearBit(documents, ordinal);
  const matcher = makeWordMatcher({ groups, weights: groups.map(({ information }) => information) });
  return {
    documents,
    matcher,
    scores: () => {
      const scores = scoreDocuments({
        groups,
        documents,
        matcher,
        typed: foldedWords(wanted.slice(0, 500)),
        stopWords: emptyWordsFor({ lang: match.lang }).stop,
        weights: settings.weights,
        sidecar,
        vocabulary,
        terms,
      });
      const most = Math.max(informationOf(groups), 1e-6);
      forEachBit(documents, (ordinal) => {
        const well = 1 - Math.exp(-(scores[ordinal] ?? 0) / most);
        const level = levels[ordinal] ?? 0;
        scores[ordinal] =
          groups.length === 0 ? 1 : Math.min(1, (Math.max(0, level - 1) + well) / groups.length);
      });
      return scores;
    },
  };
};

/** As Meilisearch: what stands further behind is not read. */
const MOST_WORDS = 10;

/** Words and phrases with a minus before them, which nothing may have. */
const takeUnwanted = (text: string): { wanted: string; unwanted: QueryPart[] } => {
  const unwanted: QueryPart[] = [];
  const wanted = text.replace(/(^|\s)-("[^"]*"|[^\s"]+)/g, (_all, before: string, part: string) => {
    const words = foldedWords(part);
    if (words.length > 0) unwanted.push({ typed: part, words, isQuoted: words.length > 1 });
    return before;
  });
  return { wanted, unwanted };
};

const exactly = ({ words }: QueryPart): Term =>
  words.length === 1 ? { kind: 'word', word: words[0] ?? '' } : { kind: 'phrase', phrases: [words] };

const COLUMNS: Record<string, string> = {
  title: 'title',
  names: 'names',
  summary: 'summary',
  passages: 'challenges solutions results learning rest',
};

/** Where a term is, in the attributes asked for only. */
const lookUpIn = ({
  index: { store, terms },
  searchOn,
}: {
  index: LiveIndex;
  searchOn: string[] | null;
}): ((term: Term) => Uint32Array) => {
  if (!searchOn)
    return (term) => {
      const { ordinals } = terms.hits(term);
      // One or two letters are looked up in titles only, until none has them: a first key stroke should show something.
      return ordinals.length === 0 && term.kind === 'prefix' ? store.find(expressionOf(term)) : ordinals;
    };
  const columns = searchOn
    .map((attribute) => COLUMNS[attribute] ?? '')
    .join(' ')
    .trim();
  return (term) => {
    const expression = expressionOf(term);
    return columns && expression ? store.find(`{${columns}} : (${expression})`) : new Uint32Array(0);
  };
};

/** The query's words with all that can stand for each; another spelling only where no record has the word. */
const groupsOf = ({
  parts,
  index: { sidecar, vocabulary },
  synonyms,
  settings,
  match,
  readable,
  lookUp,
}: TextInput & {
  parts: QueryPart[];
  readable: Bits;
  lookUp: (term: Term) => Uint32Array;
}): MatchedGroup[] => {
  const last = parts.at(-1);
  const input: ExpandInput = {
    parts,
    empty: emptyWordsFor({ lang: match.lang, stopWords: settings.stopWords }),
    lastWord: last?.isQuoted ? undefined : last,
    lang: match.lang,
    vocabulary,
    synonyms,
    isLenient: false,
  };
  const total = countBits(readable);
  const found = (group: Group): MatchedGroup => {
    const documents = makeBits(sidecar.capacity());
    for (const { term } of group.alternatives)
      for (const ordinal of lookUp(term)) if (hasBit(readable, ordinal)) setBit(documents, ordinal);
    const count = countBits(documents);
    return { group, documents, count, information: group.weight * rarityOf({ count, total }) };
  };
  const strict = expandQuery(input).groups.map(found);
  const needsGuesses = strict.some(({ count, group }) => count === 0 && group.weight > 0);
  const lenient = needsGuesses ? expandQuery({ ...input, isLenient: true }).groups.map(found) : strict;
  // Words that say nothing are not looked for, so nothing can lack them.
  return strict
    .map((group, index) => (group.count > 0 ? group : (lenient[index] ?? group)))
    .filter(({ group }) => group.weight > 0);
};

const rarestFirst = (groups: MatchedGroup[]): MatchedGroup[] =>
  [...groups].sort((left, right) => left.count - right.count);

/**
 * What has the first of the words and every phrase; or all of them, where none may be missing. The level is how many a
 * document has before the first it lacks.
 */
const together = ({
  groups,
  isStrict,
  readable,
}: {
  groups: MatchedGroup[];
  isStrict: boolean;
  readable: Bits;
}): { documents: Bits; levels: Uint8Array } => {
  const documents = readable.slice();
  for (const [index, { documents: own, group }] of groups.entries())
    if (isStrict || index === 0 || group.part.isQuoted) intersect(documents, own);
  const levels = new Uint8Array(readable.length * 32);
  forEachBit(documents, (ordinal) => {
    const lacking = groups.findIndex(({ documents: own }) => !hasBit(own, ordinal));
    levels[ordinal] = lacking < 0 ? groups.length : lacking;
  });
  return { documents, levels };
};
