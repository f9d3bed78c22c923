// Proves: no text of the seed repeats nine words in a row from the source documents, but for titles and official wording.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, globals } from '../../../seed/content/index.ts';
import * as sources from '../../../seed/content/sources.ts';
import { runsOf, textsOf, wordsOf } from './texts.ts';

const RUN = 9;
const directory = path.resolve(import.meta.dirname, '../../../../shared/sources');
const files = existsSync(directory) ? readdirSync(directory).filter((file) => file !== 'README.md') : [];

/** Names that have to stand as they were printed, and definitions that others own. */
const QUOTED = [
  ...Object.values(sources).map(({ title }) => title),
  'Ethnic minorities and immigrants: actions to promote tolerance and respect',
  'Understanding and Responding to the Asylum, Refugee and Migration Experience',
  'How Housing can Contribute to Community Cohesion – a Research Report',
  ...content.indicators.flatMap(({ title, definition }) => [title, definition]),
];

describe('the seed in its own words', () => {
  it.skipIf(files.length === 0)(
    `repeats no ${RUN} words of a source (skipped where the sources are not at hand)`,
    () => {
      const printed = new Set(
        files.flatMap((file) =>
          runsOf({ words: wordsOf(readFileSync(path.join(directory, file), 'utf8')), length: RUN }),
        ),
      );
      const quoted = new Set(QUOTED.flatMap((text) => runsOf({ words: wordsOf(text), length: RUN })));
      const copied = textsOf({ value: { ...content, globals }, path: 'seed' }).flatMap(
        ({ path: where, text }) =>
          runsOf({ words: wordsOf(text), length: RUN })
            .filter((run) => printed.has(run) && !quoted.has(run))
            .map((run) => `${where}: ${run}`),
      );
      expect(copied).toEqual([]);
    },
  );

  it('finds a copied run through changes of case, marks and line breaks', () => {
    const source = 'The project,\nas the Staff say, was “very” well received.';
    const copy = 'the project as the staff say was very well received by all';
    const printed = new Set(runsOf({ words: wordsOf(source), length: 9 }));
    expect(runsOf({ words: wordsOf(copy), length: 9 }).filter((run) => printed.has(run))).toHaveLength(2);
  });
});
