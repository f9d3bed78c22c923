import type { Marked } from '../port.ts';

const LENGTH = 300;
const ELLIPSIS = '…';

/** About 300 characters of a marked text, around the stretch with the most matches, cut between words. */
export const crop = (marked: Marked): Marked => {
  const total = marked.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= LENGTH * 1.2) return marked;
  const matches: { start: number; end: number; word: string }[] = [];
  let place = 0;
  for (const { text, isMatch } of marked) {
    if (isMatch) matches.push({ start: place, end: place + text.length, word: text.toLowerCase() });
    place += text.length;
  }
  const window = bestWindow(matches);
  const spare = Math.max(0, LENGTH - (window.end - window.start));
  let from = Math.max(0, window.start - Math.floor(spare / 2));
  const to = Math.min(total, from + LENGTH);
  from = Math.max(0, to - LENGTH);
  return cut({ marked, from, to, total });
};

const bestWindow = (
  matches: { start: number; end: number; word: string }[],
): { start: number; end: number } => {
  let best = { start: 0, end: 0, different: 0 };
  for (const [index, first] of matches.entries()) {
    const within = matches.slice(index).filter(({ end }) => end - first.start <= LENGTH - 20);
    const different = new Set(within.map(({ word }) => word)).size;
    if (different > best.different)
      best = { start: first.start, end: within.at(-1)?.end ?? first.end, different };
  }
  return best;
};

const cut = ({
  marked,
  from,
  to,
  total,
}: {
  marked: Marked;
  from: number;
  to: number;
  total: number;
}): Marked => {
  const whole = marked.map(({ text }) => text).join('');
  const start = from === 0 ? 0 : wordStart({ text: whole, place: from });
  const end = to >= total ? total : wordEnd({ text: whole, place: to });
  const runs: Marked = [];
  let place = 0;
  for (const { text, isMatch } of marked) {
    const piece = text.slice(Math.max(0, start - place), Math.max(0, end - place));
    if (piece) runs.push({ text: piece, isMatch });
    place += text.length;
  }
  if (start > 0) runs.unshift({ text: ELLIPSIS, isMatch: false });
  if (end < total) runs.push({ text: ELLIPSIS, isMatch: false });
  return joined(runs);
};

/** The first beginning of a word from here on, or here where there is none near. */
const wordStart = ({ text, place }: { text: string; place: number }): number => {
  if (/\s/.test(text.charAt(place - 1))) return place;
  const space = text.slice(place, place + 40).search(/\s/);
  return space < 0 ? safeCut({ text, place }) : place + space + 1;
};

const wordEnd = ({ text, place }: { text: string; place: number }): number => {
  if (/\s/.test(text.charAt(place))) return place;
  const before = text.slice(Math.max(0, place - 40), place);
  const space = before.search(/\s\S*$/);
  return space < 0 ? safeCut({ text, place }) : place - before.length + space;
};

/** Never between the two halves of one character. */
const safeCut = ({ text, place }: { text: string; place: number }): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place + 1 : place;

const joined = (runs: Marked): Marked => {
  const result: Marked = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.isMatch === run.isMatch) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
};
