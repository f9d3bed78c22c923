import type { LocaleCode } from '../../domain/locales.ts';
import { titleOf, type TaxonomyRecord, type TaxonomySnapshot } from '../../domain/taxonomy.ts';
import { helpWordsFor } from '../../i18n/help-words.ts';
import type { EngineResult } from '../engine/port.ts';
import { addressOf } from '../guidance/search-guidance.ts';
import type { Suggestion } from '../results.ts';
import { foldName, markBeginnings, nameScore, type FoldedName } from './match-names.ts';

const KINDS = { themes: 'theme', organisations: 'organisation', places: 'place' } as const;
type NamedCollection = keyof typeof KINDS;

/**
 * Published themes, organisations and places whose name, other name or name in another script begins as was typed; where
 * none of a kind does, those that a slip of the finger away would. Those with more cases come first among equals.
 */
export const suggestNames = ({
  typed,
  lang,
  snapshot,
  counts,
  publicUrl,
}: {
  /** Folded. */
  typed: readonly string[];
  lang: LocaleCode;
  snapshot: TaxonomySnapshot;
  /** Cases of each value. */
  counts: EngineResult['facets'];
  publicUrl: string;
}): Suggestion[] =>
  (Object.keys(KINDS) as NamedCollection[]).flatMap((collection) => {
    const kind = KINDS[collection];
    const casesOf = (slug: string): number => counts[kind]?.find(({ value }) => value === slug)?.count ?? 0;
    const all = namesOf(snapshot).filter(({ record }) => record.collection === collection);
    const exact = matching({ all, typed, isLenient: false });
    const found = exact.length > 0 ? exact : matching({ all, typed, isLenient: true });
    return found
      .map((match) => ({ ...match, cases: casesOf(match.record.slug) }))
      .sort((left, right) => left.score - right.score || right.cases - left.cases)
      .map(({ record, name, cases }) => {
        const label = titleOf(record, lang);
        const words = helpWordsFor(lang);
        const isOther = nameScore({ typed, name: foldName(label), isLenient: true }) === undefined;
        const detail = [isOther && words.alsoCalled(name.text), cases > 0 && words.cases(cases)];
        return {
          kind,
          label,
          marked: markBeginnings({ text: label, typed }),
          url: addressOf({ path: `/${collection}/${encodeURIComponent(record.slug)}`, lang, publicUrl }),
          detail: detail.filter((part) => part !== false).join(', ') || null,
        };
      });
  });

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
  typed,
  isLenient,
}: {
  all: NamedRecord[];
  typed: readonly string[];
  isLenient: boolean;
}): NameMatch[] =>
  all.flatMap(({ record, names }) => {
    let best: NameMatch | undefined;
    for (const [index, name] of names.entries()) {
      const found = nameScore({ typed, name, isLenient });
      // A record's own title goes before its other names.
      const score = found === undefined ? undefined : found + (index === 0 ? 0 : 0.5);
      if (score !== undefined && score < (best?.score ?? Infinity)) best = { record, name, score };
    }
    return best ? [best] : [];
  });

const namesOf = (snapshot: TaxonomySnapshot): NamedRecord[] => {
  const known = cache.get(snapshot);
  if (known) return known;
  const all = [...snapshot.byId.values()].map((record) => ({
    record,
    names: [...Object.values(record.titles), ...Object.values(record.otherNames).flat()].map(foldName),
  }));
  cache.set(snapshot, all);
  return all;
};

const cache = new WeakMap<TaxonomySnapshot, NamedRecord[]>();
