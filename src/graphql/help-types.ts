import { typeKit, type GraphQL } from './type-kit.ts';

/** Types of what helps a reader on: what else answers, what was meant, what to ask for less of, suggestions. */
export const helpTypes = (graphql: GraphQL) => {
  const { GraphQLString } = graphql;
  const { required, listOf, object, text, maybeText, count } = typeKit(graphql);

  const answer = object({
    name: 'CaseAnswer',
    description: 'One challenge of a case, and what was done about it.',
    fields: {
      challenge: {
        type: required(
          object({ name: 'CaseChallenge', fields: { text, kind: maybeText, kindLabel: maybeText } }),
        ),
      },
      solutions: {
        type: listOf(GraphQLString),
        description: 'Empty where the source pairs none with the challenge.',
      },
    },
  });
  const guidanceHit = object({
    name: 'GuidanceHit',
    fields: {
      id: text,
      kind: text,
      lang: text,
      title: text,
      url: { type: required(GraphQLString), description: 'With the anchor of the place where it stands.' },
      summary: text,
      partOf: { type: object({ name: 'GuidancePart', fields: { label: text, url: text } }) },
      passage: { type: object({ name: 'GuidancePassage', fields: { section: text, text } }) },
      highlights: {
        type: required(
          object({
            name: 'GuidanceHighlights',
            description: 'HTML, escaped but for <mark> around what matched.',
            fields: { title: text, summary: text, passage: maybeText },
          }),
        ),
      },
    },
  });
  const guidanceGroup = object({
    name: 'GuidanceGroup',
    description: 'What answers beside the cases, of one kind.',
    fields: { kind: text, label: text, total: count, hits: { type: listOf(guidanceHit) } },
  });
  const correction = object({ name: 'CaseCorrection', fields: { typed: text, meant: text } });
  const loosening = object({
    name: 'CaseLoosening',
    description: 'One thing to ask less of, and how many cases that finds.',
    fields: { label: text, total: count, url: text },
  });
  const suggestion = object({
    name: 'SearchSuggestion',
    fields: {
      kind: {
        type: required(GraphQLString),
        description: 'case, theme, organisation, place, guidance or query',
      },
      label: text,
      highlight: { type: required(GraphQLString), description: 'HTML, escaped but for <mark>.' },
      url: text,
      detail: maybeText,
    },
  });
  const name = object({
    name: 'SearchName',
    description: 'A theme, organisation or place that the words name, with its page.',
    fields: { kind: text, label: text, url: text },
  });
  return { answer, name, guidanceGroup, correction, loosening, suggestion };
};

export type HelpTypes = ReturnType<typeof helpTypes>;
