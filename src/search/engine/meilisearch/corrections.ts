import { editDistance } from '../embedded/edit-distance.ts';
import type { EngineResult } from '../port.ts';
import { englishStem } from '../shared/english-stem.ts';
import type { QueryPart } from '../shared/parse-query.ts';
import { foldedWords } from '../shared/text.ts';
import { readMarks } from './marks.ts';
import type { MarkedRecord } from './page.ts';
import { TYPOS } from './settings.ts';

/**
 * The server does not tell which spelling it took, but it marks it, and it ranks the typed one first: where no hit has a
 * word as it was typed, what is marked within its allowance of edits was taken for it; the most frequent is told.
 */
export const correctionsIn = ({
  parts,
  records,
}: {
  parts: QueryPart[];
  records: MarkedRecord[];
}): EngineResult['corrections'] => {
  const marked = records.flatMap(markedWords);
  return parts.flatMap(({ words, typed, isQuoted }) => {
    const [word = ''] = words;
    if (isQuoted || words.length > 1 || word.length < TYPOS.oneTypo || /^\d+$/.test(word)) return [];
    if (marked.some((found) => found.startsWith(word) || englishStem(found) === englishStem(word))) return [];
    const limit = word.length >= TYPOS.twoTypos ? 2 : 1;
    const counts = new Map<string, number>();
    for (const found of marked)
      if (editDistance({ typed: word, word: found, limit }) <= limit)
        counts.set(found, (counts.get(found) ?? 0) + 1);
    const [best] = [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
    return best ? [{ typed, meant: best[0] }] : [];
  });
};

const markedWords = ({ _formatted }: MarkedRecord): string[] =>
  [
    _formatted?.title ?? '',
    _formatted?.summary ?? '',
    _formatted?.names ?? '',
    ...(_formatted?.passages ?? []).map(({ text }) => text),
  ]
    .flatMap(readMarks)
    .flatMap(({ text, isMatch }) => (isMatch ? foldedWords(text) : []));
