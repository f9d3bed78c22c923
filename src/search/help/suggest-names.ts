import type { LocaleCode } from '../../domain/locales.ts';
import { titleOf, type TaxonomyRecord, type TaxonomySnapshot } from '../../domain/taxonomy.ts';
import { helpWordsFor } from '../../i18n/help-words.ts';
import type { EngineResult } from '../engine/port.ts';
import { addressOf } from '../guidance/search-guidance.ts';
import type { Suggestion } from '../results.ts';
import { foldName, isNameItself, markBeginnings, nameScore, type FoldedName } from './match-names.ts';

const KINDS = { themes: 'theme', organisations: 'organisation', places: 'place' } as const;
type NamedCollection = keyof typeof KINDS;

interface NamesInput {
  /** Folded. */
  typed: readonly string[];
  lang: LocaleCode;
  snapshot: TaxonomySnapshot;
  /** Cases of each value, where they are known. */
  counts?: EngineResult['facets'];
  publicUrl: string;
}

/**
 * Published themes, organisations and places whose name, other name or name in another script begins as was typed; where
 * none does, those that a slip of the finger away would. Those with more cases come first among equals.
 */
export const suggestNames = ({ typed, ...input }: NamesInput): Suggestion[] => {
  const all = namesOf(input.snapshot);
  const exact = matching({ all, score: (name) => nameScore({ typed, name }) });
  if (exact.length > 0) return asSuggestions({ ...input, typed, matches: exact, isLenient: false });
  const close = matching({ all, score: (name) => nameScore({ typed, name, isLenient: true }) });
  return asSuggestions({ ...input, typed, matches: close, isLenient: true });
};

/** The same, whose name or other name the words are, neither more nor less. */
export const namesAsTyped = ({ typed, ...input }: NamesInput): Suggestion[] =>
  asSuggestions({
    ...input,
    typed,
    isLenient: false,
    matches: matching({
      all: namesOf(input.snapshot),
      score: (name) => (isNameItself({ typed, name }) ? 0 : undefined),
    }),
  });

const asSuggestions = ({
  matches,
  typed,
  lang,
  counts = {},
  publicUrl,
  isLenient,
}: NamesInput & { matches: NameMatch[]; isLenient: boolean }): Suggestion[] => {
  const words = helpWordsFor(lang);
  return (Object.keys(KINDS) as NamedCollection[]).flatMap((collection) => {
    const kind = KINDS[collection];
    const casesOf = (slug: string): number => counts[kind]?.find(({ value }) => value === slug)?.count ?? 0;
    return matches
      .filter(({ record }) => record.collection === collection)
      .map((match) => ({ ...match, cases: casesOf(match.record.slug) }))
      .sort((left, right) => left.score - right.score || right.cases - left.cases)
      .map(({ record, name, cases }) => {
        const label = titleOf(record, lang);
        const isOther = nameScore({ typed, name: foldName(label), isLenient }) === undefined;
        const detail = [isOther && words.alsoCalled(name.text), cases > 0 && words.cases(cases)];
        return {
          kind,
          label,
          marked: markBeginnings({ text: label, typed, isLenient }),
          url: addressOf({ path: `/${collection}/${encodeURIComponent(record.slug)}`, lang, publicUrl }),
          detail: detail.filter((part) => part !== false).join(', ') || null,
        };
      });
  });
};

interface NamedRecord {
  record: TaxonomyRecord;
  names: FoldedName[];
}

interface NameMatch {
  record: TaxonomyRecord;
  name: FoldedName;
  score: number;
}

const matching = ({
  all,
  score: scoreOf,
}: {
  all: NamedRecord[];
  score: (name: FoldedName) => number | undefined;
}): NameMatch[] =>
  all.flatMap(({ record, names }) => {
    let best: NameMatch | undefined;
    for (const [index, name] of names.entries()) {
      const found = scoreOf(name);
      // A record's own title goes before its other names.
      const score = found === undefined ? undefined : found + (index === 0 ? 0 : 0.5);
      if (score !== undefined && score < (best?.score ?? Infinity)) best = { record, name, score };
    }
    return best ? [best] : [];
  });

const namesOf = (snapshot: TaxonomySnapshot): NamedRecord[] => {
  const known = cache.get(snapshot);
  if (known) return known;
  const sought = [...snapshot.byId.values()].filter(({ collection }) => collection in KINDS);
  const all = sought.map((record) => ({
    record,
    names: [...Object.values(record.titles), ...Object.values(record.otherNames).flat()].map(foldName),
  }));
  cache.set(snapshot, all);
  return all;
};

const cache = new WeakMap<TaxonomySnapshot, NamedRecord[]>();
