import { directionOf } from '../domain/locales.ts';
import type { GuidanceKind } from '../domain/vocabulary.ts';
import { searchWordsFor } from '../i18n/search-words.ts';
import type { Marked } from '../search/engine/port.ts';
import type { GuidanceGroup, GuidanceHit } from '../search/results.ts';

export interface GuidanceItemView {
  href: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: Marked;
  /** What it stands in: its guide, its proceedings. */
  partOf: string;
  passage: Marked;
}

export interface GuidanceGroupView {
  kind: GuidanceKind;
  label: string;
  /** "the best 3 of 12", where not all are here. */
  note: string;
  head: GuidanceItemView[];
  rest: GuidanceItemView[];
  /** "2 more". */
  restLabel: string;
}

export interface GuidanceView {
  total: number;
  groups: GuidanceGroupView[];
}

/** So many stand open beside cases: enough to see what there is, without drowning the cases. */
const BESIDE = 4;
/** So many where nothing else answers. */
const ALONE = 6;

/**
 * What answers beside the cases, a group for each kind in the order it came. The places that stand open are dealt out a
 * round at a time, the first of every kind before the second of any; the rest of a group unfolds.
 */
export const guidanceView = ({
  groups,
  lang,
  isAlone,
}: {
  groups: GuidanceGroup[];
  lang: string;
  isAlone: boolean;
}): GuidanceView => {
  const words = searchWordsFor(lang);
  const filled = groups.filter(({ hits }) => hits.length > 0);
  const open = dealOut({ sizes: filled.map(({ hits }) => hits.length), places: isAlone ? ALONE : BESIDE });
  return {
    total: filled.reduce((sum, { total }) => sum + total, 0),
    groups: filled.map(({ kind, label, total, hits }, index) => {
      const items = hits.map(itemOf);
      const rest = items.slice(open[index]);
      return {
        kind,
        label,
        note: total > hits.length ? words.guidanceOf({ shown: hits.length, total }) : '',
        head: items.slice(0, open[index]),
        rest,
        restLabel: words.guidanceMore(rest.length),
      };
    }),
  };
};

const dealOut = ({ sizes, places }: { sizes: number[]; places: number }): number[] => {
  const open = sizes.map(() => 1);
  let left = places - sizes.length;
  for (let round = 2; left > 0 && sizes.some((size) => size >= round); round += 1)
    for (const [index, size] of sizes.entries())
      if (left > 0 && size >= round) {
        open[index] = round;
        left -= 1;
      }
  return open;
};

const itemOf = ({ lang, url, marked, partOf, passage }: GuidanceHit): GuidanceItemView => ({
  href: url,
  lang,
  dir: directionOf(lang),
  title: marked.title,
  partOf: partOf?.label ?? '',
  passage: passage?.marked ?? marked.summary,
});
