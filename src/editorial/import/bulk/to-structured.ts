import { isPartialDate } from '../../../domain/partial-date.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../../../domain/vocabulary.ts';
import type { StructuredCase } from '../structured-case.ts';
import { KEEP, type BulkFieldId, type Mapping } from './bulk-fields.ts';
import type { BulkRow } from './read-table.ts';

/** What is wrong with a row, by its number and the column's own name. */
export interface RowProblem {
  row: number;
  column?: string;
  message: string;
}

export interface RowCase {
  row: number;
  structured: StructuredCase;
  evidence?: EvidenceLevel;
  key?: string;
}

const LONGEST_TITLE = 200;
const MAILBOX = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+$/;

/** One row as a case, with everything that is wrong with it: all at once, so that it is mended in one go. */
export const rowToCase = ({
  row,
  columns,
  mapping,
}: {
  row: BulkRow;
  columns: string[];
  mapping: Mapping;
}): { result: RowCase; problems: RowProblem[] } => {
  const problems: RowProblem[] = [];
  const columnOf = (id: BulkFieldId): string | undefined => columns.find((column) => mapping[column] === id);
  const complain = (id: BulkFieldId, message: string): void => {
    problems.push({ row: row.number, column: columnOf(id), message });
  };
  const text = (id: BulkFieldId): string => {
    const column = columnOf(id);
    return column === undefined ? '' : (row.cells[columns.indexOf(column)] ?? '');
  };
  const list = (id: BulkFieldId): string[] => partsOf(text(id));
  const date = (id: BulkFieldId): string | undefined => {
    const value = text(id);
    if (!value || isPartialDate(value)) return value || undefined;
    complain(id, `Takes a year, a month or a day (2009, 2009-06 or 2009-06-18), not “${cut(value)}”.`);
    return undefined;
  };
  const number = (id: BulkFieldId): number | undefined => {
    const value = text(id);
    if (!value) return undefined;
    const found = numberOf(value);
    if (found === undefined) complain(id, `Takes a number such as 330 or 1,200.50, not “${cut(value)}”.`);
    return found;
  };
  if (row.problem) problems.push({ row: row.number, message: row.problem });

  const title = text('title');
  if (!title) complain('title', 'Takes a title.');
  else if (title.length > LONGEST_TITLE)
    complain('title', `Takes at most ${LONGEST_TITLE} characters; this has ${title.length}.`);

  const results: StructuredCase['results'] = list('results').map((statement) => ({ statement }));
  const value = number('figureValue');
  const [first] = results;
  if (value !== undefined && first)
    first.figure = {
      value,
      unit: text('figureUnit'),
      qualifier: 'exactly',
      ...(date('figureAsOf') && { asOf: date('figureAsOf') }),
    };
  else if (value !== undefined)
    complain('figureValue', 'A figure belongs to a result: fill the results too.');
  else if (text('figureUnit') && !text('figureValue'))
    complain('figureUnit', 'Names what was counted, but there is no figure.');

  const costAmount = number('costAmount');
  const currency = (text('costCurrency') || 'GBP').toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency))
    complain('costCurrency', 'Takes a three-letter currency code such as GBP.');

  const mailbox = text('contactMailbox');
  if (mailbox && !MAILBOX.test(mailbox))
    complain('contactMailbox', `Takes a mailbox such as name@example.org, not “${cut(mailbox)}”.`);
  const url = text('sourceLink');
  if (url && !isWebAddress(url))
    complain('sourceLink', 'Takes a web address that starts with https:// or http://');

  const evidence = text('evidence').toLowerCase().replace(/\s+/g, '-');
  const level = EVIDENCE_LEVELS.find((each) => each === evidence);
  if (evidence && !level) complain('evidence', `Takes one of: ${EVIDENCE_LEVELS.join(', ')}.`);

  const isOngoing = yesOrNo(text('isOngoing'));
  if (isOngoing === null) complain('isOngoing', 'Takes yes or no.');

  const filled = <Value extends object>(values: Value): Value =>
    Object.fromEntries(
      Object.entries(values).filter(([, each]) => each !== undefined && each !== ''),
    ) as Value;
  /** What has nothing to belong to is kept all the same. */
  const without = ({ isThere, ids }: { isThere: boolean; ids: BulkFieldId[] }): string[] =>
    isThere ? [] : ids.flatMap((id) => (text(id) ? [`${columnOf(id)}: ${text(id)}`] : []));
  const hasSource = Boolean(text('sourceTitle') || url);
  const organisation = text('organisation');
  const period = filled({
    start: date('periodStart'),
    end: date('periodEnd'),
    isOngoing: isOngoing ?? undefined,
  });
  const comment = paragraphsOf(text('comment'));
  const structured: StructuredCase = {
    title,
    ...(organisation && { organisation: { name: organisation } }),
    partners: list('partners').map((name) => ({ name })),
    summary: text('summary'),
    challenges: list('challenges').map((statement) => ({ statement })),
    solutions: list('solutions').map((statement) => ({ statement })),
    results,
    whatDidNotWork: paragraphsOf(text('whatDidNotWork')),
    learningPoints: list('learningPoints').map((statement) => ({ statement })),
    ...(comment.length > 0 && {
      comment: { paragraphs: comment, ...filled({ author: text('commentAuthor') }) },
    }),
    ...(Object.keys(period).length > 0 && { period }),
    ...filled({ staffing: text('staffing'), conditions: text('conditions') }),
    costs: costAmount === undefined ? [] : [filled({ amount: costAmount, currency, note: text('costNote') })],
    sources: hasSource
      ? [
          sourceOf({
            title: text('sourceTitle') || title,
            publisher: text('sourcePublisher') || organisation,
            date: date('sourceDate'),
            url,
          }),
        ]
      : [],
    contact: filled({
      name: text('contactName'),
      role: text('contactRole'),
      mailbox,
      phone: text('contactPhone'),
      note: text('contactNote'),
    }),
    names: {
      themes: list('themes'),
      audiences: list('audiences'),
      methods: list('methods'),
      places: list('places'),
    },
    pictures: [],
    labels: [],
    unplaced: [
      ...columns.flatMap((column, place) =>
        mapping[column] === KEEP && row.cells[place] ? [`${column}: ${row.cells[place]}`] : [],
      ),
      ...without({ isThere: costAmount !== undefined, ids: ['costNote'] }),
      ...without({ isThere: comment.length > 0, ids: ['commentAuthor'] }),
      ...without({ isThere: hasSource, ids: ['sourcePublisher', 'sourceDate'] }),
    ],
    remarks: [],
  };
  return {
    result: {
      row: row.number,
      structured,
      ...(level && { evidence: level }),
      ...filled({ key: text('key') }),
    },
    problems,
  };
};

const sourceOf = ({
  url,
  date,
  ...source
}: StructuredCase['sources'][number]): StructuredCase['sources'][number] => ({
  ...source,
  ...(url && { url }),
  ...(date && { date }),
  kind: 'own-account',
});

/** Lines where there are lines, else what semicolons part; the bullets before them are no words. */
const partsOf = (text: string): string[] => {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim());
  const parts = lines.length > 1 ? lines : text.split(';');
  return parts.map((part) => part.replace(/^\s*[•·▪*–-]\s+/, '').trim()).filter(Boolean);
};

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** 1,200.50 and £1,200; not 1.200,50, which may mean either. */
const numberOf = (text: string): number | undefined => {
  const digits = text.replace(/^[£€$]\s*/, '').replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
};

const yesOrNo = (text: string): boolean | null | undefined => {
  if (!text) return undefined;
  if (/^(yes|y|true|1|x|ie|ydy)$/i.test(text)) return true;
  return /^(no|n|false|0|na|nac ydy)$/i.test(text) ? false : null;
};

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
