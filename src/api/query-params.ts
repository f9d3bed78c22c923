import {
  DEFAULT_LIMIT,
  FACETS,
  MAX_LIMIT,
  SORTS,
  type CaseQuery,
  type Facet,
  type GeoCircle,
  type Sort,
} from '../domain/case-query.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import { badRequest, type FieldProblem } from '../domain/errors.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import { nearest } from '../domain/nearest.ts';
import {
  hasFacetValue,
  nearestFacetValue,
  withPresentValues,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';

export const MAX_QUERY_LENGTH = 500;
export const MAX_VALUES_PER_FACET = 50;
/** Nobody pages further; whole sets are what the exports are for. */
export const MAX_RESULT = 10_000;

/** Every parameter of a query, in the order links write them. */
export const QUERY_PARAMETERS = [
  'q',
  ...FACETS,
  'award',
  'from',
  'to',
  'near',
  'lang',
  'sort',
  'page',
  'limit',
] as const;
export type QueryParameter = (typeof QUERY_PARAMETERS)[number];

interface ReadOptions {
  /** Languages that are switched on. */
  locales: readonly LocaleCode[];
  /** Further parameters that the caller reads itself, such as `layout` of an embed. */
  allowed?: readonly string[];
}

/**
 * The one way from an address to a query: shape, ranges and values that exist, each as it is called today.
 * @throws AppError 400 with a problem for every fault, each naming the parameter and the value
 */
export const parseCaseQuery = async ({
  params,
  taxonomy,
  ...options
}: ReadOptions & { params: URLSearchParams; taxonomy: Pick<Taxonomy, 'snapshot'> }): Promise<CaseQuery> => {
  const { query: asked, problems } = readCaseQuery({ params, ...options });
  const snapshot = hasFilters(asked) ? await taxonomy.snapshot() : undefined;
  const query = snapshot ? withPresentValues(snapshot, asked) : asked;
  const all = [...problems, ...(snapshot ? unknownValues({ query, snapshot }) : [])];
  if (all.length > 0) throw badRequest(all);
  return query;
};

/**
 * The pure part: what needs no knowledge of the base. Parameters with an empty value count as not given, as forms send
 * them; parameters of links in mails and adverts (`utm_source` …) and `preview` are passed over.
 */
export const readCaseQuery = ({
  params,
  locales,
  allowed = [],
}: ReadOptions & { params: URLSearchParams }): { query: CaseQuery; problems: FieldProblem[] } => {
  const problems: FieldProblem[] = unknownParameters({ params, allowed });
  const report = (field: QueryParameter, message: string): void => {
    problems.push({ field, message: `${field}: ${message}` });
  };
  const single = (name: QueryParameter): string | undefined => {
    const values = valuesOf(params, name);
    if (values.length > 1) report(name, `takes one value; it is given ${values.length} times.`);
    return values[0];
  };
  const wholeNumber = (
    name: QueryParameter,
    { from, to }: { from: number; to: number },
  ): number | undefined => {
    const value = single(name);
    if (value === undefined) return undefined;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    report(name, `takes a whole number from ${from} to ${to}; it is ${quoted(value)}.`);
    return undefined;
  };
  const oneOf = <Value extends string>(name: QueryParameter, values: readonly Value[]): Value | undefined => {
    const value = single(name);
    const known = values.find((candidate) => candidate === value);
    if (value !== undefined && !known) report(name, `takes ${listed(values)}; it is ${quoted(value)}.`);
    return known;
  };

  const q = single('q') ?? '';
  if (q.length > MAX_QUERY_LENGTH)
    report('q', `takes at most ${MAX_QUERY_LENGTH} characters; it has ${q.length}.`);
  const filters = readFilters({ params, report });
  const hasAward = oneOf('award', ['yes']) === 'yes';
  const from = wholeNumber('from', YEARS);
  const to = wholeNumber('to', YEARS);
  if (from !== undefined && to !== undefined && from > to)
    report('from', `takes a year that is not after “to”; it is ${from}, and “to” is ${to}.`);
  const near = readCircle({ value: single('near'), report });
  const lang = oneOf('lang', locales) ?? DEFAULT_LOCALE;
  const sort = oneOf('sort', SORTS) ?? (q ? 'relevance' : 'newest');
  const limit = wholeNumber('limit', { from: 1, to: MAX_LIMIT }) ?? DEFAULT_LIMIT;
  const page = wholeNumber('page', { from: 1, to: Math.floor(MAX_RESULT / limit) }) ?? 1;

  return {
    query: {
      q,
      filters,
      hasAward,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(near && { near }),
      lang,
      sort: effectiveSort({ q, sort }),
      page,
      limit,
    },
    problems,
  };
};

/** One problem for every value of a facet that no published record bears. */
export const unknownValues = ({
  query,
  snapshot,
}: {
  query: Pick<CaseQuery, 'filters'>;
  snapshot: TaxonomySnapshot;
}): FieldProblem[] =>
  FACETS.flatMap((facet) =>
    (query.filters[facet] ?? [])
      .filter((value) => !hasFacetValue(snapshot, { facet, value }))
      .map((value) => ({
        field: facet,
        message: `${facet}: there is no ${FACET_NOUNS[facet]} ${quoted(value)}${didYouMean(
          nearestFacetValue(snapshot, { facet, value }),
        )}`,
      })),
  );

/** The query as its shortest address: defaults left out, in a fixed order, so that equal queries have equal links. */
export const toSearchParams = (query: CaseQuery): URLSearchParams => {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  for (const facet of FACETS)
    for (const value of [...(query.filters[facet] ?? [])].sort()) params.append(facet, value);
  if (query.hasAward) params.set('award', 'yes');
  if (query.from !== undefined) params.set('from', String(query.from));
  if (query.to !== undefined) params.set('to', String(query.to));
  if (query.near) params.set('near', circleInWords(query.near));
  if (query.lang !== DEFAULT_LOCALE) params.set('lang', query.lang);
  if (query.sort !== defaultSort(query.q)) params.set('sort', query.sort);
  if (query.page !== 1) params.set('page', String(query.page));
  if (query.limit !== DEFAULT_LIMIT) params.set('limit', String(query.limit));
  return params;
};

const hasFilters = ({ filters }: CaseQuery): boolean => FACETS.some((facet) => filters[facet]?.length);

/** As `near` writes it: latitude, longitude, kilometres. */
export const circleInWords = ({ lat, lng, km }: GeoCircle): string => `${lat},${lng},${km}`;

type Report = (field: QueryParameter, message: string) => void;

export const YEARS = { from: 1900, to: 2200 };
const FURTHEST_KM = 20_040;

const FACET_NOUNS: Record<Facet, string> = {
  theme: 'theme',
  audience: 'audience',
  method: 'method',
  place: 'place',
  region: 'region',
  organisation: 'organisation',
  organisationType: 'kind of organisation',
  challenge: 'kind of challenge',
  evidence: 'grade of evidence',
};

/** What mail programs, adverts and social networks hang on to links; none of it asks for anything. */
const HARMLESS = /^(utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|preview)$/;

const unknownParameters = ({
  params,
  allowed,
}: {
  params: URLSearchParams;
  allowed: readonly string[];
}): FieldProblem[] => {
  const known = [...QUERY_PARAMETERS, ...allowed];
  return [...new Set(params.keys())]
    .filter((name) => !known.includes(name) && !HARMLESS.test(name))
    .map((name) => ({
      field: shortened(name),
      message: `${shortened(name)}: there is no such parameter${didYouMean(nearest({ word: name, among: known }))}`,
    }));
};

/** Trimmed, runs of white space and control characters as one space, letters composed; empty ones dropped. */
const valuesOf = (params: URLSearchParams, name: string): string[] =>
  params
    .getAll(name)
    .map((value) =>
      value
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter(Boolean);

const readFilters = ({
  params,
  report,
}: {
  params: URLSearchParams;
  report: Report;
}): CaseQuery['filters'] => {
  const filters: CaseQuery['filters'] = {};
  for (const facet of FACETS) {
    const values = [...new Set(valuesOf(params, facet))].sort();
    if (values.length > MAX_VALUES_PER_FACET)
      report(facet, `takes at most ${MAX_VALUES_PER_FACET} values; it has ${values.length}.`);
    else if (values.length > 0) filters[facet] = values;
  }
  return filters;
};

const readCircle = ({ value, report }: { value?: string; report: Report }): GeoCircle | undefined => {
  if (value === undefined) return undefined;
  const parts = value.split(',').map((part) => part.trim());
  const [lat, lng, km] = parts.map(coordinate);
  const isCircle =
    parts.length === 3 &&
    isWithin(lat, { from: -90, to: 90 }) &&
    isWithin(lng, { from: -180, to: 180 }) &&
    isWithin(km, { from: 0, to: FURTHEST_KM }) &&
    km > 0;
  if (isCircle) return { lat, lng, km };
  report(
    'near',
    `takes latitude (-90 to 90), longitude (-180 to 180) and kilometres (above 0), such as 52.48,-1.89,25; it is ${quoted(value)}.`,
  );
  return undefined;
};

/** To a millionth of a degree, ten centimetres: longer numbers would not survive being written again. */
const coordinate = (part: string): number =>
  /^-?\d{1,5}(\.\d{1,20})?$/.test(part) ? Math.round(Number(part) * 1e6) / 1e6 + 0 : Number.NaN;

const isWithin = (number: number | undefined, { from, to }: { from: number; to: number }): number is number =>
  number !== undefined && number >= from && number <= to;

const defaultSort = (q: string): Sort => (q ? 'relevance' : 'newest');

const effectiveSort = ({ q, sort }: { q: string; sort: Sort }): Sort =>
  sort === 'relevance' && !q ? 'newest' : sort;

const didYouMean = (value: string | undefined): string => (value ? `; did you mean ${quoted(value)}?` : '.');

const listed = (values: readonly string[]): string => {
  const words = values.map(quoted);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};

const quoted = (value: string): string => `“${shortened(value)}”`;

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
