import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { expect, it } from 'vitest';
import { publicRecord, type PublicRecord } from '../../src/search/dialect/record.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { generateCases } from '../helpers/cases-generator.ts';
import { sampleDocuments, searchDocument } from '../helpers/search-documents.ts';

/** Differences of a target from the others, each with its reason. */
export type Gap =
  'languages' | 'guidance' | 'readOnly' | 'refusals' | 'wholeWords' | 'everyPosition' | 'publicOnly';

export interface DialectUnderTest {
  name: string;
  /** Filled with `contractDocuments()`; `uid` is what its index of cases is called. */
  start: () => Promise<RunningDialect>;
  gaps: Partial<Record<Gap, string>>;
}

export interface RunningDialect {
  host: string;
  apiKey?: string;
  uid: string;
  close: () => Promise<void>;
}

/** The cases in the field's own words that text is searched in; they share a theme, which nothing else has. */
const tellingCases = (): SearchDocument[] =>
  sampleDocuments().map((document) => ({
    ...document,
    themes: document.facets.theme.map((slug) => ({ slug, label: labelOf(slug) })),
    facets: { ...document.facets, theme: [...document.facets.theme, 'telling'] },
  }));

const labelOf = (slug: string): string => (slug.charAt(0).toUpperCase() + slug.slice(1)).replaceAll('-', ' ');

/** Two languages of one case, and a guide's recommendation. */
const others = (): SearchDocument[] => [
  searchDocument({
    key: 'welsh-classes',
    title: 'Welsh classes for newcomers',
    summary: 'Told in two languages.',
    readableIn: ['en', 'ar'],
    facets: { theme: ['translated'] },
    publishedAt: Date.UTC(2001, 0, 1),
  }),
  searchDocument({
    key: 'welsh-classes',
    lang: 'cy',
    title: 'Dosbarthiadau Cymraeg i newydd-ddyfodiaid',
    summary: 'Yn y ddwy iaith.',
    facets: { theme: ['translated'] },
    publishedAt: Date.UTC(2001, 0, 1),
  }),
  searchDocument({
    key: 'guide-1-r-2',
    slug: 'guide-1',
    path: '/guides/guide-1#recommendation-2',
    partOf: { label: 'A guide', path: '/guides/guide-1' },
    title: 'Ask newcomers what they need',
    readableIn: ['en', 'cy', 'ar'],
    facets: { kind: ['recommendation'] },
  }),
];

export const contractDocuments = (): SearchDocument[] => [
  ...tellingCases(),
  ...others(),
  ...generateCases({ count: 160, seed: 11, words: 60 }),
];

/** What a reader of English gets of the cases, to compare answers with. */
export const englishRecords = (): PublicRecord[] =>
  contractDocuments()
    .filter(({ readableIn, facets }) => readableIn.includes('en') && facets.kind[0] === 'case')
    .map(publicRecord);

export const clientOf = ({ host, apiKey }: RunningDialect): Meilisearch => new Meilisearch({ host, apiKey });

export const idsOf = ({ hits }: { hits: object[] }): string[] =>
  hits.map((hit) => String((hit as { id?: unknown }).id));

/** The call is refused with this code, in Meilisearch's shape, and the client knows it for what it is. */
export const expectRefusal = async (
  call: Promise<unknown>,
  { code, status = 400, says }: { code: string; status?: number; says?: RegExp },
): Promise<void> => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, code).toBeInstanceOf(MeilisearchApiError);
  const { cause, response } = error as MeilisearchApiError;
  expect(cause).toMatchObject({ code, link: expect.stringContaining(code), message: expect.any(String) });
  expect(response.status).toBe(status);
  if (says) expect(cause?.message).toMatch(says);
};

/** A test that runs unless the target has the gap; then it is a skip with the reason in its name. */
export const unlessGap =
  ({ name, gaps }: DialectUnderTest) =>
  (gap: Gap, title: string, run: () => Promise<void>): void => {
    const reason = gaps[gap];
    if (reason) it.skip(`${title} (not on ${name}: ${reason})`, run);
    else it(title, run);
  };
