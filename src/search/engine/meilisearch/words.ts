import type { LocaleCode } from '../../../domain/locales.ts';
import { parseQuery, tellsOf, type QueryPart, type Tells } from '../shared/parse-query.ts';
import { emptyWordsFor } from '../shared/stop-words.ts';
import type { SynonymLeads } from './settings.ts';

/** Meilisearch reads ten words of a query and no more. */
const MOST_WORDS = 10;

/** The parts of a query that a case must have: without stop words, unless there is nothing else. */
export const requiredParts = ({
  text,
  lang,
  stopWords,
}: {
  text: string;
  lang: LocaleCode;
  stopWords?: readonly string[];
}): QueryPart[] => {
  const parts = parseQuery(text);
  const empty = emptyWordsFor({ lang, stopWords });
  const saying = (wanted: Tells[]): QueryPart[] =>
    parts.filter((part) => wanted.includes(tellsOf({ part, empty })));
  const most = [saying(['much']), saying(['little']), parts].find((some) => some.length > 0) ?? [];
  return most.slice(0, MOST_WORDS);
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
