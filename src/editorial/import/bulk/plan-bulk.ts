import type { Payload, PayloadRequest } from 'payload';
import { badRequest } from '../../../domain/errors.ts';
import { takenKeys } from '../batch/free-keys.ts';
import { readKnownRecords, type KnownRecords } from '../match/known-records.ts';
import { matchCase } from '../match/match-case.ts';
import { guessMapping, isMeaning, type Mapping } from './bulk-fields.ts';
import { readTable, type BulkTable } from './read-table.ts';
import { rowToCase, type RowCase, type RowProblem } from './to-structured.ts';

export interface BulkPlan {
  table: BulkTable;
  mapping: Mapping;
  /** Rows to make drafts of, when nothing is wrong with any row. */
  cases: RowCase[];
  known: KnownRecords;
  report: BulkReport;
}

/** What an import of a list would do, or did: shown before anything is made. */
export interface BulkReport {
  columns: string[];
  /** Two filled cells of each column. */
  samples: string[][];
  mapping: Mapping;
  rows: number;
  ready: number;
  /** Rows whose key a case has already: reported, never written over it. */
  leftOut: { row: number; key: string }[];
  /** Any of these, and nothing is imported. */
  problems: RowProblem[];
  /** Counted in full; the lists hold the first of them. */
  problemCount: number;
  remarks: RowProblem[];
  remarkCount: number;
  /** Records that cases name and the base has not, with how many cases name each. */
  proposals: { collection: string; title: string; count: number }[];
}

const MOST_TOLD = 200;
const SUMMARY_WORDS = 120;

/** Reads a list and says, row by row, what importing it would do. Makes nothing. @throws AppError for what is no table */
export const planBulk = async ({
  payload,
  req,
  name,
  bytes,
  mapping: wanted,
}: {
  payload: Payload;
  req?: PayloadRequest;
  name: string;
  bytes: Uint8Array;
  /** By column name; guessed where it is left out. */
  mapping?: unknown;
}): Promise<BulkPlan> => {
  const table = readTable({ name, bytes });
  const mapping = wanted === undefined ? guessMapping(table.columns) : checkMapping({ table, wanted });
  const known = await readKnownRecords({ payload, req });
  const read = table.rows.map((row) => rowToCase({ row, columns: table.columns, mapping }));
  const problems = read.flatMap((each) => each.problems);
  problems.push(...sameKeys(read.map(({ result }) => result)));
  if (!Object.values(mapping).includes('title'))
    problems.unshift({ row: 1, message: 'Say which column holds the title.' });
  const there = await takenKeys({
    payload,
    keys: read.flatMap(({ result: { key } }) => (key ? [key] : [])),
  });
  const leftOut = read.flatMap(({ result: { row, key } }) => (key && there.has(key) ? [{ row, key }] : []));
  const cases = read.flatMap(({ result }) => (result.key && there.has(result.key) ? [] : [result]));
  const remarks = await remarksOn({ payload, req, cases });
  return {
    table,
    mapping,
    cases,
    known,
    report: {
      columns: table.columns,
      samples: table.columns.map((_, place) => samplesOf({ table, place })),
      mapping,
      rows: table.rows.length,
      ready: problems.length === 0 ? cases.length : 0,
      leftOut: leftOut.slice(0, MOST_TOLD),
      problems: problems.slice(0, MOST_TOLD),
      problemCount: problems.length,
      remarks: remarks.slice(0, MOST_TOLD),
      remarkCount: remarks.length,
      proposals: proposalsOf({ cases, known }),
    },
  };
};

const checkMapping = ({ table, wanted }: { table: BulkTable; wanted: unknown }): Mapping => {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted))
    throw badRequest([{ field: 'mapping', message: 'Takes an object: { "Column": "field" }.' }]);
  const given = new Map(Object.entries(wanted));
  const mapping = guessMapping(table.columns);
  const problems: { field: string; message: string }[] = [];
  const seen = new Set<string>();
  for (const column of table.columns) {
    const meaning: unknown = given.get(column);
    if (meaning === undefined) {
      mapping[column] = 'unplaced';
      continue;
    }
    if (!isMeaning(meaning))
      problems.push({ field: column, message: `“${String(meaning)}” is no part of a case.` });
    else mapping[column] = meaning;
    if (meaning && meaning !== 'unplaced' && seen.has(String(meaning)))
      problems.push({ field: column, message: `Two columns can’t both be “${String(meaning)}”.` });
    seen.add(String(meaning));
  }
  if (problems.length > 0) throw badRequest(problems);
  return mapping;
};

const sameKeys = (rows: RowCase[]): RowProblem[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, key }) => {
    if (!key) return [];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    return [{ row, message: `Has the key “${key}”, which row ${first} has too.` }];
  });
};

const remarksOn = async ({
  payload,
  req,
  cases,
}: {
  payload: Payload;
  req?: PayloadRequest;
  cases: RowCase[];
}): Promise<RowProblem[]> => {
  const titles = await existingTitles({
    payload,
    req,
    titles: cases.map(({ structured }) => structured.title),
  });
  const seen = new Map<string, number>();
  return cases.flatMap(({ row, structured: { title, summary } }) => {
    const remarks: RowProblem[] = [];
    const name = title.toLowerCase();
    const first = seen.get(name);
    if (titles.has(name))
      remarks.push({ row, message: `A case called “${title}” is there already: perhaps the same.` });
    if (name && first !== undefined)
      remarks.push({ row, message: `Has the same title as row ${first}: perhaps the same case.` });
    if (name && first === undefined) seen.set(name, row);
    const words = summary.split(/\s+/).filter(Boolean).length;
    if (words > SUMMARY_WORDS)
      remarks.push({ row, message: `The summary has ${words} words; readers get at most ${SUMMARY_WORDS}.` });
    return remarks;
  });
};

const AT_ONCE = 200;

/** As far as whoever imports may see them. */
const existingTitles = async ({
  payload,
  req,
  titles,
}: {
  payload: Payload;
  req?: PayloadRequest;
  titles: string[];
}): Promise<Set<string>> => {
  const found = new Set<string>();
  const wanted = [...new Set(titles.filter(Boolean))];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const { docs } = await payload.find({
      collection: 'cases',
      where: { title: { in: wanted.slice(at, at + AT_ONCE) } },
      select: { title: true },
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: !req?.user,
      user: req?.user ?? undefined,
    });
    for (const { title } of docs) if (title) found.add(title.toLowerCase());
  }
  return found;
};

const samplesOf = ({ table, place }: { table: BulkTable; place: number }): string[] =>
  table.rows
    .map(({ cells }) => cells[place] ?? '')
    .filter(Boolean)
    .slice(0, 2)
    .map((cell) => (cell.length > 80 ? `${cell.slice(0, 80)}…` : cell));

const proposalsOf = ({
  cases,
  known,
}: {
  cases: RowCase[];
  known: KnownRecords;
}): BulkReport['proposals'] => {
  const counts = new Map<string, BulkReport['proposals'][number]>();
  for (const { structured } of cases)
    for (const { collection, title, id } of matchCase({ structured, known, onlyNamed: true }).proposals) {
      if (id) continue;
      const name = `${collection}/${title.toLowerCase()}`;
      const proposal = counts.get(name) ?? { collection, title, count: 0 };
      proposal.count += 1;
      counts.set(name, proposal);
    }
  return [...counts.values()].sort((left, right) => right.count - left.count).slice(0, MOST_TOLD);
};
