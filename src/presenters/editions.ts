import type { LocaleCode } from '../domain/locales.ts';
import type { CaseView } from './case-view.ts';
import { changesHref, versionHref, versionsHref } from './edition-links.ts';
import { presentDate, type DateView } from './timeline.ts';

export interface EditionView {
  number: number;
  href: string;
  publishedOn: DateView | null;
  isCurrent: boolean;
  /** What it says otherwise than the one before; null for the first. */
  changesHref: string | null;
}

export interface EditionsView {
  title: string;
  caseHref: string;
  listHref: string;
  /** Newest first. */
  editions: EditionView[];
}

interface Editions {
  slug: string;
  title: string;
  editions: { number: number; publishedAt: string }[];
}

/** The editions of a case as readers choose among them. */
export const presentEditions = ({
  found: { slug, title, editions },
  locale,
}: {
  found: Editions;
  locale: LocaleCode;
}): EditionsView => {
  const last = editions.at(-1)?.number;
  return {
    title,
    caseHref: `/cases/${slug}`,
    listHref: versionsHref(slug),
    editions: editions
      .map(({ number, publishedAt }, index) => ({
        number,
        href: versionHref({ slug, number }),
        publishedOn: presentDate({ date: publishedAt, locale }),
        isCurrent: number === last,
        changesHref: index > 0 ? changesHref({ slug, number }) : null,
      }))
      .reverse(),
  };
};

/** The number in an address; null for what is none. */
export const editionNumber = (value: string): number | null =>
  /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null;

/** A case that is kept for those who cite it: its words and sources alone, without what readers do with a current one. */
export const asKept = (view: CaseView): CaseView => ({
  ...view,
  askForm: null,
  usedForm: null,
  adoptions: { ...view.adoptions, line: null, reports: [] },
  contents: view.contents.filter(({ id }) => !['contact', 'used'].includes(id)),
});
