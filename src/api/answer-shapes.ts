import { z } from 'zod';
import { FACETS } from '../domain/case-query.ts';
import { CHANGE_KINDS, FOLLOWED_COLLECTIONS } from '../domain/public-change.ts';
import {
  CHALLENGE_KINDS,
  EVIDENCE_LEVELS,
  GUIDANCE_KINDS,
  ORGANISATION_TYPES,
  TIERS,
} from '../domain/vocabulary.ts';
import { publicCaseShape } from '../presenters/public-case-shape.ts';
import { QUERY_SHAPE } from './query-shape.ts';

/*
 * The shapes of the answers in JSON, as the documents describe them. tests/integration/openapi.test.ts holds every answer to
 * its shape, strictly, so that neither can change without the other.
 */

const link = z.string().describe('An absolute address.');
const moment = z.string().meta({ format: 'date-time' });
const named = z.object({ slug: z.string(), label: z.string() });
const linked = z.object({ kind: z.string(), label: z.string(), url: link });
const lang = z.string();

const figure = z
  .object({
    value: z.string().describe('As a reader is told it: “over 330”.'),
    unit: z.string(),
    asOf: z.string().optional(),
    saidBy: z.string().optional(),
  })
  .describe('The one figure that speaks.');

const highlights = z
  .object({ title: z.string(), summary: z.string(), passage: z.string().nullable() })
  .describe('HTML, escaped but for <mark> around what matched.');

const hit = z.object({
  id: z.string().describe('Lasting, and the same in exports and imports.'),
  slug: z.string(),
  lang,
  title: z.string(),
  url: link,
  summary: z.string(),
  tier: z.enum(TIERS),
  organisation: named.nullable(),
  organisationType: z.enum(ORGANISATION_TYPES).nullable(),
  themes: z.array(named),
  audiences: z.array(named),
  methods: z.array(named),
  places: z.array(named),
  evidence: z.enum(EVIDENCE_LEVELS),
  figure: figure.nullable(),
  problem: z.string().describe('The first challenge.'),
  hasAward: z.boolean(),
  yearFrom: z.number().int().nullable(),
  yearTo: z.number().int().nullable().describe('9999 for a case that is still running.'),
  startYear: z.number().int().optional(),
  publishedAt: moment,
  updatedAt: moment,
  passage: z
    .object({ section: z.string(), sectionLabel: z.string(), text: z.string() })
    .nullable()
    .describe('The passage that answers, and which part of the case it stands in.'),
  answer: z
    .object({
      challenge: z.object({
        text: z.string(),
        kind: z.enum(CHALLENGE_KINDS).nullable(),
        kindLabel: z.string().nullable(),
      }),
      solutions: z.array(z.string()),
    })
    .nullable()
    .describe('A challenge, and what was done about it.'),
  missingWords: z.array(z.string()).describe('Words of the query that this case does without.'),
  isPinned: z.boolean().describe('Put first by the editors for this query.'),
  distanceKm: z.number().optional().describe('From the centre of “near”.'),
  highlights,
});

const guidance = z.object({
  kind: z.enum(GUIDANCE_KINDS),
  label: z.string(),
  total: z.number().int(),
  hits: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(GUIDANCE_KINDS),
      lang,
      title: z.string(),
      url: link,
      summary: z.string(),
      partOf: z.object({ label: z.string(), url: link }).nullable(),
      passage: z.object({ section: z.string(), text: z.string() }).nullable(),
      highlights,
    }),
  ),
});

const understood = z
  .object(QUERY_SHAPE)
  .partial()
  .required({ q: true, lang: true, sort: true, page: true, limit: true })
  .describe('The query as it was understood.');

export const searchShape = z.object({
  query: understood,
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  hits: z.array(hit),
  facets: z
    .object(
      Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
        ]),
      ),
    )
    .describe('How many results each value would leave; a facet’s counts pass over its own selection.'),
  droppedWords: z.array(z.string()).describe('Words left out, because nothing holds all of them.'),
  alsoSearched: z.array(z.object({ word: z.string(), synonyms: z.array(z.string()) })),
  corrections: z.array(z.object({ typed: z.string(), meant: z.string() })),
  didYouMean: z.string().nullable(),
  answeredIn: lang,
  named: z.array(linked).describe('Pages of what the words name.'),
  guidance: z.array(guidance).describe('What else answers; of the first page only.'),
  loosen: z
    .array(z.object({ label: z.string(), total: z.number().int(), query: understood, url: link }))
    .describe('Where nothing matches: what to ask less of.'),
  links: z.object({ previous: link.nullable(), next: link.nullable() }),
  tookMs: z.number(),
  engine: z.string(),
});

export const suggestShape = z.object({
  query: z.object({ q: z.string(), lang, limit: z.number().int() }),
  suggestions: z.array(
    linked.extend({
      detail: z.string().nullable(),
      marked: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
    }),
  ),
});

export const recordsShape = z.object({
  total: z.number().int(),
  cases: z.array(publicCaseShape),
  nextCursor: z.string().nullable().describe('Null on the last page.'),
  next: link.nullable().describe('The address of the next page.'),
  changes: link.describe('Where to follow what changes or goes from the moment this paging began.'),
});

export const changesShape = z.object({
  changes: z.array(
    z.object({
      sequence: z.number().int(),
      kind: z.enum(CHANGE_KINDS),
      collection: z.enum(FOLLOWED_COLLECTIONS),
      key: z.string(),
      slug: z.string(),
      url: link,
      at: moment,
      document: link.optional().describe('Where it can be read whole; missing once it is withdrawn.'),
    }),
  ),
  next: z.number().int(),
  nextUrl: link,
  hasMore: z.boolean(),
});

export const jsonFeedShape = z.looseObject({
  version: z.string(),
  title: z.string(),
  feed_url: link,
  home_page_url: link,
  next_url: link.optional(),
  items: z.array(z.looseObject({ id: z.string(), url: link, title: z.string() })),
});

export const oembedShape = z.looseObject({
  version: z.literal('1.0'),
  type: z.enum(['rich', 'link']),
  title: z.string(),
  html: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});

export const usageShape = z.object({
  name: z.string(),
  quota: z.number().int(),
  today: z.number().int(),
  keyMadeAt: moment.nullable(),
  keyAgeDays: z.number().int().nullable(),
  previousKeyUntil: moment.nullable(),
  days: z.array(z.object({ day: z.string(), requests: z.number().int() })),
  surfaces: z.array(z.object({ surface: z.string(), requests: z.number().int() })),
});

export const newKeyShape = z.object({
  key: z.string().describe('Shown this once.'),
  madeAt: moment,
  previousKeyUntil: moment.nullable().describe('Until when the key before still works.'),
});

export const errorsShape = z.object({
  errors: z.array(
    z.looseObject({ message: z.string(), field: z.string().optional().describe('The parameter at fault.') }),
  ),
});
