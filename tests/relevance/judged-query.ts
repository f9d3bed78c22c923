/** How well a record answers: 3 is the answer, 2 a good one beside it, 1 of some use. */
export type Grade = 1 | 2 | 3;

/** What is hard about a query; results are told for each kind. */
export const QUERY_KINDS = [
  'question',
  'jargon',
  'misspelling',
  'number of words',
  'half-typed',
  'place',
  'organisation',
  'figure',
  'quote',
  'topic',
  'wrong form',
  'own words',
  'rambling',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface JudgedQuery {
  /** As it is typed. */
  q: string;
  kind: QueryKind;
  /** Slugs of the cases that answer; those not named are of no use. */
  answers: Record<string, Grade>;
  /** Keys of recommendations, workshops, answered questions and resources that answer beside them. */
  guidance?: Record<string, Grade>;
}

/** The seed's cases by a short name. */
export const CASE = {
  play: 'time-to-play',
  birmingham: 'welcome-to-birmingham',
  culture: 'my-culture-your-culture',
  library: 'human-library',
  salix: 'salix-film-and-joint-forum',
  roma: 'whitefriars-and-the-roma-community',
  review: 'wolverhampton-homes-policy-review',
  population: 'population-insight',
  praxis: 'praxis-destitute-migrants',
  leicester: 'leicester-refugee-integration',
  bradford: 'bradford-manningham-and-william-sutton',
  rochdale: 'rochdale-community-induction',
  bureau: 'stoke-on-trent-cab-equalities-unit',
  schools: 'stoke-on-trent-schools-work',
  journeys: 'where-our-journeys-meet',
  course: 'understanding-and-responding-course',
  region: 'welcome-to-the-west-midlands',
  media: 'regional-media-strategy',
} as const;
export type CaseName = keyof typeof CASE;

/** Queries of one kind, each with the short names of the cases that answer it. */
export const judged = (
  kind: QueryKind,
  queries: Record<string, Partial<Record<CaseName, Grade>>>,
): JudgedQuery[] =>
  Object.entries(queries).map(([q, grades]) => ({
    q,
    kind,
    answers: Object.fromEntries(
      Object.entries(grades).map(([name, grade]) => [CASE[name as CaseName], grade]),
    ),
  }));
