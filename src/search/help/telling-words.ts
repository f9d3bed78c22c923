import type { LocaleCode } from '../../domain/locales.ts';
import { parseQuery, tellsOf, type QueryPart } from '../engine/shared/parse-query.ts';
import { emptyWordsFor } from '../engine/shared/stop-words.ts';

/** The parts of a query that say what is wanted: all but "how", "help" and their like, unless there are no others. */
export const tellingParts = ({ text, lang }: { text: string; lang: LocaleCode }): QueryPart[] => {
  const parts = parseQuery(text);
  const empty = emptyWordsFor({ lang });
  const telling = parts.filter((part) => tellsOf({ part, empty }) === 'much');
  return telling.length > 0 ? telling : parts;
};

/** A query without one of its parts, quotation marks and all. */
export const withoutPart = ({ text, part }: { text: string; part: QueryPart }): string =>
  tidy(
    text.replace(
      boundedBy(part.isQuoted ? `["“„«]?${escaped(part.typed)}["”“»]?` : escaped(part.typed)),
      ' ',
    ),
  );

/** A query with some of its words spelt otherwise; the rest stays as it was typed. */
export const respelt = ({
  text,
  spellings,
}: {
  text: string;
  spellings: readonly { typed: string; meant: string }[];
}): string =>
  tidy(
    spellings.reduce(
      (result, { typed, meant }) => result.replace(boundedBy(escaped(typed)), () => meant),
      text,
    ),
  );

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A whole word, in any script and case. */
const boundedBy = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${pattern}(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
