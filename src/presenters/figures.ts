import type { LocaleCode } from '../domain/locales.ts';
import type { FigureKind, FigureQualifier } from '../domain/vocabulary.ts';
import { figureInWords } from '../i18n/figure.ts';
import { labelsFor } from '../i18n/labels.ts';
import { presentDate, type DateView } from './timeline-dates.ts';

export interface FigureInput {
  qualifier?: FigureQualifier | null;
  value?: number | null;
  unit?: string | null;
  kind?: FigureKind | null;
  asOf?: string | null;
  saidBy?: string | null;
  baseline?: number | null;
  target?: number | null;
}

/** A share of a hundred, to be drawn as a bar. */
export interface FigureShare {
  value: number;
  baseline: number | null;
  target: number | null;
}

export interface FigureView {
  /** "over", or nothing for an exact figure. */
  qualifier: string;
  /** The large numeral with what belongs to it: "330", "96%", "£35". */
  numeral: string;
  /** The rest of the unit: "children", "of participants". */
  unit: string;
  /** "over 330". */
  amount: string;
  kind: FigureKind | null;
  kindWords: string | null;
  asOf: DateView | null;
  saidBy: string | null;
  baseline: string | null;
  target: string | null;
  share: FigureShare | null;
  /** The same for figures that count the same thing. */
  unitKey: string;
}

/** Null where there is no number: an empty group of the form is no figure. */
export const presentFigure = ({
  figure,
  locale,
}: {
  figure: FigureInput | null | undefined;
  locale: LocaleCode;
}): FigureView | null => {
  if (typeof figure?.value !== 'number') return null;
  const { unit: givenUnit, qualifier } = figure;
  const written = (value: number): string => figureInWords({ value, unit: givenUnit, lang: locale }).value;
  const { value: amount, unit } = figureInWords({
    value: figure.value,
    unit: givenUnit,
    qualifier,
    lang: locale,
  });
  const numeral = written(figure.value);
  const rawUnit = givenUnit?.trim() ?? '';
  const { baseline, target, kind } = figure;
  return {
    qualifier: amount.slice(0, amount.length - numeral.length).trim(),
    numeral,
    unit,
    amount,
    kind: kind ?? null,
    kindWords: kind ? labelsFor(locale).figureKinds[kind] : null,
    asOf: presentDate({ date: figure.asOf, locale }),
    saidBy: figure.saidBy?.trim() || null,
    baseline: typeof baseline === 'number' ? written(baseline) : null,
    target: typeof target === 'number' ? written(target) : null,
    share: rawUnit.startsWith('%') ? shareOf({ value: figure.value, baseline, target }) : null,
    unitKey: rawUnit.toLowerCase(),
  };
};

const shareOf = ({
  value,
  baseline,
  target,
}: {
  value: number;
  baseline?: number | null;
  target?: number | null;
}): FigureShare | null => {
  const isDrawable = (share: number): boolean => share >= 0 && share <= 100;
  if (!isDrawable(value)) return null;
  return {
    value,
    baseline: typeof baseline === 'number' && isDrawable(baseline) ? baseline : null,
    target: typeof target === 'number' && isDrawable(target) ? target : null,
  };
};
