import type { LocaleCode } from '../../../domain/locales.ts';
import { isStopPart, parseQuery, type QueryPart } from '../shared/parse-query.ts';
import { stopWordsFor } from '../shared/stop-words.ts';
import { stemKey, type Synonym, type SynonymIndex } from '../shared/synonyms.ts';

/** Meilisearch reads ten words of a query and no more. */
const MOST_WORDS = 10;

/** The parts of a query that a case must have: without stop words, unless there is nothing else. */
export const requiredParts = ({ text, lang }: { text: string; lang: LocaleCode }): QueryPart[] => {
  const parts = parseQuery(text);
  const stopWords = stopWordsFor(lang);
  const telling = parts.filter((part) => !isStopPart({ part, stopWords }));
  return (telling.length > 0 ? telling : parts).slice(0, MOST_WORDS);
};

/** Only letters and figures go out, so that nothing typed is taken for an operator. */
export const textOf = (parts: QueryPart[]): string =>
  parts.map(({ words, isQuoted, typed }) => (isQuoted ? `"${words.join(' ')}"` : typed)).join(' ');

/** Runs of the query that a synonym group has, longest first. */
export const synonymsIn = ({
  parts,
  synonyms,
}: {
  parts: QueryPart[];
  synonyms: SynonymIndex;
}): { word: string; synonyms: Synonym[] }[] => {
  const words = parts.flatMap((part) => part.words.map((word) => ({ word, part })));
  const found: { word: string; synonyms: Synonym[] }[] = [];
  let from = 0;
  while (from < words.length) {
    let taken = 1;
    for (let length = Math.min(synonyms.longest, words.length - from); length > 0; length -= 1) {
      const run = words.slice(from, from + length);
      const others = synonyms.byStems.get(stemKey(run.map(({ word }) => word)));
      if (!others) continue;
      const typed = [...new Set(run.map(({ part }) => part.typed))].join(' ');
      found.push({ word: typed, synonyms: others });
      taken = length;
      break;
    }
    from += taken;
  }
  return found;
};
