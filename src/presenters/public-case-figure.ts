import type { LocaleCode } from '../domain/locales.ts';
import { figureInWords } from '../i18n/figure.ts';
import type { FigureInput } from './figures.ts';
import type { PublicFigure } from './public-case-shape.ts';

/** A figure for programs: its parts, and the words that a reader is told. Null where there is no number. */
export const publicFigure = ({
  figure,
  lang,
}: {
  figure: FigureInput | null | undefined;
  lang: LocaleCode;
}): PublicFigure | null => {
  if (typeof figure?.value !== 'number') return null;
  const { value, qualifier } = figure;
  const words = figureInWords({ value, unit: figure.unit, qualifier, lang });
  return {
    text: [words.value, words.unit].filter(Boolean).join(' '),
    value,
    unit: figure.unit?.trim() || null,
    qualifier: qualifier ?? null,
    kind: figure.kind ?? null,
    asOf: figure.asOf || null,
    saidBy: figure.saidBy?.trim() || null,
    baseline: figure.baseline ?? null,
    target: figure.target ?? null,
  };
};
