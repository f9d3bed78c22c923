// Proves that an engine keeps the port's promises: the same suite for the embedded engine and for Meilisearch.
import { describeChoices } from './search-engine.choices.ts';
import { describeCounts } from './search-engine.counts.ts';
import type { EngineUnderTest } from './search-engine.kit.ts';
import { describeLanguages } from './search-engine.languages.ts';
import { describeWords } from './search-engine.words.ts';
import { describeWriting } from './search-engine.writing.ts';

export { engineQuery, matches, plain, SYNONYMS, type EngineUnderTest } from './search-engine.kit.ts';

export const describeEngine = (engine: EngineUnderTest): void => {
  describeWords(engine);
  describeWriting(engine);
  describeChoices(engine);
  describeCounts(engine);
  describeLanguages(engine);
};
