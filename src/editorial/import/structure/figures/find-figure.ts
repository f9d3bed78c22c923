import type { FigureKind, FigureQualifier } from '../../../../domain/vocabulary.ts';
import type { FoundFigure } from '../../structured-case.ts';
import { findContactDetails } from '../contact/find-details.ts';
import { datesIn } from '../parts/period.ts';
import { sentencesOf } from '../sentences.ts';
import { numberAt, tokensOf, type FoundNumber, type Token } from './numbers.ts';
import { shareAt, unitAt } from './units.ts';
import { DURATIONS, KIND_WORDS, NUMBERED, QUALIFIERS } from './words.ts';

interface Candidate {
  figure: FoundFigure;
  /** How much it tells: people and shares of them before things, things before money. */
  weight: number;
}

/**
 * The figure that a statement states, or none. Of several the most telling is taken: people and percentages first, then what else was
 * counted, then money; the earlier of two alike. A range gives its lower end ("at least"), a change its later value.
 */
export const findFigure = (statement: string): FoundFigure | undefined => {
  let best: Candidate | undefined;
  for (const sentence of sentencesOf(statement.slice(0, 40_000))) {
    if (
      !/\d|\b(?:ten|eleven|twelve|hundred|thousand|dozen|million|two|three|four|five|six|seven|eight|nine)\b|teen|ty\b|ty-/i.test(
        sentence,
      )
    )
      continue;
    for (const candidate of candidatesIn(withoutNumbersThatName(sentence))) {
      if (!best || candidate.weight > best.weight)
        best = { ...candidate, figure: completed({ figure: candidate.figure, sentence }) };
    }
  }
  return best?.figure;
};

/** Dates, times, phone numbers, postcodes and ages are blotted out: they count nothing. */
const withoutNumbersThatName = (sentence: string): string => {
  const blots = [
    ...findContactDetails(sentence),
    ...datesIn(sentence).filter(({ start, end }) => end - start > 4),
    ...[...sentence.matchAll(NAMING)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].sort((one, other) => one.start - other.start);
  let text = '';
  let from = 0;
  for (const { start, end } of blots) {
    if (start < from) continue;
    text += `${sentence.slice(from, start)}∎ `;
    from = end;
  }
  return text + sentence.slice(from);
};

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)';
const NAMING = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}\\b`,
    `\\b${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d{3})`,
    '\\b\\d{1,2}:\\d{2}(?:\\s?(?:am|pm))?\\b|\\b\\d{1,2}[.]\\d{2}\\s?(?:am|pm)\\b',
    '\\b\\d{1,2}\\s?(?:am|pm|o.clock)\\b',
    '\\b24\\s?/\\s?7\\b',
    '\\b\\d{1,2}(?:\\s|-)(?:hours?|days?)\\s(?:a|per|every|each)\\s(?:day|week|month|year)\\b',
    '\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b',
    '\\b(?:aged?|ages)\\s(?:between\\s|from\\s|over\\s|under\\s)?\\d{1,3}(?:\\s?(?:to|and|-|–)\\s?\\d{1,3})?(?:\\+|\\sand over|\\sor over)?',
    "\\b(?:over|under)[\\s-]\\d{1,3}[’']?s\\b",
    '\\b\\d{1,3}(?:\\s?(?:to|-|–)\\s?\\d{1,3})?[\\s-]year[\\s-]olds?\\b',
    '\\b\\d{1,3}(?:\\s?(?:to|-|–)\\s?\\d{1,3})?\\syears?\\s(?:old|of age)\\b',
    "\\b\\d{1,5}[a-z]?,?\\s(?:[A-Z][a-z’']{1,20}\\s){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Way|Square|Place|Court|Crescent|Terrace|Gardens|Grove|Park|St|Rd|Ave)\\b",
    '\\bhttps?://\\S{1,300}|\\bwww\\.\\S{1,300}',
  ].join('|'),
  'giu',
);

const candidatesIn = (sentence: string): Candidate[] => {
  const tokens = tokensOf(sentence);
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const candidate = shareOfCount({ tokens, at }) ?? plainFigure({ tokens, at });
    if (candidate) found.push(candidate);
    at = Math.max(at + 1, candidate?.next ?? 0);
  }
  return found;
};

type Found = Candidate & { next: number };

/** "Nine out of ten tenants", "one in four callers": a share, as per cent. */
const shareOfCount = ({ tokens, at }: { tokens: Token[]; at: number }): Found | undefined => {
  const part = numberAt({ tokens, at });
  if (!part || part.isPercent || part.isMoney || part.value < 1) return undefined;
  const isOutOf = tokens[part.next]?.word === 'out' && tokens[part.next + 1]?.word === 'of';
  const isIn = tokens[part.next]?.word === 'in';
  if (!isOutOf && !isIn) return undefined;
  let wholeAt = part.next + (isOutOf ? 2 : 1);
  if (tokens[wholeAt]?.word === 'every') wholeAt += 1;
  const whole = numberAt({ tokens, at: wholeAt });
  if (
    !whole ||
    whole.isPercent ||
    whole.isMoney ||
    whole.isYearLike ||
    whole.value < part.value ||
    whole.value > 1000
  )
    return undefined;
  if (isIn && (part.value > 5 || whole.value > 100)) return undefined;
  const unit = unitAt({ tokens, at: whole.next });
  if (!unit) return undefined;
  const value = Math.round((part.value / whole.value) * 1000) / 10;
  const { qualifier } = qualifierBefore({ tokens, at, number: part });
  return { figure: { qualifier, value, unit: `% of ${unit.unit}` }, weight: 4, next: whole.next };
};

const plainFigure = ({ tokens, at }: { tokens: Token[]; at: number }): Found | undefined => {
  const number = numberAt({ tokens, at });
  if (!number || isName({ tokens, at, number })) return undefined;
  const { qualifier, isStated } = qualifierBefore({ tokens, at, number });
  const range = rangeFrom({ tokens, at, number });
  const last = range?.last ?? number;
  const value = range?.value ?? number.value;
  const stated = range?.qualifier ?? qualifier;
  const next = last.next;
  if (last.isMoney || number.isMoney) {
    const sign = /[£€$]/.exec((tokens[at] as Token).before)?.[0] ?? '£';
    return { figure: { qualifier: stated, value, unit: sign }, weight: 1, next };
  }
  if (last.isPercent || number.isPercent) {
    return {
      figure: { qualifier: stated, value, unit: `%${shareAt({ tokens, at: next })}` },
      weight: 4,
      next,
    };
  }
  const found =
    unitAt({ tokens, at: next }) ??
    (range?.unitAt === undefined ? undefined : unitAt({ tokens, at: range.unitAt }));
  if (!found && !(range?.isChange && DURATIONS.has(tokens[next]?.word ?? ''))) return undefined;
  const unit = found?.unit ?? (tokens[next] as Token).word;
  if (number.isYearLike && !isStated && !range) return undefined;
  if (number.isInWords && value <= 1) return undefined;
  const weight = found?.isPeople ? 4 : 3;
  // A small number in words is often no count that matters: it yields to any other.
  return {
    figure: { qualifier: stated, value, unit },
    weight: number.isInWords && value < 10 ? weight - 1.5 : weight,
    next,
  };
};

/** A number that is part of a name: "Phase 2", "NVQ 3", "the 1960s", "12-week". */
const isName = ({ tokens, at, number }: { tokens: Token[]; at: number; number: FoundNumber }): boolean => {
  const before = tokens[at - 1];
  if (number.isPercent || number.isMoney) return false;
  if (number.value === 0) return true;
  if (!before || before.isEnd) return false;
  // "These two groups": known already, not counted here.
  if (
    number.isInWords &&
    number.value < 10 &&
    /^(?:the|these|those|both|our|their|its|all|other)$/.test(before.word)
  )
    return true;
  return NUMBERED.has(before.word) && !(before.word === 'no' && number.isInWords);
};

const qualifierBefore = (options: {
  tokens: Token[];
  at: number;
  number: FoundNumber;
}): { qualifier: FigureQualifier; isStated: boolean } => {
  const { tokens, at, number } = options;
  if (number.hasPlus) return { qualifier: 'over', isStated: true };
  const start = tokens[at] as Token;
  if (/~/.test(start.before)) return { qualifier: 'about', isStated: true };
  if (/>/.test(start.before)) return { qualifier: 'over', isStated: true };
  if (/</.test(start.before)) return { qualifier: 'under', isStated: true };
  const words = tokens.slice(Math.max(0, at - 5), at);
  const text = ` ${words.map(({ word, isEnd }) => (isEnd && word.length > 3 ? `${word},` : word)).join(' ')}`;
  const found = QUALIFIERS.find(([phrase]) => text.endsWith(` ${phrase}`));
  return found ? { qualifier: found[1], isStated: true } : { qualifier: 'exactly', isStated: false };
};

interface Range {
  last: FoundNumber;
  value: number;
  qualifier?: FigureQualifier;
  isChange?: boolean;
  unitAt?: number;
}

/** "between 20 and 30", "20 to 30", "20-30" begin a range; "from 12 to 45", "from 12 tenants to 45" tell of a change. */
const rangeFrom = (options: { tokens: Token[]; at: number; number: FoundNumber }): Range | undefined => {
  const { tokens, at, number } = options;
  const before = tokens[at - 1]?.word;
  for (let gap = 0; gap <= 3; gap += 1) {
    const word = tokens[number.next + gap]?.word;
    if (word === undefined || (gap > 0 && tokens[number.next + gap - 1]?.isEnd)) return undefined;
    if (word !== 'to' && !(word === 'and' && before === 'between')) continue;
    const last = numberAt({ tokens, at: number.next + gap + 1 });
    if (!last || last.isYearLike) return undefined;
    const shared = gap > 0 ? { unitAt: number.next } : {};
    if (before === 'from') return { last, value: last.value, isChange: true, ...shared };
    if (last.value < number.value) return undefined;
    return { last, value: number.value, qualifier: 'at-least', ...shared };
  }
  return undefined;
};

const completed = ({ figure, sentence }: { figure: FoundFigure; sentence: string }): FoundFigure => {
  const kind = kindOf(sentence);
  const asOf = asOfIn(sentence);
  return { ...figure, ...(kind && { kind }), ...(asOf && { asOf }) };
};

/** Only where the words speak of one kind. */
const kindOf = (sentence: string): FigureKind | undefined => {
  const kinds = KIND_WORDS.filter(([, words]) => words.test(sentence.slice(0, 1000))).map(([kind]) => kind);
  if (kinds.length === 1) return kinds[0];
  // People move on because they were trained: the further step is what is told.
  return kinds.length === 2 && kinds.includes('output') && kinds[0] !== 'outcome' ? kinds[0] : undefined;
};

/** The one date a sentence gives for its figure; the day something began is none. */
const asOfIn = (sentence: string): string | undefined => {
  const dates = datesIn(sentence.slice(0, 1000));
  const spans = /(?:\bfrom|\bbetween|rhwng)\s$/i;
  const [first, second] = dates;
  if (first && second && dates.length === 2) {
    const isSpan =
      spans.test(sentence.slice(0, first.start)) ||
      sentence.slice(first.end, second.start).trim().length <= 3;
    return isSpan ? second.value : undefined;
  }
  if (!first || second) return undefined;
  return /(?:^|\W)(?:by|in|at|during|of|to|until|as at|as of|erbyn|yn|ym|up to|end of)\s(?:the end of\s)?(?:spring\s|summer\s|autumn\s|winter\s|early\s|late\s)?$/i.test(
    sentence.slice(0, first.start),
  ) &&
    !/\b(?:since|launch\w*|began|started|founded|established|ers)\b[^,;]{0,40}$/i.test(
      sentence.slice(0, first.start),
    )
    ? first.value
    : undefined;
};
