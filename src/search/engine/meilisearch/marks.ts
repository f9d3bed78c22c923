import type { Section } from '../../../domain/vocabulary.ts';
import type { EnginePassage, Marked } from '../port.ts';
import { crop } from '../shared/marked.ts';

/** Private-use characters, which no text has: so a mark can never be mistaken for text, nor text for a mark. */
export const MARK_START = '\uE001';
export const MARK_END = '\uE002';

/** Reads Meilisearch's marks, and widens each to its whole word: it marks only the letters that were typed. */
export const readMarks = (text: string): Marked => {
  const runs: Marked = [];
  const push = (run: Marked[number]): void => {
    const last = runs.at(-1);
    if (!run.text) return;
    if (last && last.isMatch === run.isMatch) last.text += run.text;
    else runs.push(run);
  };
  let rest = text;
  while (rest) {
    const start = rest.indexOf(MARK_START);
    const end = rest.indexOf(MARK_END, start);
    if (start < 0 || end < 0) break;
    push({ text: rest.slice(0, start), isMatch: false });
    const after = rest.slice(end + 1);
    const tail = /^[\p{L}\p{N}\p{M}]*/u.exec(after)?.[0] ?? '';
    push({ text: rest.slice(start + 1, end) + tail, isMatch: true });
    rest = after.slice(tail.length);
  }
  push({ text: rest.replaceAll(MARK_START, '').replaceAll(MARK_END, ''), isMatch: false });
  return runs;
};

/** The passage with the most different words of the query; the earlier one among equals. */
export const markedPassage = (passages: { section: Section; text: string }[]): EnginePassage | null => {
  let best: EnginePassage | null = null;
  let most = 0;
  for (const [index, { section, text }] of passages.entries()) {
    if (!text.includes(MARK_START)) continue;
    const marked = readMarks(text);
    const words = marked.filter(({ isMatch }) => isMatch).map((run) => run.text.toLowerCase().slice(0, 6));
    const different = new Set(words).size + words.length / 1000;
    if (different > most) [best, most] = [{ section, marked: crop(marked), index }, different];
  }
  return best;
};
