// Two case studies in the shape of the OPEN template fill every part of it from every format, with no word lost or added.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/editorial/import/document.ts';
import { readDocument } from '../../src/editorial/import/read/read-document.ts';
import { structureDocument } from '../../src/editorial/import/structure/structure-document.ts';
import { compareWords, countWords } from '../../src/editorial/import/structure/words-in-out.ts';
import type { StructuredCase } from '../../src/editorial/import/structured-case.ts';
import {
  makeDocx,
  makeHtml,
  makeMarkdown,
  makeOdt,
  makePdf,
  makeText,
  wordsIn,
  type TestBlock,
  type TestDocument,
} from '../helpers/documents/index.ts';

const website: TestBlock[] = [
  { heading: 'Appendix 1', level: 1 },
  { text: 'Network case study' },
  { text: 'Case study title: Hello Harbour' },
  { heading: 'Organisation' },
  { text: 'East Quay Migration Partnership' },
  { text: 'The partners involved are Harbour City Council, Quay Advice Centre and Northgate Health Trust.' },
  { heading: 'Summary' },
  { text: 'Hello Harbour is a website for people new to the city. It gathers what they need in one place.' },
  { heading: 'The challenges' },
  { list: ['Money was short after the first year.', 'Some readers found the pages too long.'] },
  { heading: 'The solutions' },
  {
    list: [
      'A group of partners wrote the pages together.',
      'Newcomers tried every page before it was shown.',
    ],
  },
  { heading: 'The results' },
  { text: 'Over 120 pages help newcomers to find their way.' },
  { text: 'Nearly 900 people visit it each month.' },
  { heading: 'What did not work' },
  { text: 'A paper map was out of date within weeks.' },
  { heading: 'Learning points' },
  { list: ['Plain words reach more people than many languages.'] },
  { heading: 'Comment' },
  { text: 'A simple site, and a useful one.' },
  { heading: 'Contact' },
  { text: 'For more information email hello@quay.example or phone 01632 960 101.' },
];

const garden: TestBlock[] = [
  { heading: 'Appendix 2', level: 1 },
  { text: 'Network case study' },
  { text: 'Case study title: Room to Grow' },
  { heading: 'Organisation' },
  { text: 'Orchard Family Trust' },
  { text: 'The partners involved are Mill Housing Association and Hillside School.' },
  { heading: 'Summary' },
  { text: 'Room to Grow gives children of old and new neighbours a garden to play in.' },
  { heading: 'The challenges' },
  { list: ['Families did not know each other.', 'Few came a second time.', 'Rain came often.'] },
  { heading: 'The solutions' },
  { text: 'Parents planned each afternoon with us.' },
  { text: 'Support workers brought families along.' },
  { heading: 'The results' },
  { list: ['Over 210 children played in two years.', '96% of parents want it to go on.'] },
  { heading: 'What did not work' },
  { text: 'Evening sessions were too cold.' },
  { heading: 'Learning points' },
  { list: ['Ask landlords who has just moved in.', 'Let parents show their own games.'] },
  { heading: 'Comment' },
  { text: 'Nothing here is costly, and it lasts.' },
  { heading: 'Contact' },
  { text: 'Ring the garden on 01632 960 102 or write to grow@orchard.example.' },
];

const BOTH: TestDocument = {
  title: 'Two case studies',
  blocks: [
    { text: 'Papers of a meeting on the quay.' },
    { text: 'Two groups told what they had tried.' },
    ...website,
    ...garden,
  ],
};

const FORMATS: [string, (document: TestDocument) => Promise<Uint8Array> | Uint8Array][] = [
  ['docx', (document) => makeDocx(document)],
  ['odt', (document) => makeOdt(document)],
  ['pdf', (document) => makePdf(document)],
  ['html', (document) => makeHtml(document)],
  ['md', (document) => makeMarkdown(document)],
  ['txt', (document) => makeText(document)],
];

const partsOf = (structured: StructuredCase) => ({
  title: structured.title,
  organisation: structured.organisation?.name,
  partners: structured.partners.map(({ name }) => name),
  challenges: structured.challenges.length,
  solutions: structured.solutions.length,
  figures: structured.results.map(({ figure }) => figure && [figure.qualifier, figure.value, figure.unit]),
  whatDidNotWork: structured.whatDidNotWork.length,
  learningPoints: structured.learningPoints.length,
  comment: structured.comment?.paragraphs.length,
  mailbox: structured.contact.mailbox,
  phone: structured.contact.phone,
  unplaced: structured.unplaced,
});

describe('the OPEN template', () => {
  it.each(FORMATS)('fills every part from %s', async (extension, make) => {
    const document = await readDocument({ name: `cases.${extension}`, bytes: await make(BOTH) });
    const cases = structureDocument({ document, split: 'as-found' });
    expect(cases.map(partsOf)).toEqual([
      {
        title: 'Hello Harbour',
        organisation: 'East Quay Migration Partnership',
        partners: ['Harbour City Council', 'Quay Advice Centre', 'Northgate Health Trust'],
        challenges: 2,
        solutions: 2,
        figures: [
          ['over', 120, 'pages'],
          ['about', 900, 'people'],
        ],
        whatDidNotWork: 1,
        learningPoints: 1,
        comment: 1,
        mailbox: 'hello@quay.example',
        phone: '01632 960 101',
        unplaced: ['Papers of a meeting on the quay.', 'Two groups told what they had tried.'],
      },
      {
        title: 'Room to Grow',
        organisation: 'Orchard Family Trust',
        partners: ['Mill Housing Association', 'Hillside School'],
        challenges: 3,
        solutions: 2,
        figures: [
          ['over', 210, 'children'],
          ['exactly', 96, '% of parents'],
        ],
        whatDidNotWork: 1,
        learningPoints: 2,
        comment: 1,
        mailbox: 'grow@orchard.example',
        phone: '01632 960 102',
        unplaced: [],
      },
    ]);
    const words = cases
      .flatMap((structured) => [...countWords(structured)])
      .flatMap(([word, times]) => Array<string>(times).fill(word));
    expect(words.sort()).toEqual(wordsIn(BOTH));
  });

  const SOURCE = new URL(
    '../../../shared/sources/open-seminar-proceedings-west-midlands.txt',
    import.meta.url,
  );

  it.skipIf(!existsSync(SOURCE))(
    'is filled from the seminar’s proceedings, where they lie beside the project',
    async () => {
      const appendices = readFileSync(SOURCE, 'utf8')
        .split(/^(?=Appendix \d$)/m)
        .slice(-2);
      expect(appendices).toHaveLength(2);
      const bytes = new TextEncoder().encode(appendices.join('\n'));
      const document = await readDocument({ name: 'appendices.txt', bytes });
      const cases = structureDocument({ document, split: 'as-found' });
      expect(compareWords({ document, cases })).toEqual({ lost: [], added: [] });
      expect(cases).toHaveLength(2);
      for (const structured of cases) {
        const { challenges, solutions, results, learningPoints, comment, contact } = structured;
        expect(structured.title).not.toBe('');
        expect(structured.organisation).toBeDefined();
        expect(wordsOf(structured.summary).length).toBeGreaterThan(50);
        for (const list of [challenges, solutions, results, learningPoints, comment?.paragraphs ?? []]) {
          expect(list.length).toBeGreaterThanOrEqual(1);
        }
        expect(contact.phone).toMatch(/^0121/);
      }
      expect(cases[1]?.results[0]?.figure).toMatchObject({
        qualifier: 'over',
        unit: 'children',
        kind: 'output',
      });
    },
  );
});
