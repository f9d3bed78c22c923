import type { Tier } from './vocabulary.ts';

type Values = Record<string, unknown>;

/** What a part of a case is worth to those who read it, what to add where it is missing, and why. */
interface Check {
  /** Where it is in the form. */
  field: string;
  label: string;
  weight: number;
  /** Asked of these only; of both when left out. */
  tier?: Tier;
  say: string;
  why: string;
  isDone: (values: Values) => boolean;
}

export interface CompletenessStep {
  field: string;
  label: string;
  say: string;
  why: string;
}

export interface Completeness {
  /** 100 only when nothing is missing. */
  percent: number;
  /** What to add next, what readers miss most first. */
  next: CompletenessStep[];
}

/** How complete a case is, by its plain values in one language, as the form or the base has them. */
export const completenessOf = (values: object): Completeness => {
  const record = values as Values;
  const tier: Tier = record.tier === 'snapshot' ? 'snapshot' : 'full';
  const checks = CHECKS.filter((check) => !check.tier || check.tier === tier);
  const missing = checks.filter(({ isDone }) => !isDone(record));
  const weigh = (list: Check[]): number => list.reduce((sum, { weight }) => sum + weight, 0);
  const total = weigh(checks);
  return {
    percent: Math.floor(((total - weigh(missing)) / total) * 100),
    next: [...missing]
      .sort((a, b) => b.weight - a.weight)
      .map(({ field, label, say, why }) => ({ field, label, say, why })),
  };
};

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), values);

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** True for words, a number, a tick, a chosen record, a row, or rich text with words in it. */
const has = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number' || typeof value === 'boolean') return value !== false;
  if (Array.isArray(value)) return value.length > 0;
  if (!isObject(value)) return false;
  return 'root' in value ? saysSomething(value.root) : Object.keys(value).length > 0;
};

const saysSomething = (node: unknown): boolean =>
  isObject(node) &&
  ((typeof node.text === 'string' && node.text.trim() !== '') ||
    (Array.isArray(node.children) && node.children.some(saysSomething)));

const rows = (values: unknown, path: string): unknown[] => {
  const list = at(values, path);
  return Array.isArray(list) ? list : [];
};

const filled =
  (path: string) =>
  (values: Values): boolean =>
    has(at(values, path));
const anyRow =
  (path: string, inner: string) =>
  (values: Values): boolean =>
    rows(values, path).some((row) => has(at(row, inner)));
const isFigure = (row: unknown): boolean => typeof at(row, 'value') === 'number';

/** Every figure of the case, wherever it stands. */
const figuresIn = (values: Values): unknown[] => [
  ...['challenges', 'results'].flatMap((path) => rows(values, path).map((row) => at(row, 'figure'))),
  ...rows(values, 'updates').flatMap((row) => rows(row, 'figures')),
];

const CHECKS: readonly Check[] = [
  {
    field: 'title',
    label: 'Title',
    weight: 6,
    say: 'Give it the name it is known by.',
    why: 'It is what readers see in every list, and what they tell each other.',
    isDone: filled('title'),
  },
  {
    field: 'organisation',
    label: 'Organisation',
    weight: 8,
    say: 'Say who did it.',
    why: 'Readers trust a case that somebody stands for.',
    isDone: filled('organisation'),
  },
  {
    field: 'summary',
    label: 'Summary',
    weight: 10,
    say: 'Sum it up in at most 120 words.',
    why: 'Most readers decide by it whether to read on.',
    isDone: filled('summary'),
  },
  {
    field: 'challenges',
    label: 'The challenges',
    weight: 10,
    tier: 'full',
    say: 'Say what stood in the way, one statement each.',
    why: 'Readers search by the problem they have, not by the answer they don’t know yet.',
    isDone: anyRow('challenges', 'statement'),
  },
  {
    field: 'solutions',
    label: 'The solutions',
    weight: 10,
    tier: 'full',
    say: 'Say what was done, one statement each.',
    why: 'It is what others can take over.',
    isDone: anyRow('solutions', 'statement'),
  },
  {
    field: 'results',
    label: 'The results',
    weight: 10,
    tier: 'full',
    say: 'Say what came of it, one statement each.',
    why: 'Without results nobody can tell whether to try it.',
    isDone: anyRow('results', 'statement'),
  },
  {
    field: 'results',
    label: 'A figure',
    weight: 8,
    say: 'Add one figure to a result: how many, since when, who says so.',
    why: 'A figure is what a reader takes into a meeting.',
    isDone: (values) => figuresIn(values).some(isFigure),
  },
  {
    field: 'whatDidNotWork',
    label: 'What did not work',
    weight: 9,
    tier: 'full',
    say: 'Say what did not work, or tick that the source says nothing of it.',
    why: 'Readers learn most from this, and trust the rest the more.',
    isDone: (values) =>
      has(at(values, 'whatDidNotWork.text')) || at(values, 'whatDidNotWork.noneReported') === true,
  },
  {
    field: 'learningPoints',
    label: 'Learning points',
    weight: 7,
    tier: 'full',
    say: 'Say what others should know before they try.',
    why: 'It saves the next one from finding out alone.',
    isDone: anyRow('learningPoints', 'statement'),
  },
  {
    field: 'sources',
    label: 'Sources',
    weight: 7,
    say: 'Name where the facts come from.',
    why: 'What can’t be checked can’t be cited.',
    isDone: anyRow('sources', 'title'),
  },
  {
    field: 'sources',
    label: 'When, or where, a source is found',
    weight: 3,
    say: 'Give one source its date or its link.',
    why: 'Readers want to see it for themselves, and how old it is.',
    isDone: (values) => anyRow('sources', 'url')(values) || anyRow('sources', 'date')(values),
  },
  {
    field: 'themes',
    label: 'Themes',
    weight: 6,
    say: 'Choose at least one theme.',
    why: 'Readers browse by theme, and partner sites show the cases of theirs.',
    isDone: filled('themes'),
  },
  {
    field: 'places',
    label: 'Places',
    weight: 5,
    say: 'Say where it happened.',
    why: 'Readers look for places like their own, and the map needs it.',
    isDone: filled('places'),
  },
  {
    field: 'audiences',
    label: 'Audiences',
    weight: 4,
    tier: 'full',
    say: 'Say whom it was for.',
    why: 'Readers narrow their search by the people they work with.',
    isDone: filled('audiences'),
  },
  {
    field: 'period',
    label: 'Period',
    weight: 4,
    say: 'Say when it began, or that it is still running.',
    why: 'What was possible in one decade may not be in the next.',
    isDone: (values) => ['start', 'end', 'isOngoing'].some((name) => has(at(values, `period.${name}`))),
  },
  {
    field: 'evidenceNote',
    label: 'What the evidence rests on',
    weight: 4,
    say: 'Say in a sentence what the grade of evidence rests on.',
    why: 'A grade without its ground is only an opinion.',
    isDone: (values) => values.evidence === 'untested' || has(values.evidenceNote),
  },
  {
    field: 'transferability',
    label: 'Using it elsewhere',
    weight: 5,
    tier: 'full',
    say: 'Say what it needs to work elsewhere.',
    why: 'It is the first thing a reader asks: would it work here?',
    isDone: filled('transferability.conditions'),
  },
  {
    field: 'costs',
    label: 'Costs and people',
    weight: 4,
    tier: 'full',
    say: 'Say what it cost, who paid, or who did the work.',
    why: 'Nobody can plan without it.',
    isDone: (values) => ['costs', 'funders', 'staffing'].some((name) => has(values[name])),
  },
  {
    field: 'contact',
    label: 'Whom to ask',
    weight: 5,
    say: 'Name a mailbox to pass questions on to, with consent.',
    why: 'One talk with somebody who did it is worth ten pages. The address is never shown.',
    isDone: (values) => has(at(values, 'contact.mailbox')) && at(values, 'contact.hasConsented') === true,
  },
  {
    field: 'review',
    label: 'Checked on',
    weight: 3,
    say: 'Note the day the facts were last checked.',
    why: 'Readers see it, and know how far to rely on them.',
    isDone: filled('review.reviewedOn'),
  },
  {
    field: 'review',
    label: 'Who looks after it',
    weight: 3,
    say: 'Name the mailbox of whoever looks after the case.',
    why: 'They are reminded when it is due to be checked.',
    isDone: filled('review.owner'),
  },
  {
    field: 'unplaced',
    label: 'Text without a place',
    weight: 6,
    say: 'Move the text left over from the document to where it belongs, or delete it.',
    why: 'Readers never see what has no place.',
    isDone: (values) => !has(values.unplaced),
  },
  {
    field: 'results',
    label: 'Figures to confirm',
    weight: 6,
    say: 'Compare the figures that were taken from the document with it, and untick them.',
    why: 'A wrong figure is told on for years.',
    isDone: (values) => figuresIn(values).every((figure) => at(figure, 'needsChecking') !== true),
  },
];
