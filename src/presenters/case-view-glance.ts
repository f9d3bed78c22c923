import type { LocaleCode } from '../domain/locales.ts';
import type { EvidenceLevel } from '../domain/vocabulary.ts';
import type { Case } from '../payload-types.ts';
import { recordsOf } from './case-view-records.ts';
import { presentFigure, type FigureView } from './figures.ts';
import { presentDate, presentPeriod, type DateView } from './timeline.ts';

/** What a reader needs to know before deciding to read on. */
export interface GlanceView {
  /** The summary, where the case names neither a problem nor a change. */
  inShort: string | null;
  problem: string | null;
  change: string | null;
  scale: FigureView | null;
  /** Where and for whom, in words: "Birmingham", "2007 to 2009", "Refugee children". */
  places: string[];
  period: string | null;
  audiences: string[];
  evidence: EvidenceLevel;
  evidenceNote: string | null;
  checkedOn: DateView | null;
}

type Result = NonNullable<Case['results']>[number];

export const presentGlance = ({ record, locale }: { record: Case; locale: LocaleCode }): GlanceView => {
  const results = record.results ?? [];
  const scaleResult = scaleOf(results);
  const problem = record.challenges?.[0]?.statement ?? null;
  const change = changeOf({ results, scaleResult })?.statement ?? null;
  return {
    inShort: problem || change ? null : record.summary,
    problem,
    change,
    scale: presentFigure({ figure: scaleResult?.figure ?? lastFigureOf(record), locale }),
    places: recordsOf(record.places).map(({ title }) => title),
    period: presentPeriod({ period: record.period, locale }),
    audiences: recordsOf(record.audiences).map(({ title }) => title),
    evidence: record.evidence,
    evidenceNote: record.evidenceNote || null,
    checkedOn: presentDate({ date: record.review?.reviewedOn, locale }),
  };
};

const hasFigure = ({ figure }: Result): boolean => typeof figure?.value === 'number';

/** How much was done: the first output counted, else the first figure of any kind. */
const scaleOf = (results: Result[]): Result | undefined =>
  results.find((result) => hasFigure(result) && result.figure?.kind === 'output') ?? results.find(hasFigure);

/** What is different now: a change or what people say of it before a count of what was done. */
const changeOf = ({
  results,
  scaleResult,
}: {
  results: Result[];
  scaleResult: Result | undefined;
}): Result | undefined =>
  results.find(({ figure }) => figure?.kind === 'outcome' || figure?.kind === 'progression') ??
  results.find((result) => !hasFigure(result) && result.figure?.kind !== 'output') ??
  results.find((result) => result !== scaleResult) ??
  results[0];

/** A case whose counts stand in its timeline alone speaks with the latest of them. */
const lastFigureOf = ({ updates }: Case) =>
  [...(updates ?? [])]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .flatMap(({ figures }) => figures ?? [])
    .find(({ value }) => typeof value === 'number');
