import { DEFAULT_WEIGHTS, type EngineSettings } from '../../engine-settings.ts';
import { forEachBit, hasBit, type Bits } from './bits.ts';
import type { MatchedGroup } from './match.ts';
import { nearTerm } from './near-term.ts';
import { forEachIn } from './posting.ts';
import type { Sidecar } from './sidecar.ts';
import type { Term, TermSearch } from './term-search.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordMatcher } from './word-matcher.ts';

const STRONGEST = 2.2;
/** What a word in the title adds, beside the most that the rest of a case can. */
const TITLE = 1;
/** Shares of all the query's words together. */
const ALL_IN_TITLE = 1;
const TITLE_IN_ORDER = 0.5;
const WHOLE_TITLE = 1;
const NEAR_IN_TEXT = 0.5;
/** For having every word, before any of them is weighed. */
const WHOLE = 0.6;

interface RankInput {
  groups: MatchedGroup[];
  documents: Bits;
  matcher: WordMatcher;
  /** The query's folded words, with those that are not searched for. */
  typed: string[];
  stopWords: ReadonlySet<string>;
  weights: EngineSettings['weights'];
  sidecar: Sidecar;
  vocabulary: Vocabulary;
  terms: TermSearch;
}

/** What all the words of a query say together: the measure that scores are given in. */
export const informationOf = (groups: MatchedGroup[]): number =>
  groups.reduce((sum, { information }) => sum + information, 0);

/**
 * Scores every document of a result. A group counts by its rarity, by how strongly the case has it (bm25 over weighted
 * fields) and how near the spelling is to what was typed; then the share of words it has, the title, the words' order
 * there, and nearness in the text.
 */
export const scoreDocuments = (input: RankInput): Float32Array => {
  const { groups, documents, sidecar, terms, weights } = input;
  const capacity = sidecar.capacity();
  const scores = new Float32Array(capacity);
  const titled = new Uint8Array(capacity);
  const held = new Float32Array(capacity);
  const best = new Float32Array(capacity);
  const bestTitle = new Float32Array(capacity);
  const title = TITLE * (weights.title / DEFAULT_WEIGHTS.title);
  const most = informationOf(groups);
  const required = groups.filter(({ group }) => group.isRequired).length;
  for (const { group, information } of groups) {
    for (const { term, closeness } of group.alternatives) {
      const { ordinals, strengths } = terms.hits(term);
      for (let place = 0; place < ordinals.length; place += 1) {
        const ordinal = ordinals[place] ?? 0;
        const strength = (strengths[place] ?? 0) * closeness;
        if (strength > (best[ordinal] ?? 0)) best[ordinal] = strength;
      }
      inTitles({
        term,
        input,
        visit: (ordinal) => {
          if (closeness > (bestTitle[ordinal] ?? 0)) bestTitle[ordinal] = closeness;
        },
      });
    }
    forEachBit(documents, (ordinal) => {
      const strength = best[ordinal] ?? 0;
      const inTitle = bestTitle[ordinal] ?? 0;
      if (strength === 0 && inTitle === 0) return;
      if (inTitle > 0 && group.isRequired) titled[ordinal] = (titled[ordinal] ?? 0) + 1;
      held[ordinal] = (held[ordinal] ?? 0) + information;
      scores[ordinal] = (scores[ordinal] ?? 0) + information * (strength / STRONGEST + title * inTitle);
    });
    best.fill(0);
    bestTitle.fill(0);
  }
  forEachBit(documents, (ordinal) => {
    const share = (held[ordinal] ?? 0) / most;
    const bonus =
      titled[ordinal] === required ? titleBonus({ title: sidecar.titles[ordinal] ?? '', input }) : 0;
    scores[ordinal] = (scores[ordinal] ?? 0) + most * (WHOLE * share * share + bonus);
  });
  const near = nearTerm({ groups, vocabulary: input.vocabulary });
  if (near)
    for (const ordinal of terms.hits(near).ordinals)
      if (hasBit(documents, ordinal)) scores[ordinal] = (scores[ordinal] ?? 0) + most * NEAR_IN_TEXT;
  return scores;
};

const inTitles = ({
  term,
  input: { sidecar, vocabulary },
  visit,
}: {
  term: Term;
  input: RankInput;
  visit: (ordinal: number) => void;
}): void => {
  const visitWord = (word: string): void => {
    const posting = sidecar.titleWords.get(word);
    if (posting) forEachIn(posting, visit);
  };
  if (term.kind === 'word') visitWord(term.word);
  if (term.kind === 'prefix') vocabulary.startingWith(term.prefix).forEach(visitWord);
  if (term.kind === 'phrase')
    for (const words of term.phrases) {
      const posting = sidecar.titleWords.get(words[0] ?? '');
      const sought = ` ${words.join(' ')} `;
      if (posting)
        forEachIn(posting, (ordinal) => {
          if (` ${sidecar.titles[ordinal]} `.includes(sought)) visit(ordinal);
        });
    }
};

/** For a title that has every word: more, the less else it has; more again for the words in the order typed. */
const titleBonus = ({
  title,
  input: { matcher, typed, stopWords },
}: {
  title: string;
  input: RankInput;
}): number => {
  const words = title.split(' ');
  if (typed.join(' ') === title) return ALL_IN_TITLE + TITLE_IN_ORDER + WHOLE_TITLE;
  const telling = words.filter((word) => !stopWords.has(word)).length || words.length;
  let matched = 0;
  let expected = 0;
  for (let index = 0; index < words.length; index += 1) {
    const found = matcher.at(words, index);
    if (found.length === 0) continue;
    matched += 1;
    if (found.some(({ group }) => group === expected)) expected += 1;
  }
  const inOrder = matcher.size > 1 && expected === matcher.size ? TITLE_IN_ORDER : 0;
  return ALL_IN_TITLE * Math.min(1, matched / telling) + inOrder;
};
