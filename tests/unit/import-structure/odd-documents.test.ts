// Odd, huge and random documents are taken apart without an error, in time that grows with their length, and without losing a word.
import { describe, expect, it } from 'vitest';
import type { Block, SourceDocument, TextBlock } from '../../../src/editorial/import/document.ts';
import { findContactDetails } from '../../../src/editorial/import/structure/contact/find-details.ts';
import { ENGLISH_LABELS } from '../../../src/editorial/import/structure/labels/english.ts';
import { structureDocument } from '../../../src/editorial/import/structure/structure-document.ts';
import { compareWords } from '../../../src/editorial/import/structure/words-in-out.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { documentOf, heading, item, items, paragraph, table } from '../../helpers/source-documents.ts';

const accountFor = (document: SourceDocument) =>
  (['as-found', 'one'] as const).map((split) => {
    const cases = structureDocument({ document, split });
    expect(compareWords({ document, cases })).toEqual({ lost: [], added: [] });
    return cases;
  });

const ODD: [string, Block[]][] = [
  ['nothing', []],
  ['empty blocks', [paragraph(''), heading(''), item(''), table([''], ['', '']), table()]],
  ['one word', [paragraph('Hello')]],
  ['labels only', [heading('Outcomes'), heading('Challenges'), heading('Contact'), heading('Title')]],
  ['a table of tables', [table([[table(['Outcomes', 'Good']), table(['x', 'y', 'z'])], 'side'])]],
  ['pictures that are not there', [{ kind: 'image', image: 9, origin: 'body' }, paragraph('Figure 1')]],
  [
    'right to left',
    [heading('النتائج', 1), paragraph('شارك أكثر من ٣٣٠ طفلاً في عامين.'), paragraph('ﺍﻟﺴﻼﻡ ‏(ab)‎')],
  ],
  ['emoji', [heading('🏡 Outcomes 🎉'), ...items('🎉 45 families 🎉', '👩‍👩‍👧 came')]],
  ['unpaired halves of signs', [paragraph('\uD83C broken \uDFE1 text')]],
  ['signs only', [paragraph('— … • * # @ + ( [ £ %'), item('::'), heading('???')]],
  ['white space of all kinds', [paragraph('a\u00a0b\u2003c\n\n\nd\u200be')]],
  ['combining marks', [paragraph('\u0301a cafe\u0301 e\u0301'), heading('Outcome\u0301s')]],
  ['markers that are words', [item('first', { marker: 'a)' }), item('Outcomes', { marker: 'iv.' })]],
  [
    'a picture in the cell of a column’s label, and a row longer than the labels',
    [
      table(
        [[{ kind: 'image', image: 0, origin: 'body' }, paragraph('See below')], 'Issue', 'Action'],
        ['a', 'b', 'c', 'd'],
      ),
      table([[{ kind: 'image', image: 0, origin: 'body' }, paragraph('See')], 'Issue', 'Action'], ['a', 'b']),
    ],
  ],
  ['text in every margin', [paragraph('x', { origin: 'header' }), paragraph('y', { origin: 'endnote' })]],
];

describe('odd documents', () => {
  it.each(ODD)('%s', (_, blocks) => {
    for (const cases of accountFor(documentOf(blocks))) expect(cases.length).toBeGreaterThan(0);
  });

  it('takes the title of the file’s properties when no line could be one', () => {
    const prose =
      'They cooked and talked and came again the week after, and so it went on for a year. '.repeat(3);
    const document = documentOf([paragraph(prose)], { properties: { title: 'The laundry café' } });
    const [cases] = accountFor(document);
    expect(cases?.[0]?.title).toBe('The laundry café');
  });
});

describe('huge documents', () => {
  const repeated = (unit: string, times: number): Block[] => [paragraph(unit.repeat(times))];
  const HUGE: [string, Block[]][] = [
    [
      '10,000 paragraphs',
      Array.from({ length: 10_000 }, (_, at) => paragraph(`Tenants met ${at} times and talked.`)),
    ],
    [
      '10,000 headings',
      Array.from({ length: 10_000 }, (_, at) => heading(at % 2 ? 'Outcomes' : `Estate ${at}`)),
    ],
    [
      '10,000 labelled lines',
      Array.from({ length: 10_000 }, (_, at) => paragraph(`Outcomes: ${at} tenants came`)),
    ],
    [
      '10,000 nested items',
      Array.from({ length: 10_000 }, (_, at) => item(`item ${at}`, { level: 1 + (at % 6) })),
    ],
    ['a paragraph of 50,000 words', repeated('The over 330 children of Leeds met. ', 7_200)],
    ['one word of 500,000 letters', repeated('a', 500_000)],
    ['one number of 200,000 digits', repeated('0', 200_000)],
    ['200,000 groups of digits', repeated('01632 96 ', 25_000)],
    ['200,000 signs of a mailbox', repeated('a@', 100_000)],
    ['200,000 dots', repeated('.', 200_000)],
    ['200,000 full stops apart', repeated('. ', 100_000)],
    ['100,000 brackets', repeated('(', 100_000)],
    ['100,000 colons', repeated('a: ', 50_000)],
    ['100,000 commas', [heading('Partners'), ...repeated('a, ', 50_000)]],
    ['100,000 times and', [heading('Partners'), ...repeated('A and ', 30_000)]],
    ['100,000 pounds', [heading('Costs'), ...repeated('£1 ', 50_000)]],
    ['100,000 capitals', repeated('Housing Trust ', 20_000)],
    ['100,000 spaces', repeated(' ', 100_000)],
    ['50,000 line breaks', repeated('a\n', 50_000)],
    ['50,000 hyphens', repeated('a-', 50_000)],
    ['50,000 number words', [heading('Results'), ...repeated('twenty hundred and ', 15_000)]],
    ['50,000 years', [heading('Period'), ...repeated('2009 – ', 15_000)]],
    [
      'a table of 3,000 rows',
      [table(...Array.from({ length: 3_000 }, (_, at) => [`Place ${at}`, `${at}`, 'x']))],
    ],
    ['5,000 times "of those who"', [heading('Results'), ...repeated('96% of those who ', 5_000)]],
  ];

  it.each(HUGE)('%s', (_, blocks) => {
    // Ends within the test's time: a search that went back and forth in these would take hours.
    expect(structureDocument({ document: documentOf(blocks), split: 'as-found' }).length).toBeGreaterThan(0);
  });

  it('loses no word of them', () => {
    const [manyParagraphs, , labelled] = HUGE.map(([, blocks]) => blocks);
    for (const blocks of [manyParagraphs, labelled]) {
      const document = documentOf(blocks as Block[]);
      const cases = structureDocument({ document, split: 'as-found' });
      expect(compareWords({ document, cases })).toEqual({ lost: [], added: [] });
    }
  });
});

describe('random documents', () => {
  const LABELS = Object.values(ENGLISH_LABELS).flatMap((labels) =>
    labels.split('|').map((label) => label.trim()),
  );
  const PIECES = [
    'The tenants met every week and talked about what they missed.',
    'Over 330 children over two years',
    'Harbour Housing Association',
    'Jo Pugh, Community Officer',
    'Ring 01632 960001.',
    'jo@cafe.example',
    'Quay House, 2 Mill Lane, Leeds LS1 4AB',
    'Leeds City Council, Shelter (advice) and Mill Trust',
    'The partners involved are Shelter and Crisis.',
    'June 2008 – March 2010',
    'since 2005',
    '£25,000 a year, and £1.2m in all',
    'Case study 2: The yard',
    'Example 1',
    'By Jo Pugh',
    '– Ann Reed',
    'What were the challenges?',
    'one: two: three – four',
    'Phase 2',
    'www.cafe.example',
    'Figure 1: the yard',
    'Jo Pugh\nWarden\n01632 960001',
    'Outcomes\nOver 45 families came.\nContact: jo@cafe.example',
    'A heading of a kind\nThe tenants of the three blocks met every week in the yard and talked about what they had missed.',
    'x0121-454-9000-1y',
    'Dr. A. B. Cole said so. e.g. this. (1) one (2) two',
    '',
  ];
  const MARKERS = ['1.', '2.', 'a)', '•', 'iv.'];
  const ORIGINS = [
    'body',
    'body',
    'body',
    'body',
    'header',
    'footer',
    'footnote',
    'comment',
    'text-box',
  ] as const;

  const randomDocument = (seed: number): SourceDocument => {
    const random = seededRandom(seed).next;
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const text = (): string => {
      const label = pick(LABELS);
      const piece = pick(PIECES);
      return pick([
        label,
        label.toUpperCase(),
        `${label}:`,
        `${label}: ${piece}`,
        `${label} – ${piece}`,
        piece,
        piece,
        piece,
        `${piece} ${pick(PIECES)}`,
      ]);
    };
    const textBlock = (): TextBlock => ({
      kind: pick(['heading', 'paragraph', 'paragraph', 'list-item'] as const),
      text: text(),
      origin: pick(ORIGINS),
      level: 1 + Math.floor(random() * 4),
      ...(random() < 0.2 && { isBold: true }),
      ...(random() < 0.2 && { marker: pick(MARKERS) }),
      ...(random() < 0.1 && {
        links: [{ text: 'Jo Pugh', url: pick(['mailto:jo@x.example', 'https://x.example', 'tel:0163']) }],
      }),
    });
    const block = (depth: number): Block => {
      const chance = random();
      if (chance < 0.05) return { kind: 'image', image: Math.floor(random() * 3), origin: 'body' };
      if (chance > 0.15 || depth > 1) return textBlock();
      const columns = 1 + Math.floor(random() * 4);
      const rows = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
        Array.from({ length: columns }, () =>
          Array.from({ length: Math.floor(random() * 3) }, () => block(depth + 1)),
        ),
      );
      return { kind: 'table', origin: 'body', rows };
    };
    const image = { name: 'a.png', mimeType: 'image/png', bytes: new Uint8Array(1) };
    return documentOf(
      Array.from({ length: Math.floor(random() * 40) }, () => block(0)),
      { images: [image, image] },
    );
  };

  it('keep every word once and every mailbox and number apart', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const document = randomDocument(seed);
      for (const split of ['as-found', 'one'] as const) {
        const cases = structureDocument({ document, split });
        expect({ seed, ...compareWords({ document, cases }) }).toEqual({ seed, lost: [], added: [] });
        for (const { contact: _, remarks: __, ...shown } of cases) {
          const texts: string[] = [];
          JSON.stringify(shown, (_key, value: unknown) => {
            if (typeof value === 'string') texts.push(value);
            return value;
          });
          expect({ seed, left: texts.filter((text) => findContactDetails(text).length > 0) }).toEqual({
            seed,
            left: [],
          });
        }
      }
    }
  });
});
