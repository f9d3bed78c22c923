import type { LocaleCode } from '../../../domain/locales.ts';
import { parseQuery, tellsOf, type QueryPart, type Tells } from '../shared/parse-query.ts';
import { emptyWordsFor } from '../shared/stop-words.ts';
import type { SynonymLeads } from './settings.ts';

/** Meilisearch reads ten words of a query and no more. */
const MOST_WORDS = 10;

/** The parts of a query that a case must have: without words that say nothing or little, unless there is nothing else. */
export const requiredParts = (input: WordsInput): QueryPart[] => {
  const [much, little, all] = partsOf(input);
  return [much, little, all].find((parts) => parts && parts.length > 0) ?? [];
};

/** The same with words that say little, such as "come back": a case that has them too answers a sentence better. */
export const spokenParts = (input: WordsInput): QueryPart[] => {
  const parts = parseQuery(input.text);
  const [much = [], little = []] = partsOf(input);
  return parts
    .filter((part) => [...much, ...little].some(({ typed }) => typed === part.typed))
    .slice(0, MOST_WORDS);
};

interface WordsInput {
  text: string;
  lang: LocaleCode;
  stopWords?: readonly string[];
}

const partsOf = ({ text, lang, stopWords }: WordsInput): QueryPart[][] => {
  const parts = parseQuery(text);
  const empty = emptyWordsFor({ lang, stopWords });
  const saying = (tells: Tells): QueryPart[] => parts.filter((part) => tellsOf({ part, empty }) === tells);
  return [saying('much'), saying('little'), parts].map((some) => some.slice(0, MOST_WORDS));
};

/** Only letters and figures go out, so that nothing typed is taken for an operator. */
export const textOf = (parts: QueryPart[]): string =>
  parts.map(({ words, isQuoted, typed }) => (isQuoted ? `"${words.join(' ')}"` : typed)).join(' ');

/** Runs of the query's words that lead to synonyms, longest first. */
export const synonymsIn = ({
  parts,
  leads,
}: {
  parts: QueryPart[];
  leads: SynonymLeads;
}): { word: string; synonyms: { label: string; words: string[] }[] }[] => {
  const longest = Math.max(0, ...[...leads.keys()].map((lead) => lead.split(' ').length));
  const found: ReturnType<typeof synonymsIn> = [];
  let from = 0;
  while (from < parts.length) {
    let taken = 1;
    for (let length = Math.min(longest, parts.length - from); length > 0; length -= 1) {
      const run = parts.slice(from, from + length);
      const synonyms = leads.get(run.flatMap(({ words }) => words).join(' '));
      if (!synonyms) continue;
      found.push({ word: run.map(({ typed }) => typed).join(' '), synonyms });
      taken = length;
      break;
    }
    from += taken;
  }
  return found;
};
