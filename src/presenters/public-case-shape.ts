import { z } from 'zod';
import {
  CHALLENGE_KINDS,
  EVIDENCE_LEVELS,
  FIGURE_KINDS,
  FIGURE_QUALIFIERS,
  ORGANISATION_TYPES,
  RECOGNITION_LEVELS,
  RESOURCE_KINDS,
  SOURCE_KINDS,
  TIERS,
} from '../domain/vocabulary.ts';

const link = z.string().describe('An absolute address.');
const moment = z.string().meta({ format: 'date-time' });
const partialDate = z.string().describe('As exactly as the source gives it: 2009, 2009-06 or 2009-06-18.');

const named = {
  slug: z.string().describe('The last part of its address, and its value in a query.'),
  label: z.string().describe('Its name, in the language asked for where it has one.'),
  url: link,
};

export const namedShape = z.object(named).describe('A record that cases are sorted by.');

const kinds = {
  kind: z.enum(ORGANISATION_TYPES).nullable(),
  kindLabel: z.string().nullable(),
};

const organisation = z.object({ ...named, ...kinds });
const partner = organisation.extend({ role: z.string().nullable().describe('What it brought.') });
const funder = organisation.extend({ note: z.string().nullable() });
const place = z.object({
  ...named,
  kind: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});

export const figureShape = z
  .object({
    text: z.string().describe('As a reader is told it: “over 330 children”.'),
    value: z.number(),
    unit: z.string().nullable(),
    qualifier: z.enum(FIGURE_QUALIFIERS).nullable(),
    kind: z.enum(FIGURE_KINDS).nullable(),
    asOf: partialDate.nullable(),
    saidBy: z.string().nullable(),
    baseline: z.number().nullable().describe('The same figure before.'),
    target: z.number().nullable(),
  })
  .describe('A figure as its source states it.');

const source = z.object({
  title: z.string(),
  publisher: z.string(),
  kind: z.enum(SOURCE_KINDS),
  kindLabel: z.string(),
  date: partialDate.nullable(),
  url: z.string().nullable(),
});

/** The shape of one public case in one language: what the API, the exports and the change feed give, and the documents describe. */
export const publicCaseShape = z
  .object({
    key: z.string().describe('Lasting: it stays when the case is renamed, moved or translated.'),
    slug: z.string(),
    url: link,
    lang: z.string().describe('The language these words are in.'),
    languages: z.array(z.string()).describe('Every language the case has a title of its own in.'),
    tier: z.enum(TIERS),
    title: z.string(),
    summary: z.string(),
    organisation: organisation.nullable().describe('Who did it, and tells it.'),
    partners: z.array(partner),
    themes: z.array(namedShape),
    audiences: z.array(namedShape),
    methods: z.array(namedShape),
    places: z.array(place),
    period: z
      .object({ start: partialDate.nullable(), end: partialDate.nullable(), isOngoing: z.boolean() })
      .nullable(),
    evidence: z.enum(EVIDENCE_LEVELS).describe('How far it was tested; never an endorsement.'),
    evidenceLabel: z.string(),
    evidenceNote: z.string().nullable(),
    challenges: z.array(
      z.object({
        statement: z.string(),
        kind: z.enum(CHALLENGE_KINDS).nullable(),
        kindLabel: z.string().nullable(),
        figure: figureShape.nullable(),
      }),
    ),
    solutions: z.array(
      z.object({
        statement: z.string(),
        answers: z
          .array(z.number().int())
          .describe(
            'Places of the challenges it answers, from 0. Empty where the source pairs it with none.',
          ),
      }),
    ),
    results: z.array(z.object({ statement: z.string(), figure: figureShape.nullable() })),
    whatDidNotWork: z
      .object({
        text: z.string().nullable().describe('Plain text; an empty line between paragraphs.'),
        isNoneReported: z.boolean(),
      })
      .nullable(),
    learningPoints: z.array(z.string()),
    comment: z
      .object({ text: z.string(), author: z.string().nullable() })
      .nullable()
      .describe('The editors’ own voice, apart from the organisation’s.'),
    transferability: z
      .object({ conditions: z.string().nullable(), alsoThemes: z.array(namedShape) })
      .nullable(),
    indicators: z.array(z.object({ code: z.string(), title: z.string(), source: z.string() })),
    costs: z.array(
      z.object({
        amount: z.number(),
        currency: z.string(),
        period: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    funders: z.array(funder),
    staffing: z.string().nullable(),
    recognition: z.array(
      z.object({
        body: z.string(),
        award: z.string().nullable(),
        level: z.enum(RECOGNITION_LEVELS),
        levelLabel: z.string(),
        year: z.number().nullable(),
        proofLink: z.string().nullable(),
      }),
    ),
    sources: z.array(source),
    basedOn: z
      .array(z.object({ title: z.string(), url: z.string().nullable(), note: z.string().nullable() }))
      .describe('The cases, guides and tools it was built on, here or elsewhere.'),
    resources: z.array(
      z.object({ slug: z.string(), title: z.string(), kind: z.enum(RESOURCE_KINDS), url: link }),
    ),
    updates: z
      .array(
        z.object({
          date: partialDate.nullable(),
          statement: z.string(),
          figures: z.array(figureShape),
        }),
      )
      .describe('The same case at later dates.'),
    pictures: z.array(
      z.object({
        url: link,
        width: z.number().nullable(),
        height: z.number().nullable(),
        alt: z.string(),
        caption: z.string().nullable(),
        credit: z.string().nullable(),
      }),
    ),
    edition: z
      .object({ number: z.number().int(), url: link })
      .nullable()
      .describe('The published version, under the address that is cited.'),
    checkedOn: z.string().nullable().describe('When an editor last checked it: 2026-11-22.'),
    publishedAt: moment,
    updatedAt: moment,
  })
  .describe('A published case, whole, in one language.');

export type PublicCase = z.infer<typeof publicCaseShape>;
export type PublicFigure = z.infer<typeof figureShape>;
export type PublicNamed = z.infer<typeof namedShape>;
