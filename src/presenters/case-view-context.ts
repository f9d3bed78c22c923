import type { LocaleCode } from '../domain/locales.ts';
import type { Case } from '../payload-types.ts';
import { recordsOf, type NamedLink } from './case-view-records.ts';
import { presentPeriod } from './timeline.ts';

export interface IndicatorView {
  code: string;
  title: string;
  definition: string;
  /** "Communities and Local Government, 2008". */
  source: string;
}

export interface ContextView {
  rows: { label: string; values: NamedLink[] }[];
  indicators: IndicatorView[];
}

/** Where, when, for whom and how, each word a way to more of the same. */
export const presentContext = ({ record, locale }: { record: Case; locale: LocaleCode }): ContextView => {
  const period = presentPeriod({ period: record.period, locale });
  const rows = [
    { label: 'About', values: linksOf({ records: recordsOf(record.themes), base: '/themes/' }) },
    { label: 'For', values: linksOf({ records: recordsOf(record.audiences), base: '/audiences/' }) },
    { label: 'How', values: linksOf({ records: recordsOf(record.methods), base: '/cases?method=' }) },
    { label: 'Where', values: linksOf({ records: recordsOf(record.places), base: '/places/' }) },
    { label: 'When', values: period ? [{ label: period, href: null }] : [] },
  ];
  return {
    rows: rows.filter(({ values }) => values.length > 0),
    indicators: presentIndicators(record.indicators),
  };
};

export const presentIndicators = (indicators: Case['indicators']): IndicatorView[] =>
  recordsOf(indicators).map(({ code, title, definition, source, year }) => ({
    code,
    title,
    definition,
    source: year ? `${source}, ${year}` : source,
  }));

export const linksOf = ({
  records,
  base,
}: {
  records: { title: string; slug: string }[];
  base: string;
}): NamedLink[] => records.map(({ title, slug }) => ({ label: title, href: `${base}${slug}` }));
