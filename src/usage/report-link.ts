import { createHmac, timingSafeEqual } from 'node:crypto';
import { isMonth } from '../domain/month.ts';

/** Whose report, of which month. */
export interface ReportName {
  /** The organisation's lasting key. */
  organisation: string;
  month: string;
}

/**
 * The secret of a report's address: its name, and a mark that only this base can make of it. Nothing is kept of it, so it
 * holds as long as the base's own secret does.
 */
export const reportSecret = ({ name, secret }: { name: ReportName; secret: string }): string => {
  const text = `${name.month}/${name.organisation}`;
  return `${Buffer.from(text).toString('base64url')}.${markOf({ text, secret })}`;
};

/** What a report's secret names; null for one that this base has not made. */
export const readReportSecret = ({ given, secret }: { given: string; secret: string }): ReportName | null => {
  const [encoded, mark, ...rest] = given.split('.');
  if (!encoded || !mark || rest.length > 0 || given.length > LONGEST) return null;
  const text = Buffer.from(encoded, 'base64url').toString();
  const expected = Buffer.from(markOf({ text, secret }));
  const actual = Buffer.from(mark);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  const slash = text.indexOf('/');
  const [month, organisation] = [text.slice(0, slash), text.slice(slash + 1)];
  return slash > 0 && isMonth(month) && organisation ? { organisation, month } : null;
};

const LONGEST = 1000;

/** 192 bits, as other secret links have. */
const markOf = ({ text, secret }: { text: string; secret: string }): string =>
  createHmac('sha256', `monthly report ${secret}`)
    .update(text)
    .digest()
    .subarray(0, 24)
    .toString('base64url');
