import { afterAll, beforeAll, describe, it } from 'vitest';
import { LOCALES, type LocaleCode } from '../../src/domain/locales.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { SearchEngine } from '../../src/search/engine/port.ts';
import { generateCases } from '../helpers/cases-generator.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { checkAgainstBruteForce } from './search-engine.facets.ts';
import { inBatches, type EngineUnderTest } from './search-engine.kit.ts';

const LANGUAGES = LOCALES.map(({ code }) => code);

/** Counts as readers of every language get them: each case once, in their language or in the one it falls back to. */
export const describeLanguages = ({ name, create }: EngineUnderTest): void => {
  describe(`${name}: counts in every language`, () => {
    let engine: SearchEngine;
    const documents = casesInLanguages();
    beforeAll(async () => {
      engine = await create();
      await engine.open();
      await engine.rebuild({ batches: inBatches(documents) });
    });
    afterAll(() => engine.close());

    it(
      'every facet equals counting one by one, for 1,000 random choices, with and without words',
      { timeout: 240_000 },
      () =>
        checkAgainstBruteForce({
          engine,
          documents,
          rounds: 1_000,
          seed: 23,
          languages: LANGUAGES,
          words: ['community', 'housing families', 'volunteers', 'refugees play'],
        }),
    );
  });
};

/** A third of the cases have further languages, each with its own words; the first language answers for the others. */
const casesInLanguages = (): SearchDocument[] => {
  const random = seededRandom(31);
  return [...generateCases({ count: 160, seed: 29, words: 50, vocabulary: 2_000 })].flatMap((document) => {
    const others = random.chance(0.34)
      ? random.sample({ from: LANGUAGES.filter((lang) => lang !== 'en'), count: 1 + random.below(4) })
      : [];
    const written: LocaleCode[] = ['en', ...others];
    return written.map((lang) => ({
      ...document,
      id: `${document.key}_${lang}`,
      lang,
      readableIn:
        lang === 'en' ? LANGUAGES.filter((code) => code === 'en' || !written.includes(code)) : [lang],
      title: lang === 'en' ? document.title : `${document.title} (${lang})`,
    }));
  });
};
