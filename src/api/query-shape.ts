import { z } from 'zod';
import { MAX_LIMIT, SORTS } from '../domain/case-query.ts';
import { LOCALES } from '../domain/locales.ts';
import { CHALLENGE_KINDS, EVIDENCE_LEVELS, ORGANISATION_TYPES } from '../domain/vocabulary.ts';
import {
  MAX_QUERY_LENGTH,
  MAX_RESULT,
  MAX_VALUES_PER_FACET,
  YEARS,
  type QueryParameter,
} from './query-params.ts';

const slugs = (what: string) =>
  z
    .array(z.string())
    .max(MAX_VALUES_PER_FACET)
    .describe(`${what}. Takes the last part of its address; several mean any of them.`);
const choices = <Value extends string>(values: readonly [Value, ...Value[]], what: string) =>
  z.array(z.enum(values)).max(MAX_VALUES_PER_FACET).describe(`${what}. Several mean any of them.`);
const year = z.number().int().min(YEARS.from).max(YEARS.to);

const languages = LOCALES.map(({ code }) => code) as [string, ...string[]];

/** What each parameter of a query takes, as documents and tools tell it; `parseCaseQuery` is what checks it. */
export const QUERY_SHAPE = {
  q: z
    .string()
    .max(MAX_QUERY_LENGTH)
    .describe('Words. Misspellings, beginnings of words and the sector’s synonyms are found too.'),
  theme: slugs('A theme; those below it are included'),
  audience: slugs('Whom it was for'),
  method: slugs('How it was done'),
  place: slugs('A place; those in it are included'),
  region: slugs('A region'),
  organisation: slugs('The organisation that did it, or a partner'),
  organisationType: choices(ORGANISATION_TYPES, 'The kind of organisation'),
  challenge: choices(CHALLENGE_KINDS, 'The kind of challenge that was met'),
  evidence: choices(EVIDENCE_LEVELS, 'How far it was tested'),
  award: z.enum(['yes']).describe('Only what won a recognition.'),
  from: year.describe('It ran in this year or later.'),
  to: year.describe('It ran in this year or earlier.'),
  near: z.string().describe('Latitude, longitude, kilometres: 52.48,-1.89,25'),
  lang: z.enum(languages).describe('A language that is switched on; English unless said.'),
  sort: z.enum(SORTS).describe('Best match first where there are words, else the newest.'),
  page: z.number().int().min(1).max(MAX_RESULT).describe('From 1.'),
  limit: z.number().int().min(1).max(MAX_LIMIT).describe('How many on a page.'),
} satisfies Record<QueryParameter, z.ZodType>;
