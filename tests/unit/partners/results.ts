import { DEFAULT_LIMIT, FACETS, type CaseQuery, type Facet } from '../../../src/domain/case-query.ts';
import type { CaseHit, FacetValue, SearchResults } from '../../../src/search/results.ts';

/** Everything that has broken a feed or a page before: markup, entities, the end of CDATA, bytes no XML may hold. */
export const HOSTILE =
  'R&D <script>alert(1)</script> ]]> > \n <![CDATA[ &amp; "double" \'single\' \u0001\u000b\ud800 مرحبا بالعالم';

/** The same as any reader should show it. */
export const HOSTILE_READ =
  'R&D <script>alert(1)</script> ]]> > <![CDATA[ &amp; "double" \'single\' \ufffd مرحبا بالعالم';

export const hit = (overrides: Partial<CaseHit> = {}): CaseHit => ({
  id: 'time-to-play',
  slug: 'time-to-play',
  lang: 'en',
  title: 'Time to Play',
  url: 'https://cases.example.org/cases/time-to-play',
  summary: 'Weekly play sessions bring refugee children and their neighbours together.',
  tier: 'full',
  organisation: { slug: 'elmfield', label: 'Elmfield Housing Association' },
  organisationType: 'housing-association',
  themes: [{ slug: 'play', label: 'Play' }],
  audiences: [{ slug: 'children', label: 'Children' }],
  methods: [],
  places: [{ slug: 'birmingham', label: 'Birmingham' }],
  evidence: 'evaluated-locally',
  figure: { value: 'over 330', unit: 'children', asOf: '2009', saidBy: 'Elmfield' },
  problem: 'Isolated families had nowhere to play.',
  hasAward: false,
  yearFrom: 2006,
  yearTo: 2009,
  publishedAt: '2010-05-01T00:00:00.000Z',
  updatedAt: '2012-06-07T08:09:10.000Z',
  passage: null,
  answer: null,
  marked: { title: [], summary: [] },
  missingWords: [],
  isPinned: false,
  ...overrides,
});

export const results = ({
  hits = [hit()],
  query = {},
  labels = {},
  ...overrides
}: Partial<Omit<SearchResults, 'query' | 'facets'>> & {
  query?: Partial<CaseQuery>;
  /** Names of chosen values. */
  labels?: Partial<Record<Facet, FacetValue[]>>;
} = {}): SearchResults => ({
  query: {
    q: '',
    filters: {},
    hasAward: false,
    lang: 'en',
    sort: 'newest',
    page: 1,
    limit: DEFAULT_LIMIT,
    ...query,
  },
  total: hits.length,
  page: 1,
  pages: 1,
  hits,
  facets: Object.fromEntries(FACETS.map((facet) => [facet, labels[facet] ?? []])) as SearchResults['facets'],
  droppedWords: [],
  alsoSearched: [],
  corrections: [],
  didYouMean: null,
  answeredIn: query.lang ?? 'en',
  named: [],
  guidance: [],
  loosen: [],
  tookMs: 1,
  engine: 'embedded',
  ...overrides,
});

export const chosen = (value: string, label: string): FacetValue => ({
  value,
  label,
  count: 1,
  isSelected: true,
});
