import type { CaseQuery } from '../../domain/case-query.ts';
import { nearest } from '../../domain/nearest.ts';
import type { TaxonomySnapshot } from '../../domain/taxonomy.ts';
import type { EngineResult, SearchEngine } from '../engine/port.ts';
import { foldedWords } from '../engine/shared/text.ts';
import { toCountingQuery } from '../to-engine-query.ts';
import { respelt, tellingParts } from './telling-words.ts';

/** A name of fewer letters is nobody's misspelling: anything is near to it. */
const SHORTEST_WORD = 4;

/**
 * The query as it was probably meant: with the spellings that the engine searched for, or, where nothing matches, with
 * those of the words that cases are sorted by, if that finds something. Null where that is no other query.
 */
export const didYouMean = async ({
  query,
  result,
  engine,
  snapshot,
}: {
  query: CaseQuery;
  result: Pick<EngineResult, 'total' | 'corrections'>;
  engine: Pick<SearchEngine, 'search'>;
  snapshot: TaxonomySnapshot;
}): Promise<string | null> => {
  const { q } = query;
  if (result.corrections.length > 0) {
    const corrected = respelt({ text: q, spellings: result.corrections });
    if (corrected !== q) return corrected;
  }
  if (!q || result.total > 0) return null;
  const known = knownWords(snapshot);
  const spellings = tellingParts({ text: q, lang: query.lang }).flatMap(({ typed, words, isQuoted }) => {
    const [word = ''] = words;
    if (isQuoted || words.length > 1 || word.length < SHORTEST_WORD || known.has(word)) return [];
    const meant = nearest({ word, among: known });
    return meant === undefined ? [] : [{ typed, meant }];
  });
  if (spellings.length === 0) return null;
  const meant = respelt({ text: q, spellings });
  const { total } = await engine.search(toCountingQuery({ ...query, q: meant, page: 1 }));
  return total > 0 ? meant : null;
};

/** Every word of a published name, other names and scripts among them. */
const knownWords = (snapshot: TaxonomySnapshot): Set<string> => {
  const known = words.get(snapshot) ?? new Set<string>();
  if (!words.has(snapshot)) {
    for (const { titles, otherNames } of snapshot.byId.values())
      for (const name of [...Object.values(titles), ...Object.values(otherNames).flat()])
        for (const word of foldedWords(name)) if (word.length >= SHORTEST_WORD) known.add(word);
    words.set(snapshot, known);
  }
  return known;
};

const words = new WeakMap<TaxonomySnapshot, Set<string>>();
