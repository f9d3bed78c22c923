import { monthInWords, monthsAfter } from '../domain/month.ts';

interface Tally {
  name: string;
  count: number;
}

interface Sums {
  views: number;
  downloads: number;
  embeds: number;
}

/** A month's report, as `usage/organisation-report.ts` reads it. */
interface Report {
  organisation: { title: string; slug: string };
  month: string;
  cases: {
    title: string;
    slug: string;
    views: number;
    viewsBefore: number;
    downloads: Tally[];
    embeds: number;
    words: Tally[];
    dueSince: string | null;
  }[];
  totals: Sums;
  before: Sums;
  sites: Tally[];
  otherSites: number;
}

export interface ReportView {
  organisation: { href: string; label: string };
  month: string;
  monthBefore: string;
  /** What was counted, this month and the one before. */
  sums: { label: string; count: string; before: string }[];
  cases: {
    href: string;
    title: string;
    views: string;
    before: string;
    downloads: string;
    embeds: string;
    /** "isolated families (4)", one for each search that led there. */
    words: string;
  }[];
  sites: { name: string; count: string }[];
  due: { href: string; title: string; since: string }[];
}

const number = new Intl.NumberFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const presentReport = ({
  organisation,
  month,
  cases,
  totals,
  before,
  sites,
  otherSites,
}: Report): ReportView => ({
  organisation: { href: `/organisations/${organisation.slug}`, label: organisation.title },
  month: monthInWords(month),
  monthBefore: monthInWords(monthsAfter(month, -1)),
  sums: (
    [
      ['Read here', 'views'],
      ['Taken away', 'downloads'],
      ['Shown on other sites', 'embeds'],
    ] as const
  ).map(([label, name]) => ({
    label,
    count: number.format(totals[name]),
    before: number.format(before[name]),
  })),
  cases: cases.map((one) => ({
    href: `/cases/${one.slug}`,
    title: one.title,
    views: number.format(one.views),
    before: number.format(one.viewsBefore),
    downloads: one.downloads.length === 0 ? '0' : tallied(one.downloads, (name) => name.toUpperCase()),
    embeds: number.format(one.embeds),
    words: tallied(one.words, (name) => `“${name}”`),
  })),
  sites: [
    ...sites.map(({ name, count }) => ({ name, count: number.format(count) })),
    ...(otherSites > 0 ? [{ name: 'Sites that showed them seldom', count: number.format(otherSites) }] : []),
  ],
  due: cases.flatMap(({ title, slug, dueSince }) =>
    dueSince ? [{ href: `/cases/${slug}`, title, since: day.format(new Date(dueSince)) }] : [],
  ),
});

const tallied = (tallies: readonly Tally[], inWords: (name: string) => string): string =>
  tallies.map(({ name, count }) => `${inWords(name)} (${number.format(count)})`).join(', ');
