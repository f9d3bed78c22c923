import type { Block, TextBlock } from '../document.ts';

/** Signs people type or word processors draw before an item; the last ones are what symbol fonts leave behind. */
const BULLET =
  /^(?:[•‣◦▪▫●○■□◆◇➢➤►▶✓✔✦❖⁃∙·*\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d-]|[–—](?=\s)|o(?=\t))\s+(?=\S)/u;
const NUMBER = /^(\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)/;

/** The sign and the words after it, where a line starts as an item of a list does. */
export const bulletOf = (text: string): { rest: string } | null => {
  const found = BULLET.exec(text);
  return found ? { rest: text.slice(found[0].length) } : null;
};

export const numberOf = (text: string): { marker: string; rest: string } | null => {
  const found = NUMBER.exec(text);
  return found?.[1] ? { marker: found[1], rest: text.slice(found[0].length) } : null;
};

/**
 * Items of lists that somebody typed. A bullet is one wherever it stands; a number only beside another numbered line, as
 * "1. The challenges" on its own is a heading and "2024. It was" a sentence.
 */
export const asTypedLists = (blocks: Block[]): Block[] => {
  const numbers = blocks.map((block) => (isPlain(block) ? numberOf(block.text) : null));
  return blocks.map((block, index) => {
    if (block.kind === 'table')
      return { ...block, rows: block.rows.map((cells) => cells.map((cell) => asTypedLists(cell))) };
    if (!isPlain(block)) return block;
    const bullet = bulletOf(block.text);
    if (bullet) return { ...block, kind: 'list-item', level: 1, text: bullet.rest };
    const number = numbers[index];
    if (!number || block.isBold) return block;
    const isBeside =
      follows(numbers[index - 1]?.marker, number.marker) ||
      follows(number.marker, numbers[index + 1]?.marker);
    return isBeside
      ? { ...block, kind: 'list-item', level: 1, marker: number.marker, text: number.rest }
      : block;
  });
};

const isPlain = (block: Block | undefined): block is TextBlock => block?.kind === 'paragraph';

/** "2." after "1.", "b)" after "a)". */
export const follows = (marker: string | undefined, next: string | undefined): boolean => {
  if (!marker || !next) return false;
  const [one, two] = [marker, next].map((text) => text.replace(/[().]/g, ''));
  if (!one || !two) return false;
  if (/^\d+$/.test(one) && /^\d+$/.test(two)) return Number(two) === Number(one) + 1;
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const place = romans.indexOf(one);
  if (place >= 0 && romans[place + 1] === two) return true;
  return one.length === 1 && two.length === 1 && two.charCodeAt(0) === one.charCodeAt(0) + 1;
};
