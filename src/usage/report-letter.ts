import { monthInWords, monthsAfter } from '../domain/month.ts';
import { cleanText } from '../presenters/feed-text.ts';
import type { CaseReading, OrganisationReport, Tally } from './organisation-report.ts';

const MOST_CASES = 10;
const MOST_SITES = 10;

/** The report as a letter in plain text: what was read, and where all of it stands. */
export const reportLetter = ({
  report,
  siteName,
  link,
}: {
  report: OrganisationReport;
  siteName: string;
  link: string;
}): { subject: string; text: string } => {
  const { organisation, month, cases, totals, before, sites } = report;
  const was = monthInWords(monthsAfter(month, -1));
  const more = cases.length - MOST_CASES;
  return {
    subject: `How your cases were read in ${monthInWords(month)}`,
    text: [
      `The cases of ${organisation.title} in ${siteName} were read ${times(totals.views)} in ${monthInWords(month)} (${was}: ${number.format(before.views)}), taken away ${times(totals.downloads)} (${number.format(before.downloads)}), and shown on other sites ${times(totals.embeds)} (${number.format(before.embeds)}).`,
      cases.slice(0, MOST_CASES).map(lineOf).join('\n'),
      ...(more > 0 ? [`And ${number.format(more)} more.`] : []),
      ...(sites.length > 0
        ? [
            `Sites that show them: ${sites.slice(0, MOST_SITES).map(siteOf).join(', ')}${sites.length > MOST_SITES ? ' …' : '.'}`,
          ]
        : []),
      ...dueOf(cases),
      `All of it, for you alone; whoever has this link can read it:\n${link}`,
      'These are counts of readings, without the readers: we keep no address, no cookie and no time of day. An answer to this mail stops the reports.',
    ].join('\n\n'),
  };
};

const lineOf = ({ title, views, viewsBefore }: CaseReading): string =>
  `- ${cleanText(title)}: read ${times(views)} (${number.format(viewsBefore)} the month before)`;

const siteOf = ({ name, count }: Tally): string => `${name} (${number.format(count)})`;

const dueOf = (cases: readonly CaseReading[]): string[] => {
  const due = cases.filter(({ dueSince }) => dueSince);
  if (due.length === 0) return [];
  return [
    `Readers trust what was checked lately. Due to be checked: ${due.map(({ title }) => cleanText(title)).join('; ')}. An answer to this mail will do.`,
  ];
};

const number = new Intl.NumberFormat('en-GB');
const times = (count: number): string => (count === 1 ? 'once' : `${number.format(count)} times`);
