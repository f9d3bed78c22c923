/** How a part of a case is read for its words. */
export type Part =
  /** The same in every language: a number, a choice, a name, a date. */
  | 'plain'
  /** Text that each language has of its own. */
  | 'words'
  /** Rich text that each language has of its own. */
  | 'prose'
  | 'record'
  | 'records'
  /** A record of one of several collections. */
  | 'link'
  /** Which challenges a solution answers. */
  | 'answers'
  | ({ rows: Shape } & Conditions)
  | ({ group: Shape } & Conditions);

export interface Conditions {
  /** Without a value here the row or group says nothing. */
  needs?: string;
  /** What the same without a value means. */
  defaults?: Record<string, unknown>;
}

export interface Shape {
  [name: string]: Part;
}

const FIGURE = {
  qualifier: 'plain',
  value: 'plain',
  unit: 'words',
  kind: 'plain',
  asOf: 'plain',
  saidBy: 'words',
  baseline: 'plain',
  target: 'plain',
} satisfies Shape;
export const SOURCE_WORDS = {
  title: 'plain',
  publisher: 'plain',
  kind: 'plain',
  date: 'plain',
  url: 'plain',
} satisfies Shape;
const OF_FIGURES: Conditions = { needs: 'value', defaults: { qualifier: 'exactly' } };

/** Everything of a case that readers get as its words. What is private, or about the record and not of it, is not here. */
export const CASE_WORDS: Shape = {
  title: 'words',
  tier: 'plain',
  organisation: 'record',
  partners: { rows: { organisation: 'record', role: 'words' } },
  summary: 'words',
  challenges: { rows: { statement: 'words', kind: 'plain', figure: { group: FIGURE, ...OF_FIGURES } } },
  solutions: { rows: { statement: 'words', answers: 'answers' } },
  results: { rows: { statement: 'words', figure: { group: FIGURE, ...OF_FIGURES } } },
  whatDidNotWork: { group: { text: 'prose', noneReported: 'plain' } },
  learningPoints: { rows: { statement: 'words' } },
  comment: { group: { text: 'prose', author: 'plain' } },
  themes: 'records',
  audiences: 'records',
  methods: 'records',
  places: 'records',
  period: { group: { start: 'plain', end: 'plain', isOngoing: 'plain' } },
  evidence: 'plain',
  evidenceNote: 'words',
  transferability: { group: { conditions: 'words', alsoThemes: 'records' } },
  indicators: 'records',
  costs: {
    rows: { amount: 'plain', currency: 'plain', period: 'words', note: 'words' },
    defaults: { currency: 'GBP' },
  },
  funders: { rows: { organisation: 'record', note: 'words' } },
  staffing: 'words',
  recognition: {
    rows: { body: 'plain', award: 'words', level: 'plain', year: 'plain', proofLink: 'plain' },
  },
  sources: { rows: SOURCE_WORDS },
  basedOn: { rows: { record: 'link', title: 'plain', url: 'plain', note: 'words' } },
  resources: 'records',
  updates: {
    rows: {
      date: 'plain',
      statement: 'words',
      figures: { rows: FIGURE, ...OF_FIGURES },
    },
  },
  pictures: { rows: { image: 'record', caption: 'words' } },
};

/** The other fields of a case: not words that readers get, so that none of them makes another edition. */
export const NOT_WORDS = [
  'id',
  'slug',
  'formerSlugs',
  'generateSlug',
  'key',
  'createdBy',
  'firstPublishedAt',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'edition',
  'archivedOn',
  'archivedReason',
  'workflow',
  'contact',
  'review',
  'unplaced',
  'proposedRecords',
];
