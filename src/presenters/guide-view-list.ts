import type { LocaleCode } from '../domain/locales.ts';
import type { Guide, Proceeding } from '../payload-types.ts';
import { recordsOf } from './case-view-records.ts';
import { presentDate } from './timeline-dates.ts';

export interface GuideEntry {
  href: string;
  title: string;
  subtitle: string | null;
  summary: string;
  /** Who made it and when, in a line. */
  imprint: string;
  chapters: string[];
}

export const presentGuideList = ({ guides, locale }: { guides: Guide[]; locale: LocaleCode }): GuideEntry[] =>
  guides.map(({ slug, title, subtitle, summary, edition, publishedOn, publishers, chapters }) => ({
    href: `/guides/${slug}`,
    title,
    subtitle: subtitle || null,
    summary,
    imprint: [
      recordsOf(publishers)
        .map((publisher) => publisher.title)
        .join(', '),
      edition,
      presentDate({ date: publishedOn, locale })?.label,
    ]
      .filter(Boolean)
      .join(' · '),
    chapters: chapters.map((chapter) => chapter.title),
  }));

export const presentProceedingsList = ({
  proceedings,
  locale,
}: {
  proceedings: Proceeding[];
  locale: LocaleCode;
}): GuideEntry[] =>
  proceedings.map(({ slug, title, summary, date, place, organisers }) => ({
    href: `/proceedings/${slug}`,
    title,
    subtitle: null,
    summary,
    imprint: [
      recordsOf(organisers)
        .map((organiser) => organiser.title)
        .join(', '),
      recordsOf([place])[0]?.title,
      presentDate({ date, locale })?.label,
    ]
      .filter(Boolean)
      .join(' · '),
    chapters: [],
  }));
