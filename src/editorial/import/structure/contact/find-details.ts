/** A mailbox or phone number in a text, from `start` to before `end`, always whole words of it. */
export interface ContactDetail {
  kind: 'mailbox' | 'phone';
  start: number;
  end: number;
  value: string;
}

/**
 * Every mailbox and phone number of a text, in order, each character looked at a few times at most: no regular expression that a
 * long text could keep busy.
 */
export const findContactDetails = (text: string): ContactDetail[] => {
  const found = [...findMailboxes(text), ...findPhones(text)].map((detail) => atWordEnds({ text, detail }));
  found.sort((one, other) => one.start - other.start);
  return found.filter(
    (detail, index) => index === 0 || detail.start >= (found[index - 1] as ContactDetail).end,
  );
};

const LONGEST_SIDE = 80;
const LOCAL = /[\p{L}\p{N}._%+'’-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** How people hide the sign from machines. */
const HIDDEN_AT = /\s?(?:@|＠|[[({]\s?(?:at|@)\s?[\])}])\s?/giu;
const SPOKEN_AT = /\sat\s/gi;

const findMailboxes = (text: string): ContactDetail[] => [
  ...mailboxesAround({ text, sign: HIDDEN_AT, dot: /^\s?(?:[[({]\s?dot\s?[\])}])\s?|^\sdot\s/i }),
  ...mailboxesAround({ text, sign: SPOKEN_AT, dot: /^\sdot\s/i, needsDot: true }),
];

const mailboxesAround = (options: {
  text: string;
  sign: RegExp;
  dot: RegExp;
  needsDot?: boolean;
}): ContactDetail[] => {
  const { text, sign, dot, needsDot = false } = options;
  const found: ContactDetail[] = [];
  for (const match of text.matchAll(sign)) {
    let start = match.index;
    while (start > 0 && match.index - start < LONGEST_SIDE && LOCAL.test(text[start - 1] as string))
      start -= 1;
    const local = text.slice(start, match.index);
    let end = match.index + match[0].length;
    let hasSpokenDot = false;
    for (;;) {
      const before = end;
      while (end < text.length && end - match.index < 2 * LONGEST_SIDE && DOMAIN.test(text[end] as string))
        end += 1;
      const spoken = dot.exec(text.slice(end, end + 12));
      if (end === before || !spoken || !DOMAIN.test(text[end + spoken[0].length] ?? '')) break;
      hasSpokenDot = true;
      end += spoken[0].length;
    }
    while (end > start && /[.-]/.test(text[end - 1] as string)) end -= 1;
    const domain = text.slice(match.index + match[0].length, end);
    const isSpaced = /\s/.test(match[0]) && match[0].includes('@');
    const hasDot = /[\p{L}\p{N}]\.\p{L}{2,}/u.test(domain) || hasSpokenDot;
    if (!/[\p{L}\p{N}]/u.test(local)) continue;
    // `name@localhost` and `bob@work` are mailboxes too; with a space before the sign it could be anything.
    if (needsDot ? !hasSpokenDot : !hasDot && (isSpaced || !/\p{L}{2}/u.test(domain))) continue;
    found.push({ kind: 'mailbox', start, end, value: text.slice(start, end) });
  }
  return found;
};

const DIGIT = /[0-9]/;
/** What stands between the groups of a number. */
const BETWEEN = /[\s().–—‑-]/u;
const MOST_BETWEEN = 4;
const MOST_GROUPS = 8;

interface Group {
  start: number;
  end: number;
}

const findPhones = (text: string): ContactDetail[] => {
  const found: ContactDetail[] = [];
  let at = 0;
  while (at < text.length) {
    if (!DIGIT.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const groups = groupsFrom({ text, at });
    const phone = phoneFrom({ text, groups });
    if (phone) found.push(phone);
    at = phone ? phone.end : (groups[0] as Group).end;
  }
  return found;
};

const groupsFrom = ({ text, at }: { text: string; at: number }): Group[] => {
  const groups: Group[] = [];
  let start = at;
  while (groups.length < MOST_GROUPS) {
    let end = start;
    while (end < text.length && end - start < 20 && DIGIT.test(text[end] as string)) end += 1;
    groups.push({ start, end });
    let next = end;
    while (next < text.length && next - end < MOST_BETWEEN && BETWEEN.test(text[next] as string)) next += 1;
    if (next === end || !DIGIT.test(text[next] ?? '')) break;
    start = next;
  }
  return groups;
};

const CALLED =
  /(?:\btel(?:ephone)?(?:\s?(?:no|number))?|\bphone(?:\s?(?:on|us on|no|number))?|\bfax|\bmob(?:ile)?|\b(?:ring|call)(?:\s(?:us|me|her|him|them|\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)?))?(?:\son)?|\bswitchboard|\bhelpline|\bff[oô]n|\bffoniwch|\bext(?:ension)?)[\s.:)-]{0,3}$/iu;
const NO_PHONE =
  /(?:isbn|issn|charity|registered|registration|company|vat|ref|reference|number|no)[\s.:]{0,3}(?:number|no)?[\s.:]{0,3}$/i;

const phoneFrom = ({ text, groups }: { text: string; groups: Group[] }): ContactDetail | undefined => {
  const first = groups[0] as Group;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  if (/[£€$]\s?$/.test(before) || isInAddress({ text, at: first.start })) return undefined;
  const isForeign = /\+\s?\(?$/.test(before);
  const isCalled = CALLED.test(before);
  if (!isCalled && NO_PHONE.test(before)) return undefined;
  let digits = '';
  let last: Group | undefined;
  for (const group of groups) {
    digits += text.slice(group.start, group.end);
    if (digits.length > 15) break;
    if (isPhone({ digits, isForeign, isCalled })) last = group;
  }
  if (!last) return undefined;
  let start = first.start;
  if (isForeign) start = text.lastIndexOf('+', start);
  else if (text[start - 1] === '(') start -= 1;
  const extension = EXTENSION.exec(text.slice(last.end, last.end + 24));
  const end = last.end + (extension?.[0].length ?? 0);
  return { kind: 'phone', start, end, value: text.slice(start, end) };
};

/** Digits of a web address are no phone number. */
const isInAddress = ({ text, at }: { text: string; at: number }): boolean => {
  const word =
    text
      .slice(Math.max(0, at - 200), at)
      .split(/\s/)
      .at(-1) ?? '';
  return word.includes('://') || word.startsWith('www.');
};

const EXTENSION = /^[\s,;]{0,2}(?:\(?(?:ext(?:ension|n)?|est(?:yniad)?)[\s.:]{0,2}|x\s?)\d{1,6}\)?/i;

const isPhone = (options: { digits: string; isForeign: boolean; isCalled: boolean }): boolean => {
  const { digits, isForeign, isCalled } = options;
  if (isForeign) return digits.length >= 8;
  if (digits.startsWith('00')) return digits.length >= 10;
  if (digits.startsWith('0')) {
    if (/^0(?:800|808|845|500|300|84|87)/.test(digits) && digits.length >= 8 && digits.length <= 11)
      return true;
    return (
      digits.length === 10 || digits.length === 11 || (isCalled && digits.length >= 6 && digits.length < 10)
    );
  }
  if (digits.startsWith('44')) return digits.length === 12;
  return isCalled && digits.length >= 5 && digits.length <= 12;
};

const WORD = /[\p{L}\p{N}\p{M}]/u;
const JOINER = /[’'‑-]/u;

/** A detail ends where a word ends, so that cutting it out never halves a word. */
const atWordEnds = ({ text, detail }: { text: string; detail: ContactDetail }): ContactDetail => {
  let { start, end } = detail;
  const isWordAt = (at: number): boolean => at >= 0 && at < text.length && WORD.test(text[at] as string);
  if (isWordAt(start)) {
    while (isWordAt(start - 1) || (JOINER.test(text[start - 1] ?? '') && isWordAt(start - 2))) start -= 1;
  }
  while (isWordAt(end) || (JOINER.test(text[end] ?? '') && isWordAt(end + 1))) end += 1;
  return { ...detail, start, end, value: text.slice(start, end) };
};
