import { wordCountOf } from '../lines.ts';
import { sentencesOf } from '../sentences.ts';
import { addressOf } from '../words-in-out.ts';
import { findContactDetails } from './find-details.ts';
import { isWho } from './gather.ts';

export interface Separated {
  /** What may be shown. */
  kept: string;
  /** Whole sentences that lead to a person. */
  moved: string[];
}

/** Takes every sentence with a mailbox, a phone number or a postal address out of a text, the rest of it stays as it was. */
export const separateContact = (options: {
  text: string;
  links?: { text: string; url: string }[];
}): Separated => {
  const { text, links = [] } = options;
  const names = links.filter(({ url }) => addressOf(url)).map((link) => link.text.trim());
  const isPrivate = (piece: string): boolean =>
    findContactDetails(piece).length > 0 ||
    names.some((name) => name !== '' && piece.includes(name)) ||
    isAddress(piece);
  if (!isPrivate(text)) return { kept: text, moved: [] };
  if (isBlockOfLines(text)) return { kept: '', moved: [text] };
  const kept: string[] = [];
  const moved: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (!isPrivate(sentence)) {
      kept.push(sentence);
      continue;
    }
    // "Jo Bloggs, Project Manager. Tel: …": whose number it is goes with it.
    if (kept.length > 0 && isWho(kept.at(-1) as string)) moved.push(kept.pop() as string);
    moved.push(sentence);
  }
  // A number that only the whole text shows, cut in two by a sentence's end.
  if (moved.length === 0 || isPrivate(kept.join(' '))) return { kept: '', moved: [text] };
  return { kept: kept.join(' '), moved };
};

/** A card of short lines: name, post, address, number. */
const isBlockOfLines = (text: string): boolean => {
  const lines = text.split('\n', 12);
  return (
    lines.length > 1 &&
    lines.length < 12 &&
    lines.every((line) => line.length < 90 && wordCountOf(line) <= 10)
  );
};

const POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b/;
const STREET =
  /\b(?:street|road|avenue|lane|close|drive|way|square|place|court|crescent|terrace|gardens|grove|house|building|floor|park|st|rd|ave|po box|business park|stryd|ffordd|heol|tŷ|lôn)\b/i;
const ADDRESS_WORDS = 25;

/** "Hope House, 12 Mill Lane, Leeds LS1 4AB": few words, a postcode, and a street or the commas of an address. */
export const isAddress = (text: string): boolean => {
  if (text.length > 250 || !POSTCODE.test(text)) return false;
  if (text.split(/\s+/).length > ADDRESS_WORDS) return false;
  const commas = text.split(/[,\n|]/).length - 1;
  const isAlone = text.replace(POSTCODE, '').replace(/[^\p{L}\p{N}]/gu, '') === '';
  return isAlone || (STREET.test(text) && (commas > 0 || /^\W*\d/.test(text))) || commas >= 2;
};
