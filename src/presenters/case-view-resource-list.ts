import type { LocaleCode } from '../domain/locales.ts';
import { RESOURCE_KINDS, type ResourceKind } from '../domain/vocabulary.ts';
import type { Case, Resource } from '../payload-types.ts';
import { linksOf } from './case-view-context.ts';
import { idOf, recordsOf, type NamedLink, type RichText } from './case-view-records.ts';
import { presentDate, type DateView } from './timeline.ts';

/** Headings over lists; the labels of the kinds name one thing. */
const MANY: Record<ResourceKind, string> = {
  'tip-sheet': 'Tip sheets',
  pack: 'Packs',
  film: 'Films',
  training: 'Training',
  website: 'Websites',
  toolkit: 'Toolkits',
  report: 'Reports',
  strategy: 'Strategies',
  service: 'Services',
};

export interface ResourceView {
  /** Its anchor on the page. */
  id: string;
  title: string;
  description: string;
  madeBy: NamedLink[];
  themes: NamedLink[];
  audiences: NamedLink[];
  date: DateView | null;
  languages: string[];
  url: string | null;
  file: { href: string; name: string; kind: string; size: string } | null;
  transcript: RichText | null;
  cases: NamedLink[];
}

export interface ResourceGroup {
  kind: ResourceKind;
  label: string;
  resources: ResourceView[];
}

/** Resources by kind, in the order of the kinds; a kind without any is absent. */
export const presentResources = ({
  resources,
  cases,
  locale,
}: {
  resources: Resource[];
  cases: Pick<Case, 'title' | 'slug' | 'resources'>[];
  locale: LocaleCode;
}): ResourceGroup[] =>
  RESOURCE_KINDS.map((kind) => ({
    kind,
    label: MANY[kind],
    resources: resources
      .filter((resource) => resource.kind === kind)
      .map((resource) => presentResource({ resource, cases, locale })),
  })).filter((group) => group.resources.length > 0);

const presentResource = ({
  resource,
  cases,
  locale,
}: {
  resource: Resource;
  cases: Pick<Case, 'title' | 'slug' | 'resources'>[];
  locale: LocaleCode;
}): ResourceView => ({
  id: resource.slug,
  title: resource.title,
  description: resource.description,
  madeBy: linksOf({ records: recordsOf(resource.organisations), base: '/organisations/' }),
  themes: linksOf({ records: recordsOf(resource.themes), base: '/themes/' }),
  audiences: linksOf({ records: recordsOf(resource.audiences), base: '/audiences/' }),
  date: presentDate({ date: resource.date, locale }),
  languages: resource.languages ?? [],
  url: resource.url || null,
  file: presentFile({ file: recordsOf([resource.file])[0], locale }),
  transcript: resource.transcript ?? null,
  cases: linksOf({
    records: cases.filter((record) => record.resources?.some((value) => idOf(value) === resource.id)),
    base: '/cases/',
  }),
});

const presentFile = ({
  file,
  locale,
}: {
  file: Extract<Resource['file'], { id: string }> | undefined;
  locale: LocaleCode;
}): ResourceView['file'] => {
  if (!file?.url) return null;
  const kind = file.mimeType?.split('/')[1]?.toUpperCase() ?? 'File';
  const megabytes = (file.filesize ?? 0) / 1_000_000;
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: megabytes < 1 ? 2 : 1 });
  return {
    href: file.url,
    name: file.filename ?? 'file',
    kind,
    size: megabytes > 0 ? `${size.format(megabytes)} MB` : '',
  };
};
