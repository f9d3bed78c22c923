import { DialectError } from './errors.ts';
import { listed, unknownField } from './read-values.ts';
import { codeOfField, refuseUnlessOff, SEARCH_FIELDS, type SearchField } from './search-fields.ts';

const COUNTS: readonly string[] = ['offset', 'limit', 'page', 'hitsPerPage', 'cropLength'];
const SWITCHES: readonly string[] = ['showMatchesPosition', 'showRankingScore'];
const LISTS: readonly string[] = [
  'attributesToRetrieve',
  'attributesToCrop',
  'attributesToHighlight',
  'facets',
  'attributesToSearchOn',
  'locales',
];
const OFF_ADDRESS = ['hybridEmbedder', 'hybridSemanticRatio', 'personalizeUserContext'];

/**
 * The body that a search in an address (`?q=…&limit=5&facets=themes,tier`) stands for, so that both are read one way.
 * @throws DialectError
 */
export const paramsToBody = (params: URLSearchParams): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const [name, text] of params) {
    // Of several values the first is meant, as there.
    if (Object.hasOwn(body, name)) continue;
    if (OFF_ADDRESS.includes(name)) refuseUnlessOff({ name: 'hybrid', value: text });
    const field = SEARCH_FIELDS.find((candidate) => candidate === name);
    if (field) body[field] = valueOf({ field, text });
    else if (!OFF_ADDRESS.includes(name)) refuseUnlessOff({ name, value: text });
    if (!field && !isSwitchedOff({ name, text }))
      throw unknownField({ name, at: '', among: SEARCH_FIELDS, noun: 'parameter' });
  }
  return body;
};

const valueOf = ({ field, text }: { field: SearchField; text: string }): unknown => {
  if (COUNTS.includes(field)) return countOf({ field, text });
  if (SWITCHES.includes(field)) {
    if (text === 'true' || text === 'false') return text === 'true';
    throw refused({
      field,
      problem: `could not parse \`${text}\` as a boolean, expected either \`true\` or \`false\``,
    });
  }
  if (field === 'rankingScoreThreshold') return shareOf(text);
  if (field === 'matchingStrategy' && !['last', 'all', 'frequency'].includes(text))
    throw new DialectError({
      code: codeOfField(field),
      message: `Unknown value \`${text}\` for parameter \`${field}\`: expected one of ${listed(['last', 'all', 'frequency'])}`,
    });
  if (LISTS.includes(field)) return text ? text.split(',') : [];
  // A comma also stands between the two numbers of a point.
  if (field === 'sort') return text ? text.split(/,(?![^(]*\))/) : [];
  return field === 'filter' ? jsonOr(text) : text;
};

const countOf = ({ field, text }: { field: SearchField; text: string }): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw refused({ field, problem: `could not parse \`${text}\` as a positive integer` });
};

const shareOf = (text: string): number => {
  const value = text.trim() ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw refused({ field: 'rankingScoreThreshold', problem: 'expected a float between `0.0` and `1.0`.' });
};

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const isSwitchedOff = ({ name, text }: { name: string; text: string }): boolean =>
  text === 'false' &&
  ['retrieveVectors', 'useNetwork', 'showRankingScoreDetails', 'showPerformanceDetails'].includes(name);

const refused = ({ field, problem }: { field: SearchField; problem: string }): DialectError =>
  new DialectError({
    code: codeOfField(field),
    message: `Invalid value in parameter \`${field}\`: ${problem}`,
  });
