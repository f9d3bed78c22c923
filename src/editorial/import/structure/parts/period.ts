import { isPartialDate } from '../../../../domain/partial-date.ts';
import type { StructuredCase } from '../../structured-case.ts';

export type Period = NonNullable<StructuredCase['period']>;

const MONTH_NAMES =
  'january jan ionawr|february feb chwefror|march mar mawrth|april apr ebrill|may mai|june jun mehefin|july jul gorffennaf|august aug awst|september sep sept medi|october oct hydref|november nov tachwedd|december dec rhagfyr';

const MONTHS = new Map(
  MONTH_NAMES.split('|').flatMap((names, index) =>
    names.split(' ').map((name) => [name, index + 1] as const),
  ),
);
const SEASONS =
  'spring|summer|autumn|winter|gwanwyn|haf|hydref|gaeaf|early|mid|late|end|beginning|dechrau|diwedd|canol';

/** Words that say how dates lie to one another; with them alone a text is nothing but a period. */
const PERIOD_WORDS = new Set(
  `since|from|to|until|till|between|and|in|on|of|the|started|start|starting|began|launched|launch|established|set|up|ongoing|on-going|on|
going|present|now|date|current|currently|continuing|continues|still|running|ended|end|ending|completed|finished|project|scheme|ran|runs|
for|it|was|is|today|onwards|onward|by|year|financial|o|i|hyd|ers|rhwng|a|ac|parhaus|yn|parhau|presennol|heddiw|dechreuodd|${SEASONS}`
    .replaceAll('\n', '')
    .split('|'),
);
const ONGOING =
  /\b(?:on-?going|on going|(?:to|until|till) (?:the )?(?:date|present|now|today)|present|continuing|continues|still running|current|currently|onwards?|parhaus|parhau|presennol|heddiw|since|ers)\b/i;
const ENDS = /\b(?:ended|ending|until|till|to|finished|completed|hyd|i|by)\s*$/i;

interface FoundDate {
  value: string;
  start: number;
  end: number;
}

/** A period as partial dates, and whether the text holds nothing else ("2007–2009", "since June 2008", "ongoing"). */
export const periodOf = (text: string): { period?: Period; isWhole: boolean } => {
  const dates = datesIn(text);
  const isOngoing = ONGOING.test(text.slice(0, 300)) || /\d\s*[–—-]\s*$/.test(text.slice(0, 300));
  const isWhole = isOnlyPeriod({ text, dates });
  const [first, second] = dates;
  const period: Period = {};
  if (first) {
    const isEnd = !second && ENDS.test(text.slice(Math.max(0, first.start - 14), first.start));
    if (isEnd) period.end = first.value;
    else period.start = first.value;
  }
  if (second && second.value >= (first as FoundDate).value.slice(0, second.value.length)) {
    period.end = second.value;
  }
  if (isOngoing && !period.end) period.isOngoing = true;
  return Object.keys(period).length === 0 ? { isWhole: false } : { period, isWhole };
};

const DATE =
  /(?<iso>\b(?:19|20)\d{2}-\d{2}(?:-\d{2})?\b)|(?<numeric>\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b)|(?<monthYear>\b\d{1,2}[/](?:19|20)\d{2}\b)|(?<span>\b(?:19|20)\d{2}\s?[/–—-]\s?\d{2}\b(?![/–—-]|\d))|(?:\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?)?\b(?<month>[A-Za-z]{3,10})\.?,?\s(?:(?<late>\d{1,2})(?:st|nd|rd|th)?,?\s)?(?<year>(?:19|20)\d{2})\b|(?<bare>\b(?:19|20)\d{2}\b)/g;

/** Every date of a text, as exactly as it is given. */
export const datesIn = (text: string): FoundDate[] =>
  [...text.slice(0, 5000).matchAll(DATE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const at = (value: string | undefined): FoundDate[] =>
      value && isPartialDate(value) ? [{ value, start, end }] : [];
    if (groups.iso) return at(groups.iso);
    if (groups.numeric) {
      const [day, month, year] = groups.numeric.split(/[/.]/) as [string, string, string];
      return at(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    }
    if (groups.monthYear) {
      const [month, year] = groups.monthYear.split('/') as [string, string];
      return at(`${year}-${month.padStart(2, '0')}`);
    }
    if (groups.span) return spanOf({ text: groups.span, start, end });
    if (groups.bare) return at(groups.bare);
    return namedDate({ groups, start, end });
  });

const spanOf = ({ text, start, end }: { text: string; start: number; end: number }): FoundDate[] => {
  const year = text.slice(0, 4);
  const late = `${year.slice(0, 2)}${text.slice(-2)}`;
  if (Number(late) <= Number(year)) return [{ value: year, start, end }];
  return [
    { value: year, start, end },
    { value: late, start, end },
  ];
};

const namedDate = (options: {
  groups: Record<string, string | undefined>;
  start: number;
  end: number;
}): FoundDate[] => {
  const { groups, start, end } = options;
  const { year = '', day, late } = groups;
  const name = (groups.month ?? '').toLowerCase();
  const month = MONTHS.get(name);
  // "since 2008": the word before the year is no month.
  if (!month) return [{ value: year, start: end - year.length, end }];
  const dated = [day ?? late].flatMap((number) => (number ? [`-${number.padStart(2, '0')}`] : []));
  const value = `${year}-${String(month).padStart(2, '0')}${dated.join('')}`;
  return isPartialDate(value) ? [{ value, start, end }] : [{ value: year, start, end }];
};

/** The first of "June to August 2008" has no year of its own. */
const isDateWord = (word: string): boolean => MONTHS.has(word) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(word);

const isOnlyPeriod = ({ text, dates }: { text: string; dates: FoundDate[] }): boolean => {
  let rest = text.toLowerCase();
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const words = rest.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word.replace(/-/g, '') !== '');
  return words.every((word) => PERIOD_WORDS.has(word) || isDateWord(word));
};
