import type { StructuredCase } from '../../structured-case.ts';
import { wordCountOf } from '../lines.ts';
import { looksLikeOrganisation, organisationOf } from '../organisations.ts';

type Partner = StructuredCase['partners'][number];

export interface FoundNames {
  names: string[];
  /** The words between and before the names: "The partners involved are", "and". */
  joiners: string[];
}

const LEAD_IN =
  /^(?:(?:the|our|y|main|key|other)\s){0,2}(?:partners?|partner organisations?|partner agencies|partneriaid)(?:\s(?:involved|in the project|included|include|are|were|is|was|on the project|oedd|yw)){0,3}\s?:?\s|^(?:(?:the project |it |we )?(?:was |is |were |are )?(?:delivered |run |worked? |working )?in partnership with|working with|we worked with|worked with|together with|mewn partneriaeth â)\s?:?\s/i;
const MOST_WORDS = 10;

/** A list of names in one text; nothing when the text is prose. "A, B and C" are three, "Health and Safety" is one. */
export const namesIn = (options: { text: string; splitsPairs: boolean }): FoundNames | undefined => {
  const { splitsPairs } = options;
  const joiners: string[] = [];
  let text = options.text.trim().replace(/\.$/, '');
  const lead = LEAD_IN.exec(text);
  if (lead) {
    joiners.push(lead[0].trim());
    text = text.slice(lead[0].length);
  }
  // Links of a text that was never rendered: "[Refugee Council](#)".
  text = text.replace(/\]\(#?\)/g, '').replaceAll('[', '');
  const commas = text.split(',').length - 1;
  // A long list of names may run over a full stop; prose has fewer commas.
  const pieces = (commas >= 4 ? text.split(/(?<=\p{Ll}\p{Ll})\.\s/u) : [text]).flatMap(splitOutsideBrackets);
  const last = pieces.at(-1);
  if (last !== undefined && (pieces.length > 1 || splitsPairs)) {
    const split = splitLast({ text: last, isList: pieces.length > 1 });
    if (split) {
      pieces.splice(-1, 1, ...split.names);
      joiners.push(split.joiner);
    }
  }
  const names = pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const isProse = names.some(
    (name) => wordCountOf(name) > MOST_WORDS || /[.!?]\s/.test(name.replace(/\bSt\.\s/g, '')),
  );
  return isProse || names.length === 0 ? undefined : { names, joiners };
};

/** A partner by name, with its role where it is given: "Leeds College (training)", "Shelter: advice". */
export const partnerOf = (text: string): Partner => {
  const bracket = /^(.{2,100}?)\s\(([^()]{2,120})\)$/u.exec(text);
  if (bracket) {
    const [, name, inside] = bracket as unknown as [string, string, string];
    const isShortName = /^[\p{Lu}\p{N}&]{2,10}$/u.test(inside);
    if (!isShortName) return { ...organisationOf(name), role: inside };
  }
  const dash = /^(.{2,100}?)(?:\s[–—-]\s|:\s)(.{2,200})$/u.exec(text);
  if (dash) return { ...organisationOf(dash[1] as string), role: dash[2] as string };
  return organisationOf(text);
};

const splitOutsideBrackets = (text: string): string[] => {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const isComma = sign === ',' && !/\d/.test(text[at + 1] ?? '');
    if (depth === 0 && (isComma || sign === ';' || sign === '\n' || sign === '|' || sign === '•')) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces.filter((piece) => piece.trim() !== '');
};

/** The last of a list: ", and C", "B and C"; a pair without a list only where both sides are names. */
const splitLast = (options: {
  text: string;
  isList: boolean;
}): { names: string[]; joiner: string } | undefined => {
  const { text, isList } = options;
  const trimmed = text.trim();
  const opening = /^(and|&|a|ac|plus)\s+(?=[\p{Lu}\p{N}"'‘“])/u.exec(trimmed);
  if (opening && isList) return { names: [trimmed.slice(opening[0].length)], joiner: opening[1] as string };
  for (const match of trimmed.matchAll(/\s(and|&|ac|a)\s/gu)) {
    const left = trimmed.slice(0, match.index);
    const right = trimmed.slice(match.index + match[0].length);
    const isName = /^(?:the )?[\p{Lu}\p{N}"'‘“]/u;
    if (!isList && !arePair(left, right)) continue;
    if (isList && isName.test(left) && !isName.test(right)) continue;
    if (isList && isTitleOfOne(left, right)) continue;
    return { names: [left, right], joiner: match[1] as string };
  }
  return undefined;
};

/** "Housing and Migration Network": what stands before "and" is one word, what follows ends as an organisation does. */
const isTitleOfOne = (left: string, right: string): boolean =>
  wordCountOf(left) === 1 &&
  wordCountOf(right) > 1 &&
  looksLikeOrganisation(`${left} and ${right}`) &&
  !looksLikeOrganisation(right);

const arePair = (left: string, right: string): boolean => {
  if (looksLikeOrganisation(left) && looksLikeOrganisation(right)) return true;
  const isPlace = /^\p{Lu}[\p{L}’'-]*$/u;
  return isPlace.test(left) && isPlace.test(right);
};
