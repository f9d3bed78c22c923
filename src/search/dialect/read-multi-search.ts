import type { LocaleCode } from '../../domain/locales.ts';
import { DialectError, isDialectError } from './errors.ts';
import { readSearch, type ReadSearch } from './read-search.ts';
import { readArray, readObject, readString, unknownField } from './read-values.ts';
import { readSearchFields, type SearchFields } from './search-fields.ts';

const MOST_QUERIES = 50;

/**
 * Reads several searches in one request. Their results stay apart: merging them (`federation`) is refused.
 * @throws DialectError that says which of the queries it is about
 */
export const readMultiSearch = ({
  body: given,
  locales,
}: {
  body: unknown;
  locales: readonly LocaleCode[];
}): (ReadSearch & { q: string })[] => {
  const body = readObject({ value: given, at: '', code: 'bad_request' });
  const unknown = Object.keys(body).find((name) => name !== 'queries' && name !== 'federation');
  if (unknown !== undefined) throw unknownField({ name: unknown, at: '', among: ['queries', 'federation'] });
  if (body.federation != null)
    throw new DialectError({
      code: 'invalid_multi_search_federation',
      message:
        '`federation` is not spoken here: the results of several queries are not merged into one list.',
    });
  if (body.queries === undefined)
    throw new DialectError({ code: 'bad_request', message: 'Missing field `queries`' });
  const queries = readArray({ value: body.queries, at: '.queries', code: 'bad_request' });
  if (queries.length > MOST_QUERIES)
    throw new DialectError({
      code: 'bad_request',
      message: `\`.queries\` takes at most ${MOST_QUERIES}; there are ${queries.length}.`,
    });
  // All are read before any is looked at closer, so that a slip in the last is told before work is done for the first.
  return queries.map(readShape).map(({ index, fields }, place) => {
    try {
      return { ...readSearch({ index, fields, locales }), q: fields.q ?? '' };
    } catch (error) {
      throw isDialectError(error) ? inside({ place, error }) : error;
    }
  });
};

const readShape = (value: unknown, place: number): { index: string; fields: SearchFields } => {
  const at = `.queries[${place}]`;
  const query = readObject({ value, at, code: 'bad_request' });
  const fields = readSearchFields({ body: query, at, alsoKnown: ['indexUid', 'federationOptions'] });
  if (query.indexUid === undefined)
    throw new DialectError({
      code: 'missing_index_uid',
      message: `Missing field \`indexUid\` inside \`${at}\``,
    });
  const index = readString({ value: query.indexUid, at: `${at}.indexUid`, code: 'invalid_index_uid' });
  if (query.federationOptions != null)
    throw new DialectError({
      code: 'invalid_multi_search_federation_options',
      message: `Inside \`${at}\`: \`federationOptions\` is for merged results, which are not spoken here.`,
    });
  return { index, fields };
};

/** An index that is not there is the request's fault here, where the address does not name it. */
const inside = ({ place, error }: { place: number; error: DialectError }): DialectError =>
  new DialectError({
    code: error.code,
    message: `Inside \`.queries[${place}]\`: ${error.message}`,
    status: 400,
    cause: error,
  });
