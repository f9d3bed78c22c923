import type { Glyphs } from './segments.ts';

/** What reading needs of an annotation of pdf.js. */
export interface Annotation {
  subtype?: string;
  url?: string;
  rect?: number[];
  contentsObj?: { str?: string };
  fieldType?: string;
  fieldValue?: unknown;
  checkBox?: boolean;
  radioButton?: boolean;
  hidden?: boolean;
}

interface Box {
  x: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box in the page's measures as it is shown. */
export const boxOf = ({ rect }: Annotation, turn: number[]): Box => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = turn;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect ?? [];
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { x: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

/** Gives words under a link its address; an item is cut at the words where a link starts and ends within it. */
export const withLinks = (glyphs: Glyphs[], links: { box: Box; url: string }[]): Glyphs[] =>
  links.length === 0
    ? glyphs
    : glyphs.flatMap((glyph) => {
        const { x, width, y, size, isUpright } = glyph;
        const middle = y - size * 0.3;
        const link = links.find(
          ({ box }) =>
            box.top <= middle &&
            box.bottom >= middle &&
            Math.min(box.right, x + width) - Math.max(box.x, x) > size * 0.3,
        );
        if (!link || !isUpright || glyph.text.trim() === '') return [glyph];
        return cut(glyph, link);
      });

const cut = (glyph: Glyphs, { box, url }: { box: Box; url: string }): Glyphs[] => {
  const { text, x, width } = glyph;
  const placeAt = (at: number): number => (width > 0 ? Math.round(((at - x) / width) * text.length) : 0);
  const from = nearestEdge(text, Math.max(0, placeAt(box.x)));
  const to = nearestEdge(text, Math.min(text.length, placeAt(box.right)));
  if (from >= to) return [{ ...glyph, url }];
  const part = (start: number, end: number, link?: string): Glyphs => ({
    ...glyph,
    text: text.slice(start, end),
    x: x + (width * start) / text.length,
    width: (width * (end - start)) / text.length,
    url: link,
  });
  return [part(0, from), part(from, to, url), part(to, text.length)].filter((each) => each.text !== '');
};

/** Letters differ in width: the edge of a word next to a place is where the link meant to be. */
const nearestEdge = (text: string, place: number): number => {
  const isEdge = (at: number): boolean =>
    at <= 0 || at >= text.length || /\W/.test(text[at - 1] ?? '') !== /\W/.test(text[at] ?? '');
  for (let away = 0; away < 12; away += 1) {
    if (isEdge(place - away)) return Math.max(0, place - away);
    if (isEdge(place + away)) return Math.min(text.length, place + away);
  }
  return Math.max(0, Math.min(text.length, place));
};

/** What a filled-in field or a note laid on the page shows. */
export const shownBy = (annotation: Annotation): string => {
  const { subtype, fieldValue, checkBox, radioButton, hidden, contentsObj } = annotation;
  if (hidden) return '';
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  if (subtype !== 'Widget' || checkBox || radioButton || annotation.fieldType === 'Btn') return '';
  const values: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join(', ');
};

const REMARKS = new Set(['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret']);

export const commentOf = ({ subtype, contentsObj, hidden }: Annotation): string =>
  !hidden && REMARKS.has(subtype ?? '') ? (contentsObj?.str ?? '') : '';
