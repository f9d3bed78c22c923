import { joinCell } from './export-lists.ts';
import type { PublicCase, PublicFigure } from './public-case-shape.ts';

export type Cell = string | number | null;

/** One column of a table of cases: the same in CSV and in a spreadsheet, in this order, under names that stay. */
export interface ExportColumn {
  name: string;
  kind: 'text' | 'number' | 'date' | 'link';
  /** In characters, for a spreadsheet. */
  width: number;
  meaning: string;
  /** A date as YYYY-MM-DD. */
  read: (one: PublicCase) => Cell;
}

const column = (
  name: string,
  meaning: string,
  read: ExportColumn['read'],
  { kind = 'text', width = 20 }: Partial<Pick<ExportColumn, 'kind' | 'width'>> = {},
): ExportColumn => ({ name, kind, width, meaning, read });

const LONG = { width: 60 };
const DATED = { kind: 'date', width: 12 } as const;

/** The first result's figure, which the editor put first. */
const figureOf = ({ results }: PublicCase): PublicFigure | null =>
  results.find(({ figure }) => figure)?.figure ?? null;

const labels = (records: readonly { label: string }[]): string => joinCell(records.map(({ label }) => label));
const slugs = (records: readonly { slug: string }[]): string => joinCell(records.map(({ slug }) => slug));
const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;

export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  column('key', 'Lasting name of the case', ({ key }) => key, { width: 24 }),
  column('title', 'Title', ({ title }) => title, { width: 40 }),
  column('url', 'Its page', ({ url }) => url, { kind: 'link', width: 40 }),
  column('lang', 'Language of these words', ({ lang }) => lang, { width: 6 }),
  column('tier', 'snapshot or full', ({ tier }) => tier, { width: 10 }),
  column('summary', 'Summary', ({ summary }) => summary, LONG),
  column('organisation', 'Who did it', ({ organisation }) => organisation?.label ?? null, { width: 28 }),
  column('organisation_slug', 'Its value in a search', ({ organisation }) => organisation?.slug ?? null),
  column('organisation_type', 'Kind of organisation', ({ organisation }) => organisation?.kind ?? null),
  column('partners', 'Who helped *', ({ partners }) => labels(partners)),
  column('partner_slugs', 'Their values in a search *', ({ partners }) => slugs(partners)),
  column('themes', 'Themes *', ({ themes }) => labels(themes), { width: 28 }),
  column('theme_slugs', 'Their values in a search *', ({ themes }) => slugs(themes)),
  column('audiences', 'For whom *', ({ audiences }) => labels(audiences)),
  column('audience_slugs', 'Their values in a search *', ({ audiences }) => slugs(audiences)),
  column('methods', 'How *', ({ methods }) => labels(methods)),
  column('method_slugs', 'Their values in a search *', ({ methods }) => slugs(methods)),
  column('places', 'Where *', ({ places }) => labels(places)),
  column('place_slugs', 'Their values in a search *', ({ places }) => slugs(places)),
  column('latitude', 'Of the first place that has one', (one) => placed(one)?.latitude ?? null, {
    kind: 'number',
    width: 10,
  }),
  column('longitude', 'Of the same place', (one) => placed(one)?.longitude ?? null, {
    kind: 'number',
    width: 10,
  }),
  column('start', 'Began: a year, a month or a day', ({ period }) => period?.start ?? null, { width: 11 }),
  column('end', 'Ended: a year, a month or a day', ({ period }) => period?.end ?? null, { width: 11 }),
  column(
    'ongoing',
    'yes where it still runs',
    ({ period }) => (period ? (period.isOngoing ? 'yes' : 'no') : null),
    { width: 9 },
  ),
  column(
    'evidence',
    'How far it was tested: untested, evaluated-locally, evaluated-independently, replicated. No endorsement',
    ({ evidence }) => evidence,
    { width: 24 },
  ),
  column('evidence_note', 'More about the evidence', ({ evidenceNote }) => evidenceNote),
  column(
    'challenges',
    'What it was up against *',
    ({ challenges }) => joinCell(challenges.map(({ statement }) => statement)),
    LONG,
  ),
  column(
    'challenge_kinds',
    'Kinds of challenge, each once *',
    ({ challenges }) => joinCell([...new Set(challenges.map(({ kind }) => kind))]),
    { width: 24 },
  ),
  column(
    'solutions',
    'What was done *',
    ({ solutions }) => joinCell(solutions.map(({ statement }) => statement)),
    LONG,
  ),
  column(
    'results',
    'What came of it *',
    ({ results }) => joinCell(results.map(({ statement }) => statement)),
    LONG,
  ),
  column('figure', 'The first figure of the results, in words', (one) => figureOf(one)?.text ?? null, {
    width: 28,
  }),
  column('figure_value', 'The same as a number', (one) => figureOf(one)?.value ?? null, {
    kind: 'number',
    width: 12,
  }),
  column('figure_unit', 'What it counts', (one) => figureOf(one)?.unit ?? null),
  column('figure_as_of', 'When: a year, a month or a day', (one) => figureOf(one)?.asOf ?? null, {
    width: 12,
  }),
  column('figure_said_by', 'Who says so', (one) => figureOf(one)?.saidBy ?? null),
  column(
    'what_did_not_work',
    'What did not work; “none reported” where the source says there was nothing',
    ({ whatDidNotWork: told }) => (told?.isNoneReported ? 'none reported' : (told?.text ?? null)),
    LONG,
  ),
  column('learning_points', 'What they learned *', ({ learningPoints }) => joinCell(learningPoints), LONG),
  column('conditions', 'What it needs to work elsewhere', (one) => one.transferability?.conditions ?? null),
  column('costs', 'Costs, each: amount, currency, period, note *', ({ costs }) =>
    joinCell(
      costs.map(({ amount, currency, period, note }) =>
        [`${amount} ${currency}`, period, note].filter(Boolean).join(', '),
      ),
    ),
  ),
  column('funders', 'Who paid *', ({ funders }) => labels(funders)),
  column('staffing', 'Staff it took', ({ staffing }) => staffing),
  column('awards', 'Awards, each: level, award, body, year *', ({ recognition }) =>
    joinCell(
      recognition.map(({ levelLabel, award, body, year }) =>
        [levelLabel, award, body, year].filter(Boolean).join(', '),
      ),
    ),
  ),
  column('sources', 'Titles of the sources *', ({ sources }) => joinCell(sources.map(({ title }) => title))),
  column('source_urls', 'Addresses of the sources that have one *', ({ sources }) =>
    joinCell(sources.map(({ url }) => url)),
  ),
  column('edition', 'Number of the published version', ({ edition }) => edition?.number ?? null, {
    kind: 'number',
    width: 8,
  }),
  column('checked_on', 'When an editor last checked it', ({ checkedOn }) => checkedOn, DATED),
  column('published_on', 'When it was first published', ({ publishedAt }) => dayOf(publishedAt), DATED),
  column('updated_on', 'When it last changed', ({ updatedAt }) => dayOf(updatedAt), DATED),
];

const placed = ({ places }: PublicCase): PublicCase['places'][number] | undefined =>
  places.find(({ latitude, longitude }) => latitude !== null && longitude !== null);
