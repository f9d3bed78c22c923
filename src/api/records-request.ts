import { AppError, badRequest, isAppError, type FieldProblem } from '../domain/errors.ts';
import { readCursor, writeCursor, type Cursor } from '../domain/cursor.ts';
import { FACETS, type CaseQuery } from '../domain/case-query.ts';
import { isLocaleCode, type LocaleCode } from '../domain/locales.ts';
import { isPartialDate } from '../domain/partial-date.ts';
import { lastingValues } from '../domain/taxonomy.ts';
import { newestSequence } from '../changes/read-changes.ts';
import { readCaseRecords, type RecordPage } from '../content/case-records.ts';
import { runtime } from '../runtime.ts';
import { parseCaseQuery, QUERY_PARAMETERS, toSearchParams } from './query-params.ts';

export const DEFAULT_RECORDS = 50;
export const MOST_RECORDS = 200;

/** Of a query, what makes sense for the whole set: its order is that of changes, and pages go by cursor. */
export const RECORD_FILTERS = QUERY_PARAMETERS.filter(
  (name) => !['sort', 'page', 'limit', 'lang'].includes(name),
);
export const RECORD_PARAMETERS = [...RECORD_FILTERS, 'lang', 'updatedSince', 'limit', 'cursor'] as const;

/** A request for a page of all cases, whoever asks: an address, GraphQL or a tool. */
export interface RecordsAsked {
  query: CaseQuery;
  lang: LocaleCode | 'all';
  updatedSince?: Date;
  first: number;
  from?: Cursor;
  /** What cursors of this request are good for. */
  question: string;
}

/** @throws AppError 400 with a problem for every fault, 410 for a cursor of before the base was put back from a copy */
export const parseRecordsRequest = async (params: URLSearchParams): Promise<RecordsAsked> => {
  const { locales, payloadSecret } = runtime('env');
  const problems: FieldProblem[] = [];
  const report = (field: string, message: string): void => {
    problems.push({ field, message: `${field}: ${message}` });
  };
  const single = (name: string): string | undefined => {
    const values = params.getAll(name).filter((value) => value.trim());
    if (values.length > 1) report(name, `takes one value; it is given ${values.length} times.`);
    return values[0]?.trim();
  };
  for (const name of ['sort', 'page'])
    if (params.get(name))
      report(name, 'there is none here: all cases come in the order of their changes, by cursor.');

  const asked = single('lang');
  const lang = asked === 'all' || (isLocaleCode(asked) && locales.includes(asked)) ? asked : 'en';
  if (asked && lang !== asked)
    report('lang', `takes all, ${locales.join(', ')}; it is “${asked.slice(0, 60)}”.`);

  const since = single('updatedSince');
  const updatedSince = since === undefined ? undefined : readMoment(since);
  if (since !== undefined && !updatedSince)
    report(
      'updatedSince',
      `takes a date or a moment, such as 2026-03-31 or 2026-03-31T09:00:00Z; it is “${since.slice(0, 60)}”.`,
    );

  const limit = single('limit');
  const first = limit === undefined ? DEFAULT_RECORDS : /^\d{1,6}$/.test(limit) ? Number(limit) : 0;
  if (first < 1 || first > MOST_RECORDS)
    report('limit', `takes a whole number from 1 to ${MOST_RECORDS}; it is “${limit?.slice(0, 60)}”.`);

  const filters = new URLSearchParams([...params].filter(([name]) => !OWN.has(name)));
  if (lang !== 'all' && lang !== 'en') filters.set('lang', lang);
  const query = await parseCaseQuery({ params: filters, taxonomy: runtime('taxonomy'), locales }).catch(
    (error: unknown) => {
      if (!isAppError(error)) throw error;
      problems.push(...error.problems);
    },
  );

  // A cursor outlives a new slug of what its request names.
  const lasting = query && lastingValues(await runtime('taxonomy').snapshot(), query);
  const question = [lasting && toSearchParams(lasting).toString(), lang, updatedSince?.toISOString()].join(
    '|',
  );
  const cursor = single('cursor');
  const from =
    cursor === undefined ? undefined : readCursor({ value: cursor, question, secret: payloadSecret });
  if (cursor !== undefined && !from && query)
    report(
      'cursor',
      'takes one that an answer to this very request gave; it is another. Begin again without it.',
    );
  if (problems.length > 0 || !query) throw badRequest(problems);
  if (from) await refuseAhead(from);
  return { query, lang, updatedSince, first, from, question };
};

export const cursorText = ({ cursor, question }: { cursor: Cursor; question: string }): string =>
  writeCursor({ cursor, question, secret: runtime('env').payloadSecret });

/** What a request finds, read as a visitor does. */
export const findRecords = async ({ query, ...asked }: RecordsAsked): Promise<RecordPage> => {
  const { locales, publicUrl } = runtime('env');
  const isNarrow = query.q || query.hasAward || query.from || query.to || query.near || hasFilter(query);
  const keys = isNarrow ? new Set((await runtime('search').matchingCases(query)).keys) : undefined;
  return readCaseRecords({
    ...asked,
    payload: runtime('payload'),
    taxonomy: runtime('taxonomy'),
    locales,
    publicUrl,
    keys,
  });
};

const OWN = new Set(['lang', 'updatedSince', 'limit', 'cursor', 'sort', 'page']);

const hasFilter = ({ filters }: CaseQuery): boolean => FACETS.some((facet) => filters[facet]?.length);

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Without a zone it is universal time, as everything here. */
const readMoment = (text: string): Date | undefined => {
  // A plus in an address is a space unless it was escaped.
  const written = text.replace(/ (\d{2}:?\d{2})$/, '+$1');
  if (!MOMENT.test(written)) return undefined;
  const at = new Date(/T/.test(written) && !/(Z|[+-]\d{2}:?\d{2})$/.test(written) ? `${written}Z` : written);
  // The 31st of February would be read as a day in March, and what changed before it left out.
  return isPartialDate(written.slice(0, 10)) && !Number.isNaN(at.getTime()) ? at : undefined;
};

const refuseAhead = async ({ after }: Cursor): Promise<void> => {
  if (after <= (await newestSequence(runtime('payload')))) return;
  const message = 'cursor: the base was put back from a copy since. Begin again without it.';
  throw new AppError({ code: 'cursor-ahead', status: 410, problems: [{ message, field: 'cursor' }] });
};
