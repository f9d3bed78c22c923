import type { LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Case } from '../payload-types.ts';
import { recordsOf } from './case-view-records.ts';
import { presentDate, type DateView } from './timeline.ts';

export interface LineageItem {
  title: string;
  /** Null for something elsewhere without a link. */
  href: string | null;
  isElsewhere: boolean;
  note: string | null;
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

/** What the case grew from and what grew from it. A record that this reader may not see leaves no trace, not even a gap. */
export const presentLineage = ({ record, builtOn }: { record: Case; builtOn: Case[] }): LineageView => ({
  basedOn: (record.basedOn ?? []).flatMap(({ record: link, title, url, note }): LineageItem[] => {
    const [linked] = recordsOf<unknown>([link?.value]) as { title: string; slug: string }[];
    if (link && linked)
      return [
        {
          title: linked.title,
          href:
            link.relationTo === 'resources'
              ? `/resources#${linked.slug}`
              : `/${link.relationTo}/${linked.slug}`,
          isElsewhere: false,
          note: note || null,
        },
      ];
    return title ? [{ title, href: url || null, isElsewhere: true, note: note || null }] : [];
  }),
  builtOn: builtOn.map((other) => ({
    title: other.title,
    href: `/cases/${other.slug}`,
    isElsewhere: false,
    note: noteAbout({ other, id: record.id }),
  })),
});

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

const noteAbout = ({ other, id }: { other: Case; id: string }): string | null =>
  other.basedOn?.find(({ record }) => {
    const value: unknown = record?.value;
    return value === id || (typeof value === 'object' && value !== null && 'id' in value && value.id === id);
  })?.note || null;
