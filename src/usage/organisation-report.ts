import type { Payload } from 'payload';
import { wordsForAnybody } from '../domain/locales.ts';
import { monthsAfter } from '../domain/month.ts';
import { readCounts, sumBy, total, type CountRow } from './read-counts.ts';
import type { ReportName } from './report-link.ts';

export interface Tally {
  name: string;
  count: number;
}

export interface CaseReading {
  title: string;
  slug: string;
  views: number;
  viewsBefore: number;
  /** By format. */
  downloads: Tally[];
  /** How often it stood in a list or a frame on another site. */
  embeds: number;
  /** Searches that readers came from. */
  words: Tally[];
  /** The day it should have been checked by, where that has gone by. */
  dueSince: string | null;
}

/** How the cases of one organisation were read in a month, beside the month before. Only what is published, and of nobody else. */
export interface OrganisationReport {
  organisation: { title: string; slug: string };
  month: string;
  /** Most read first. */
  cases: CaseReading[];
  totals: Sums;
  before: Sums;
  /** Other sites that showed them, by host. */
  sites: Tally[];
  /** Shown on sites too seldom to be named. */
  otherSites: number;
}

export interface Sums {
  views: number;
  downloads: number;
  embeds: number;
}

/** Hosts and words that came up less often are not named: they could be one reader's. */
export const SELDOM = 3;

/** Null where the organisation is not there for readers, or has no published case. */
export const readOrganisationReport = async ({
  payload,
  name: { organisation: key, month },
  now,
}: {
  payload: Payload;
  name: ReportName;
  now: Date;
}): Promise<OrganisationReport | null> => {
  const { docs } = await payload.find({
    collection: 'organisations',
    where: { key: { equals: key } },
    select: { title: true, slug: true },
    locale: 'all',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  const [organisation] = docs;
  if (!organisation) return null;
  const cases = await readCases({ payload, organisation: organisation.id });
  if (cases.length === 0) return null;

  const subjects = cases.map(subjectOf);
  const read = (from: string): Promise<CountRow[]> =>
    readCounts({
      payload,
      from: `${from}-01`,
      before: `${monthsAfter(from, 1)}-01`,
      where: { subject: { in: subjects } },
    });
  const [rows, rowsBefore] = [await read(month), await read(monthsAfter(month, -1))];
  const sites = sumBy(ofKind(rows, 'embed'), ({ via }) => via);
  const named = sites.filter((site) => site.name !== '' && site.count >= SELDOM);
  const today = now.toISOString().slice(0, 10);
  return {
    organisation: { title: titleOf(organisation), slug: organisation.slug },
    month,
    cases: cases
      .map((one) => readingOf({ one, rows, rowsBefore, today }))
      .sort((one, other) => other.views - one.views || one.title.localeCompare(other.title)),
    totals: sumsOf(rows),
    before: sumsOf(rowsBefore),
    sites: named,
    otherSites:
      sites.reduce((sum, { count }) => sum + count, 0) - named.reduce((sum, { count }) => sum + count, 0),
  };
};

type ReportedCase = Awaited<ReturnType<typeof readCases>>[number];

const readCases = async ({ payload, organisation }: { payload: Payload; organisation: string }) => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: {
      or: [{ organisation: { equals: organisation } }, { 'partners.organisation': { equals: organisation } }],
    },
    select: { title: true, slug: true, key: true, review: true },
    locale: 'all',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  });
  return docs;
};

/** Whoever gets the report reads it in one language, and so are the names in it, where they have that. */
const titleOf = ({ title, slug }: { title: unknown; slug: string }): string => wordsForAnybody(title) ?? slug;

const subjectOf = ({ key, slug }: Pick<ReportedCase, 'key' | 'slug'>): string => `cases/${key ?? slug}`;

const readingOf = ({
  one,
  rows,
  rowsBefore,
  today,
}: {
  one: ReportedCase;
  rows: readonly CountRow[];
  rowsBefore: readonly CountRow[];
  today: string;
}): CaseReading => {
  const subject = subjectOf(one);
  const own = rows.filter((row) => row.subject === subject);
  const reviewBy = one.review?.reviewBy?.slice(0, 10) ?? null;
  return {
    title: titleOf(one),
    slug: one.slug,
    views: total(ofKind(own, 'view')),
    viewsBefore: total(
      ofKind(
        rowsBefore.filter((row) => row.subject === subject),
        'view',
      ),
    ),
    downloads: sumBy(ofKind(own, 'download'), ({ via }) => via),
    embeds: total(ofKind(own, 'embed')),
    words: sumBy(ofKind(own, 'found'), ({ via }) => via).filter(
      ({ name, count }) => name !== '' && count >= SELDOM,
    ),
    dueSince: reviewBy && reviewBy <= today ? reviewBy : null,
  };
};

const ofKind = (rows: readonly CountRow[], kind: CountRow['kind']): CountRow[] =>
  rows.filter((row) => row.kind === kind);

const sumsOf = (rows: readonly CountRow[]): Sums => ({
  views: total(ofKind(rows, 'view')),
  downloads: total(ofKind(rows, 'download')),
  embeds: total(ofKind(rows, 'embed')),
});
