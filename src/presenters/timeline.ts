import type { LocaleCode } from '../domain/locales.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { presentFigure, type FigureInput, type FigureView } from './figures.ts';
import { presentDate, type DateView } from './timeline-dates.ts';

export { intlLocale, presentDate, presentPeriod, type DateView } from './timeline-dates.ts';

export interface TimelineFigure {
  figure: FigureView;
  /** The same count at an earlier date, in words: "over 200, July 2013". */
  earlier: string | null;
}

export interface TimelineEntry {
  /** Null where the source gives none: the entry keeps the place its editor gave it. */
  date: DateView | null;
  statement: string;
  figures: TimelineFigure[];
}

/** One count at several dates: "200 (2008), then 300 (2010)". */
export interface FigureSeries {
  /** "staff". */
  unit: string;
  points: { amount: string; date: DateView }[];
}

interface Update {
  date?: PartialDate | null;
  statement: string;
  figures?: FigureInput[] | null;
}

/** The same case at its dates, oldest first; a figure counted before says what it was then. */
export const presentTimeline = ({
  updates,
  locale,
}: {
  updates: Update[] | null | undefined;
  locale: LocaleCode;
}): TimelineEntry[] => {
  const lastOfUnit = new Map<string, string>();
  return inOrder(updates ?? []).map(({ date, statement, figures }) => {
    const when = presentDate({ date, locale });
    const views = (figures ?? []).flatMap((figure) => presentFigure({ figure, locale }) ?? []);
    const entry: TimelineEntry = {
      date: when,
      statement,
      figures: views.map((figure) => ({ figure, earlier: lastOfUnit.get(figure.unitKey) ?? null })),
    };
    for (const { unitKey, amount, asOf } of views)
      lastOfUnit.set(unitKey, [amount, (asOf ?? when)?.label].filter(Boolean).join(', '));
    return entry;
  });
};

/** What was counted more than once, each with its figures by date. A figure without any date is in no series. */
export const seriesOf = (entries: TimelineEntry[]): FigureSeries[] => {
  const byUnit = new Map<string, FigureSeries>();
  for (const { date, figures } of entries)
    for (const { figure } of figures) {
      const when = figure.asOf ?? date;
      if (!when || !figure.unitKey) continue;
      const series = byUnit.get(figure.unitKey) ?? { unit: figure.unit || figure.unitKey, points: [] };
      byUnit.set(figure.unitKey, series);
      if (!series.points.some((point) => point.date.iso === when.iso && point.amount === figure.amount))
        series.points.push({ amount: figure.amount, date: when });
    }
  return [...byUnit.values()]
    .filter(({ points }) => new Set(points.map(({ date }) => date.iso)).size > 1)
    .map(({ unit, points }) => ({
      unit,
      points: [...points].sort((a, b) => a.date.iso.localeCompare(b.date.iso)),
    }));
};

/** By date; an entry without one goes with the entry that its editor put before it. */
const inOrder = (updates: Update[]): Update[] => {
  let last = '';
  return updates
    .map((update) => {
      last = update.date || last;
      return { update, at: last };
    })
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ update }) => update);
};
