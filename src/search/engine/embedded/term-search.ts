import { DEFAULT_WEIGHTS, type EngineSettings } from '../../engine-settings.ts';
import { BEGINNINGS } from './indexed-texts.ts';
import { forEachIn } from './posting.ts';
import type { Sidecar } from './sidecar.ts';
import type { Store } from './store.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What can stand for a word of the query. */
export type Term =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; prefix: string }
  /** Any of these sequences of words. */
  | { kind: 'phrase'; phrases: string[][] }
  /** These words near each other, in any order. */
  | { kind: 'near'; words: string[] };

/** Documents a term is in, and how strongly: bm25's share of frequency and field, 0 to about 2.2, without rarity. */
export interface TermHits {
  ordinals: Uint32Array;
  strengths: Float32Array;
}

export interface TermSearch {
  hits: (term: Term) => TermHits;
  /** Uses these weights from now on; what was found with others is forgotten. */
  weigh: (weights: EngineSettings['weights']) => void;
  /** After any change of the index. */
  clear: () => void;
}

/** Above this many documents bm25's ranking of a word tells little and costs most, so only its fields are asked. */
const COMMON = 800;
const IN_TEXT = 1;
const IN_SUMMARY_OR_NAMES = 1.6;
/** Shorter beginnings are looked up in titles only: in the text nearly every case has such a word. */
const SHORTEST_PREFIX = 3;
const CACHED_HITS = 600_000;

/** Looks terms up in the text index; what is found is kept until the index changes, most of all for as-you-type. */
export const makeTermSearch = ({
  store,
  sidecar,
  vocabulary,
}: {
  store: Store;
  sidecar: Sidecar;
  vocabulary: Vocabulary;
}): TermSearch => {
  const cache = new Map<string, TermHits>();
  let cached = 0;
  let weights = DEFAULT_WEIGHTS;

  const forget = (): void => {
    cache.clear();
    cached = 0;
  };

  const ask = (term: Term): TermHits => {
    if (term.kind === 'prefix' && term.prefix.length < SHORTEST_PREFIX) return titlesStarting(term.prefix);
    const expression = expressionOf(term);
    if (!expression) return NOTHING;
    return mostDocuments(term) > COMMON
      ? term.kind === 'prefix'
        ? byBeginning(term.prefix)
        : byField(expression)
      : byFrequency(expression);
  };

  const mostDocuments = (term: Term): number => {
    if (term.kind === 'word') return vocabulary.count(term.word);
    if (term.kind === 'prefix')
      return vocabulary.startingWith(term.prefix).reduce((total, word) => total + vocabulary.count(word), 0);
    const rarest = (words: string[]): number => Math.min(...words.map(vocabulary.count));
    return term.kind === 'near'
      ? rarest(term.words)
      : term.phrases.reduce((total, words) => total + rarest(words), 0);
  };

  // A beginning is in so many words that its fields tell little.
  const byBeginning = (prefix: string): TermHits => {
    const ordinals = BEGINNINGS.includes(prefix.length)
      ? store.findBeginning(prefix)
      : store.find(`"${prefix}"*`);
    return { ordinals, strengths: new Float32Array(ordinals.length).fill(IN_TEXT) };
  };

  const byField = (expression: string): TermHits => {
    const ordinals = store.find(expression);
    const strong = store.find(`{names summary} : (${expression})`);
    const strengths = new Float32Array(ordinals.length).fill(IN_TEXT);
    let next = 0;
    for (let index = 0; index < ordinals.length && next < strong.length; index += 1)
      if (ordinals[index] === strong[next]) {
        strengths[index] = IN_SUMMARY_OR_NAMES;
        next += 1;
      }
    return { ordinals, strengths };
  };

  const byFrequency = (expression: string): TermHits => {
    const { ordinals, scores } = store.score({ expression, weights });
    const total = sidecar.size();
    const count = ordinals.length;
    // FTS5 multiplies by this rarity; a group of spellings has its own, so it is taken out again.
    const rarity = Math.max(Math.log((total - count + 0.5) / (count + 0.5)), 1e-6);
    return { ordinals, strengths: Float32Array.from(scores, (score) => Math.min(2.2, score / 1e9 / rarity)) };
  };

  const titlesStarting = (prefix: string): TermHits => {
    const found = new Set<number>();
    for (const word of vocabulary.startingWith(prefix)) {
      const posting = sidecar.titleWords.get(word);
      if (posting) forEachIn(posting, (ordinal) => found.add(ordinal));
    }
    const ordinals = Uint32Array.from(found).sort();
    return { ordinals, strengths: new Float32Array(ordinals.length).fill(IN_TEXT) };
  };

  return {
    hits: (term) => {
      const id = JSON.stringify(term);
      const known = cache.get(id);
      if (known) {
        // The least lately used is the first to go.
        cache.delete(id);
        cache.set(id, known);
        return known;
      }
      const hits = ask(term);
      cache.set(id, hits);
      cached += hits.ordinals.length + 16;
      for (const [oldest, old] of cache) {
        if (cached <= CACHED_HITS) break;
        cache.delete(oldest);
        cached -= old.ordinals.length + 16;
      }
      return hits;
    },
    weigh: (wanted) => {
      if (wanted === weights) return;
      weights = wanted;
      forget();
    },
    clear: forget,
  };
};

const NOTHING: TermHits = { ordinals: new Uint32Array(0), strengths: new Float32Array(0) };

/** Words hold letters and figures only, so quoting them is enough. */
export const expressionOf = (term: Term): string => {
  const quoted = (words: string[]): string => `"${words.join(' ')}"`;
  if (term.kind === 'word') return quoted([term.word]);
  if (term.kind === 'prefix') return `"${term.prefix}"*`;
  if (term.kind === 'near') return `NEAR(${term.words.map((word) => quoted([word])).join(' ')}, 8)`;
  return term.phrases.map(quoted).join(' OR ');
};
