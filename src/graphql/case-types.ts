import type { GraphQLFieldConfigMap, GraphQLObjectType } from 'graphql';
import { FACETS } from '../domain/case-query.ts';
import { helpTypes, type HelpTypes } from './help-types.ts';
import { typeKit, type GraphQL } from './type-kit.ts';

/** The answers' types. */
export const caseTypes = (
  graphql: GraphQL,
): { results: GraphQLObjectType; related: GraphQLObjectType; help: HelpTypes } => {
  const help = helpTypes(graphql);
  const { GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLString } = graphql;
  const { required, listOf, object, text, maybeText } = typeKit(graphql);

  const named = object({ name: 'CaseNamed', fields: { slug: text, label: text } });
  const figure = object({
    name: 'CaseFigure',
    description: 'The one figure that speaks, as a reader is told it: "over 330" "children".',
    fields: { value: text, unit: text, asOf: maybeText, saidBy: maybeText },
  });
  const passage = object({
    name: 'CasePassage',
    description: 'The passage that answers, and which part of the case it stands in.',
    fields: { section: text, sectionLabel: text, text },
  });
  const highlights = object({
    name: 'CaseHighlights',
    description: 'HTML, escaped but for <mark> around what matched.',
    fields: { title: text, summary: text, passage: maybeText },
  });
  const cardFields: GraphQLFieldConfigMap<unknown, unknown> = {
    id: { type: required(GraphQLString), description: 'Lasting, and the same in exports and imports.' },
    slug: text,
    lang: text,
    title: text,
    url: text,
    summary: text,
    tier: text,
    organisation: { type: named },
    organisationType: maybeText,
    themes: { type: listOf(named) },
    audiences: { type: listOf(named) },
    methods: { type: listOf(named) },
    places: { type: listOf(named) },
    evidence: text,
    figure: { type: figure },
    problem: text,
    hasAward: { type: required(GraphQLBoolean) },
    yearFrom: { type: GraphQLInt },
    yearTo: { type: GraphQLInt, description: '9999 for a case that is still running.' },
    publishedAt: text,
    updatedAt: text,
  };
  const hit = object({
    name: 'CaseHit',
    fields: {
      ...cardFields,
      passage: { type: passage },
      answer: { type: help.answer },
      missingWords: {
        type: listOf(GraphQLString),
        description: 'Words of the query that this case does without.',
      },
      isPinned: { type: required(GraphQLBoolean), description: 'Put first by the editors for this query.' },
      highlights: { type: required(highlights) },
      distanceKm: { type: GraphQLFloat, description: 'From the centre of `near`.' },
    },
  });
  const facetValue = object({
    name: 'CaseFacetValue',
    fields: { value: text, label: text, count: { type: required(GraphQLInt) } },
  });
  const facets = object({
    name: 'CaseFacets',
    description: 'How many results each value would leave; a facet’s counts pass over its own selection.',
    fields: Object.fromEntries(FACETS.map((facet) => [facet, { type: listOf(facetValue) }])),
  });
  const results = object({
    name: 'CaseSearchResults',
    fields: {
      total: { type: required(GraphQLInt) },
      page: { type: required(GraphQLInt) },
      pages: { type: required(GraphQLInt) },
      hits: { type: listOf(hit) },
      facets: { type: required(facets) },
      droppedWords: {
        type: listOf(GraphQLString),
        description: 'Words left out, because nothing holds all of them.',
      },
      alsoSearched: {
        type: listOf(
          object({ name: 'CaseSynonyms', fields: { word: text, synonyms: { type: listOf(GraphQLString) } } }),
        ),
      },
      corrections: {
        type: listOf(help.correction),
        description: 'Words that no case has, with the spelling that was searched for instead.',
      },
      didYouMean: { type: GraphQLString },
      answeredIn: {
        type: required(GraphQLString),
        description: 'The language whose cases answered: another than asked for where that has none.',
      },
      named: { type: listOf(help.name) },
      guidance: {
        type: listOf(help.guidanceGroup),
        description: 'What else answers; of the first page only.',
      },
      loosen: { type: listOf(help.loosening), description: 'Where nothing matches: what to ask less of.' },
      tookMs: { type: required(GraphQLFloat) },
      engine: text,
    },
  });
  const related = object({
    name: 'RelatedCase',
    fields: { ...cardFields, reason: { type: required(GraphQLString), description: 'Why, in words.' } },
  });
  return { results, related, help };
};
