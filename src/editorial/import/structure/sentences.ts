const ABBREVIATIONS = new Set(
  'mr|mrs|ms|dr|prof|st|rev|no|nos|tel|ext|e.g|i.e|eg|ie|etc|approx|c|ca|fig|vs|inc|ltd|co|dept|est|p|pp|vol|mob|ff|rd|ave|hon'.split(
    '|',
  ),
);

/** A paragraph's sentences, whole: joined with a space they are the paragraph again. */
export const sentencesOf = (text: string): string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]{1,8}["'”’)\]]{0,2}\s{1,8}|\n{1,8}/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    const word = (/([\p{L}\p{N}.]+)$/u.exec(before)?.[1] ?? '').toLowerCase();
    const isStop = match[0].startsWith('.') && !match[0].includes('\n');
    if (isStop && (ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word))) continue;
    const next = text[end] ?? '';
    if (isStop && /\p{Ll}/u.test(next)) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
};
