/** Queries that the workbench opens with and the documents show: each works on any base. */
export const GRAPHQL_EXAMPLES = [
  {
    name: 'Search',
    query: `# The search of /cases: the same words, filters and passages.
query Search($words: String = "how do newcomers meet their neighbours") {
  searchCases(query: $words, limit: 5) {
    total
    didYouMean
    hits {
      title
      url
      organisation { label }
      evidence
      passage { sectionLabel text }
    }
    facets { theme { value label count } }
  }
}`,
    variables: {},
  },
  {
    name: 'AllCases',
    query: `# All cases, whole, by cursor: give endCursor back as $after until hasNextPage is false.
query AllCases($after: String) {
  casesConnection(first: 10, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    changes
    edges {
      node {
        key
        title
        url
        updatedAt
        organisation { label }
        themes { slug label }
        results { statement figure { text asOf saidBy } }
        whatDidNotWork { text isNoneReported }
      }
    }
  }
}`,
    variables: {},
  },
  {
    name: 'Suggest',
    query: `# What a reader may mean while typing, and what answers beside the cases.
query Suggest {
  suggest(query: "refug") { kind label url detail }
  searchGuidance(query: "induction", limit: 2) { label total hits { title url summary } }
}`,
    variables: {},
  },
] as const;
