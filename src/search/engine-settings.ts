/** Parts of a document that a word can stand in, each with a weight in the ranking. */
export const WEIGHTED_PARTS = [
  'title',
  'names',
  'summary',
  'challenges',
  'solutions',
  'results',
  'learning',
  'rest',
] as const;
export type WeightedPart = (typeof WEIGHTED_PARTS)[number];

/** What editors decide about search, as an engine takes it. */
export interface EngineSettings {
  /** Groups of words or phrases that mean the same to a searcher. */
  synonyms: string[][];
  /** Words beside the built-in ones that nothing has to have: they say nothing here. */
  stopWords: string[];
  /** Which cases come first, in this order, for a query; queries are compared as folded words. */
  pins: { query: string; keys: string[] }[];
  /** 0 (not searched for ranking) to 10. */
  weights: Record<WeightedPart, number>;
}

export const DEFAULT_WEIGHTS: EngineSettings['weights'] = {
  title: 8,
  names: 4,
  summary: 3,
  challenges: 2,
  solutions: 1.6,
  results: 1.4,
  learning: 1.4,
  rest: 1,
};

export const DEFAULT_SETTINGS: EngineSettings = {
  synonyms: [],
  stopWords: [],
  pins: [],
  weights: DEFAULT_WEIGHTS,
};
