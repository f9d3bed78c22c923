import { DEFAULT_LOCALE, type LocaleCode } from './locales.ts';

/** What a picture is drawn of: a case, a guide, or the base itself. */
export type CardSubject = { kind: 'cases' | 'guides'; slug: string } | { kind: 'home' };

/** Widths a picture is made in, widest first; each is a multiple of 40, so that its height is a whole number too. */
export const CARD_WIDTHS = [1200, 800, 600, 400, 200, 120] as const;
export type CardWidth = (typeof CARD_WIDTHS)[number];
export const FULL_CARD: CardWidth = 1200;

/** The proportion that social networks show whole: 1200 by 630. */
export const cardHeight = (width: CardWidth): number => (width / 40) * 21;

/** The widest picture that lies within both; undefined where even the smallest does not. */
export const cardWithin = ({
  width = Infinity,
  height = Infinity,
}: {
  width?: number;
  height?: number;
}): CardWidth | undefined => CARD_WIDTHS.find((known) => known <= width && cardHeight(known) <= height);

/** Where a picture is, from `/`. */
export const cardPath = ({
  subject,
  lang,
  width = FULL_CARD,
}: {
  subject: CardSubject;
  lang: LocaleCode;
  width?: CardWidth;
}): string => {
  const name = subject.kind === 'home' ? 'home' : `${subject.kind}/${encodeURIComponent(subject.slug)}`;
  const params = new URLSearchParams();
  if (lang !== DEFAULT_LOCALE) params.set('lang', lang);
  if (width !== FULL_CARD) params.set('width', String(width));
  return params.size > 0 ? `/cards/${name}.png?${params}` : `/cards/${name}.png`;
};
