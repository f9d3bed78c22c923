import type { TaxonomyCollection } from '../../../domain/taxonomy.ts';
import type { StructuredCase } from '../structured-case.ts';
import type { KnownRecord, KnownRecords } from './known-records.ts';

const MOST: Record<TaxonomyCollection, number> = {
  organisations: 6,
  places: 4,
  themes: 4,
  audiences: 4,
  methods: 3,
};
const SHORTEST = 4;

/**
 * Records whose very name stands in the text: for an editor to add with a click. Organisations anywhere, as they are
 * spelt; places, themes and audiences where they say what the case is about, in its title or summary.
 */
export const recordsNamedIn = ({
  structured,
  known,
}: {
  structured: StructuredCase;
  known: KnownRecords;
}): KnownRecord[] => {
  const head = [structured.title, structured.summary].join('\n');
  const whole = [head, ...statementsOf(structured)].join('\n');
  const counts = new Map<TaxonomyCollection, number>();
  return known.all.filter(({ collection, names }) => {
    const isNamed = names.some(
      (name) =>
        name.length >= SHORTEST &&
        stands({
          name,
          text: collection === 'organisations' ? whole : head,
          // "Play" is a theme in any case; "Reading" is a town only with a capital.
          isExact: collection === 'organisations' || collection === 'places',
        }),
    );
    const count = counts.get(collection) ?? 0;
    if (!isNamed || count >= MOST[collection]) return false;
    counts.set(collection, count + 1);
    return true;
  });
};

const statementsOf = ({
  challenges,
  solutions,
  results,
  learningPoints,
  whatDidNotWork,
  unplaced,
}: StructuredCase): string[] => [
  ...[...challenges, ...solutions, ...results, ...learningPoints].map(({ statement }) => statement),
  ...whatDidNotWork,
  ...unplaced,
];

/** As a whole: not as a part of another word. */
const stands = ({ name, text, isExact }: { name: string; text: string; isExact: boolean }): boolean => {
  const [needle, hay] = isExact ? [name, text] : [name.toLowerCase(), text.toLowerCase()];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const before = hay[at - 1] ?? ' ';
    const after = hay[at + needle.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
};
