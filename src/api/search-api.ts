import { Router, type Request, type RequestHandler, type Response } from 'express';
import { runtime } from '../runtime.ts';
import { searchAnswer } from '../search/dialect/answer.ts';
import { ATTRIBUTES } from '../search/dialect/attributes.ts';
import { DialectError } from '../search/dialect/errors.ts';
import { indexNamed, kindsIn } from '../search/dialect/indexes.ts';
import { readFacetSearch } from '../search/dialect/read-facet-search.ts';
import { readMultiSearch } from '../search/dialect/read-multi-search.ts';
import { paramsToBody } from '../search/dialect/read-params.ts';
import { readSearch } from '../search/dialect/read-search.ts';
import { readObject, unknownField } from '../search/dialect/read-values.ts';
import { readSearchFields, refuseUnlessOff } from '../search/dialect/search-fields.ts';
import { jsonBody } from './search-api-body.ts';
import { refuseInDialect, refuseMethod, refuseTheRest } from './search-api-refusals.ts';
import { paramsOf } from './search.ts';

const ROOT = '/search-api';
/** For whoever looks at the bare address with a browser. */
const DOCUMENTATION = 'https://www.meilisearch.com/docs/reference/api/search';

/**
 * Meilisearch's own search dialect, read only, whichever engine is behind: its official clients and InstantSearch work
 * with it. A key that comes along is neither needed nor looked at, for everybody may read all of it.
 */
export const searchApiRouter = (): Router => {
  const router = Router();
  const path = (rest: string): string => `${ROOT}${rest}`;

  router
    .route(path('/indexes/:uid/search'))
    .get(answering((request) => search({ index: uidOf(request), body: paramsToBody(paramsOf(request)) })))
    .post(
      ...jsonBody,
      answering((request) => search({ index: uidOf(request), body: bodyOf(request) })),
    )
    .all(refuseMethod('GET, POST'));
  router
    .route(path('/indexes/:uid/facet-search'))
    .post(...jsonBody, answering(facetSearch))
    .all(refuseMethod('POST'));
  router
    .route(path('/multi-search'))
    .post(...jsonBody, answering(multiSearch))
    .all(refuseMethod('POST'));
  router.route(path('/indexes/:uid/documents/:id')).get(answering(document)).all(refuseMethod('GET'));
  router.route(path('/health')).get(answering(health)).all(refuseMethod('GET'));
  router.get(path(''), (_request, response) => {
    response.json({ status: 'available', documentation: DOCUMENTATION });
  });
  router.all(path('{/*rest}'), refuseTheRest);
  router.use(ROOT, refuseInDialect);
  return router;
};

const answering =
  (answer: (request: Request) => Promise<unknown>): RequestHandler =>
  async (request, response: Response) => {
    response.set('cache-control', 'no-store').json(await answer(request));
  };

const uidOf = (request: Request): string => String(request.params.uid);
const bodyOf = (request: Request): Record<string, unknown> =>
  readObject({ value: request.body, at: '', code: 'bad_request' });

const search = async ({
  index,
  body,
}: {
  index: string;
  body: Record<string, unknown>;
}): Promise<unknown> => {
  const startedAt = performance.now();
  const fields = readSearchFields({ body });
  const read = readSearch({ index, fields, locales: runtime('env').locales });
  const result = await runtime('search').records(read.index).searchRecords(read.query);
  return searchAnswer({ q: fields.q ?? '', paging: read.paging, result, startedAt });
};

const multiSearch = async (request: Request): Promise<unknown> => {
  const queries = readMultiSearch({ body: request.body, locales: runtime('env').locales });
  const results = await Promise.all(
    queries.map(async ({ index, query, paging, q }) => {
      const startedAt = performance.now();
      const result = await runtime('search').records(index).searchRecords(query);
      return searchAnswer({ indexUid: index, q, paging, result, startedAt });
    }),
  );
  return { results };
};

const facetSearch = async (request: Request): Promise<unknown> => {
  const startedAt = performance.now();
  const { locales } = runtime('env');
  const read = readFacetSearch({ index: uidOf(request), body: request.body, locales });
  const { facetHits } = await runtime('search').records(read.index).searchRecordFacet(read.query);
  return {
    facetHits,
    facetQuery: read.facetQuery,
    processingTimeMs: Math.round(performance.now() - startedAt),
  };
};

const document = async (request: Request): Promise<unknown> => {
  const index = indexNamed(uidOf(request));
  const params = paramsOf(request);
  for (const [name, value] of params)
    if (name !== 'fields') {
      refuseUnlessOff({ name, value });
      if (name !== 'retrieveVectors' && name !== 'useNetwork')
        throw unknownField({ name, at: '', among: ['fields'], noun: 'parameter' });
    }
  const id = String(request.params.id);
  const isId = /^[A-Za-z0-9_-]{1,511}$/.test(id);
  const records = runtime('search').records(index);
  const record = isId ? await records.readRecord({ id, kinds: kindsIn(index) }) : null;
  if (!record)
    throw new DialectError({ code: 'document_not_found', message: `Document \`${id}\` not found.` });
  const fields = params.get('fields')?.split(',') ?? ['*'];
  const shown = fields.includes('*') ? ATTRIBUTES : ATTRIBUTES.filter((name) => fields.includes(name));
  return Object.fromEntries(Object.entries(record).filter(([name]) => shown.some((each) => each === name)));
};

const health = async (): Promise<unknown> => {
  await runtime('search').ping();
  return { status: 'available' };
};
