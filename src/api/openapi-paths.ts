import { z } from 'zod';
import { ANYBODY_OR_PARTNER, read, type Paths } from './openapi-operation.ts';
import { outwardPaths } from './openapi-outward.ts';
import { jsonAnswer, NOT_FOUND, parameter, queryParameters, REFUSALS } from './openapi-parts.ts';
import { QUERY_SHAPE } from './query-shape.ts';
import { DEFAULT_RECORDS, MOST_RECORDS, RECORD_FILTERS } from './records-request.ts';
import { MOST_SUGGESTIONS, SUGGESTIONS } from './suggest.ts';

const PARTNER: Record<string, string[]>[] = [{ partnerKey: [] }];

const wholeNumber = ({ to, without, what }: { to: number; without: number; what: string }) =>
  z.number().int().min(1).max(to).default(without).describe(what);
const lang = parameter('lang', QUERY_SHAPE.lang);
const key = parameter('key', z.string().describe('Its lasting key, or the last part of its address.'), {
  in: 'path',
  required: true,
  example: 'time-to-play',
});

/** The project's own paths. Parameters and answers are those that the code checks and gives. */
export const ownPaths = (): Paths => ({
  '/api/search': read({
    operationId: 'searchCases',
    tags: ['Search'],
    summary: 'Search the case studies',
    parameters: queryParameters(),
    responses: {
      200: jsonAnswer({ description: 'What was found, and what helps on.', schema: 'SearchAnswer' }),
    },
  }),
  '/api/suggest': read({
    operationId: 'suggest',
    tags: ['Search'],
    summary: 'What a reader may mean while typing',
    parameters: [
      ...queryParameters(['q', 'lang']),
      parameter(
        'limit',
        wholeNumber({ to: MOST_SUGGESTIONS, without: SUGGESTIONS, what: 'At most so many.' }),
      ),
    ],
    responses: { 200: jsonAnswer({ description: 'Suggestions.', schema: 'Suggestions' }) },
  }),
  '/api/records/cases': read({
    operationId: 'listCases',
    tags: ['Records'],
    summary: 'All case studies, whole, by cursor',
    description:
      'In the order of their changes: a case that is saved while you page comes again later, and none is missed. Follow `next` until it is null, then `changes`.',
    parameters: [
      ...queryParameters(RECORD_FILTERS),
      parameter(
        'lang',
        z.string().describe('A language, or “all”: each case once for each language it is written in.'),
      ),
      parameter(
        'updatedSince',
        z
          .string()
          .describe('Only what changed for readers since a date or moment: 2026-03-31, 2026-03-31T09:00:00Z'),
      ),
      parameter(
        'limit',
        wholeNumber({ to: MOST_RECORDS, without: DEFAULT_RECORDS, what: 'How many on a page.' }),
      ),
      parameter('cursor', z.string().describe('`nextCursor` of the page before, with the same parameters.')),
    ],
    responses: { 200: jsonAnswer({ description: 'A page of cases.', schema: 'CaseRecords' }) },
  }),
  '/api/records/cases/{key}': read({
    operationId: 'getCase',
    tags: ['Records'],
    summary: 'One case study, whole',
    parameters: [key, lang],
    responses: { 200: jsonAnswer({ description: 'The case.', schema: 'Case' }), ...NOT_FOUND },
  }),
  '/api/changes': read({
    operationId: 'listChanges',
    tags: ['Records'],
    summary: 'What came, changed and went, for mirrors',
    parameters: [
      parameter('since', z.number().int().min(0).default(0).describe('`next` of the answer before.')),
      parameter('limit', wholeNumber({ to: 1000, without: 100, what: 'At most so many.' })),
      parameter('collection', z.enum(['cases', 'guides'])),
    ],
    responses: { 200: jsonAnswer({ description: 'Changes, oldest first.', schema: 'Changes' }) },
  }),
  ...outwardPaths(),
  '/api/graphql': {
    get: {
      ...read({
        operationId: 'graphqlByGet',
        tags: ['GraphQL'],
        summary: 'A GraphQL query that caches can keep',
        parameters: [
          parameter('query', z.string()),
          parameter('variables', z.string().describe('JSON.')),
          parameter('operationName', z.string()),
          parameter(
            'extensions',
            z
              .string()
              .describe(
                '{"persistedQuery":{"version":1,"sha256Hash":"…"}} asks for a query that was registered.',
              ),
          ),
        ],
        responses: { 200: jsonAnswer({ description: 'Data, or errors.', schema: { type: 'object' } }) },
      }).get,
    },
    post: {
      operationId: 'graphql',
      tags: ['GraphQL'],
      summary: 'A GraphQL query',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['query'],
              properties: {
                query: { type: 'string' },
                variables: { type: 'object' },
                operationName: { type: 'string' },
              },
            },
          },
        },
      },
      responses: {
        200: jsonAnswer({ description: 'Data, or errors.', schema: { type: 'object' } }),
        ...REFUSALS,
      },
      security: ANYBODY_OR_PARTNER,
    },
  },
  '/api/partners/usage': {
    get: {
      operationId: 'partnerUsage',
      tags: ['Partners'],
      summary: 'How your key was used in the last 30 days',
      responses: {
        200: jsonAnswer({ description: 'By day and by surface.', schema: 'PartnerUse' }),
        401: REFUSALS[401],
      },
      security: PARTNER,
    },
  },
  '/api/partners/rotate-key': {
    post: {
      operationId: 'rotateKey',
      tags: ['Partners'],
      summary: 'Exchange your key; the old one works 7 more days',
      responses: {
        200: jsonAnswer({ description: 'The new key, shown this once.', schema: 'NewKey' }),
        401: REFUSALS[401],
      },
      security: PARTNER,
    },
  },
});
