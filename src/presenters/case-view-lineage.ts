import type { LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Adoption, Case } from '../payload-types.ts';
import { adopterOf, placeOfUse } from './case-view-adoptions.ts';
import { idOf, recordsOf } from './case-view-records.ts';
import { presentDate, type DateView } from './timeline.ts';

/** How many steps a tree is followed up and down; beyond, its last leaf leads on to its own page. */
export const LINEAGE_LEVELS = 4;
/** A tree with more leaves than this is no help on a page. */
const MOST_ITEMS = 40;

export interface LineageItem {
  title: string;
  /** Null for something elsewhere without a link. */
  href: string | null;
  isElsewhere: boolean;
  note: string | null;
  /** Set for a report of use, which is no case. */
  isUse?: true;
  /** The next level: what that was based on, or what was built on that. Left out where there is none. */
  children?: LineageItem[];
  /** It goes on from here: the page behind `href` shows how. */
  hasMore?: true;
}

export interface LineageView {
  basedOn: LineageItem[];
  builtOn: LineageItem[];
}

export interface SourceView {
  title: string;
  publisher: string;
  kind: string;
  date: DateView | null;
  url: string | null;
}

/**
 * What the case grew from and what grew from it, several steps each way. A record that this reader may not see leaves no
 * trace, not even a gap, and what goes round in a circle is told once. `builtOn` may hold any cases: those that lead here
 * count, however many steps away.
 */
export const presentLineage = ({
  record,
  builtOn: kin,
  adoptions = [],
}: {
  record: Case;
  builtOn: Case[];
  adoptions?: Adoption[];
}): LineageView => {
  const known = new Map(kin.map((each) => [each.id, each]));
  let left = MOST_ITEMS;

  const up = ({ from, path }: { from: Case; path: string[] }): LineageItem[] =>
    roots(from).flatMap(({ item, id }) => {
      if ((id !== null && path.includes(id)) || left === 0) return [];
      left -= 1;
      const next = id === null ? undefined : known.get(id);
      if (!next) return [item];
      const below = roots(next).filter((root) => root.id === null || ![...path, next.id].includes(root.id));
      if (path.length >= LINEAGE_LEVELS || left === 0)
        return [{ ...item, ...(below.length > 0 && { hasMore: true as const }) }];
      return [withChildren({ item, children: up({ from: next, path: [...path, next.id] }) })];
    });

  const down = ({ of, path }: { of: Case; path: string[] }): LineageItem[] => {
    const built = kin.filter((other) => !path.includes(other.id) && rowAbout({ other, id: of.id }));
    return [
      ...built.flatMap((other): LineageItem[] => {
        if (left === 0) return [];
        left -= 1;
        const item = { ...itemOf(other), note: rowAbout({ other, id: of.id })?.note || null };
        const nextPath = [...path, other.id];
        if (path.length >= LINEAGE_LEVELS || left === 0) {
          const goesOn = kin.some(
            (next) => !nextPath.includes(next.id) && rowAbout({ other: next, id: other.id }),
          );
          return [{ ...item, ...(goesOn && { hasMore: true as const }) }];
        }
        return [withChildren({ item, children: down({ of: other, path: nextPath }) })];
      }),
      ...adoptions
        .filter((adoption) => idOf(adoption.case) === of.id)
        .flatMap((adoption): LineageItem[] => {
          if (left === 0) return [];
          left -= 1;
          return [useOf({ adoption, of, isHere: of.id === record.id })];
        }),
    ];
  };

  return {
    basedOn: up({ from: record, path: [record.id] }),
    builtOn: down({ of: record, path: [record.id] }),
  };
};

export const presentSources = ({
  sources,
  locale,
}: {
  sources: Case['sources'] | null | undefined;
  locale: LocaleCode;
}): SourceView[] =>
  (sources ?? []).map(({ title, publisher, kind, date, url }) => ({
    title,
    publisher,
    kind: labelsFor(locale).sourceKinds[kind],
    date: presentDate({ date, locale }),
    url: url || null,
  }));

const withChildren = ({ item, children }: { item: LineageItem; children: LineageItem[] }): LineageItem =>
  children.length > 0 ? { ...item, children } : item;

const itemOf = ({ title, slug }: { title: string; slug: string }): LineageItem => ({
  title,
  href: `/cases/${slug}`,
  isElsewhere: false,
  note: null,
});

interface Root {
  item: LineageItem;
  /** Of a case; null for everything else. */
  id: string | null;
}

/** What a case names under "based on", as far as this reader may see it. */
const roots = ({ basedOn }: Case): Root[] =>
  (basedOn ?? []).flatMap(({ record: link, title, url, note }): Root[] => {
    const [linked] = recordsOf<unknown>([link?.value]) as { id: string; title: string; slug: string }[];
    if (link && linked) {
      const href =
        link.relationTo === 'resources' ? `/resources#${linked.slug}` : `/${link.relationTo}/${linked.slug}`;
      return [
        {
          item: { title: linked.title, href, isElsewhere: false, note: note || null },
          id: link.relationTo === 'cases' ? linked.id : null,
        },
      ];
    }
    return title
      ? [{ item: { title, href: url || null, isElsewhere: true, note: note || null }, id: null }]
      : [];
  });

const rowAbout = ({ other, id }: { other: Case; id: string }) =>
  other.basedOn?.find(({ record }) => record?.relationTo === 'cases' && idOf(record.value) === id);

const useOf = ({ adoption, of, isHere }: { adoption: Adoption; of: Case; isHere: boolean }): LineageItem => ({
  title: adopterOf(adoption).label,
  href: isHere ? '#used' : `/cases/${of.slug}#used`,
  isElsewhere: false,
  note: placeOfUse(adoption)?.label ?? null,
  isUse: true,
});
