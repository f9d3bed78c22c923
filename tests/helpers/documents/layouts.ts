import type { TestDocument } from './description.ts';

const HEADINGS = [
  'Organisation',
  'Summary',
  'The challenges',
  'The solutions',
  'The results',
  'Learning points',
  'Contact',
];
const PARTS = [
  'Harbour Homes, with the Quayside Youth Forum',
  'Saturday Swap is a weekly repair table where old and new neighbours mend things together.',
  'Few families came back after a first visit. Leaflets went unread.',
  'Two volunteers knocked on every door, and the table moved to the school gate.',
  'Over 120 households took part; 85% of them came twice or more.',
  'Ask people what they can mend before you ask what is broken.',
  'Nia Price, 0700 900 123, hello@harbour.example',
];

const bodyOf = (part: number) => ({ text: PARTS[part] ?? '' });
const bulletsOf = (part: number) => ({
  list: (PARTS[part] ?? '').split(/(?<=[.;]) /),
});

/** One short case in the shapes people send it in; every format's maker can write each of them. */
export const LAYOUTS: Record<string, TestDocument> = {
  'headings of a style': {
    title: 'Saturday Swap',
    blocks: [
      { heading: 'Saturday Swap' },
      ...HEADINGS.flatMap((heading, part) => [{ heading, level: 2 }, bodyOf(part)]),
    ],
  },
  'bold lines as headings': {
    blocks: [{ bold: 'Saturday Swap' }, ...HEADINGS.flatMap((bold, part) => [{ bold }, bodyOf(part)])],
  },
  'capitals as headings': {
    blocks: HEADINGS.flatMap((heading, part) => [{ text: heading.toUpperCase() }, bodyOf(part)]),
  },
  'numbered headings and bullets': {
    blocks: HEADINGS.flatMap((heading, part) => [
      { heading: `${part + 1}. ${heading}`, level: 2 },
      bulletsOf(part),
    ]),
  },
  'a table of two columns': {
    blocks: [
      { bold: 'Case study template' },
      { table: HEADINGS.map((heading, part) => [heading, PARTS[part] ?? '']) },
    ],
  },
  'header, footer, notes and comments': {
    header: 'Quayside network',
    footer: 'Please share this page',
    blocks: [
      { heading: 'Saturday Swap' },
      {
        text: [
          'The table opened in spring',
          { text: ' with', footnote: 'Spring means March here.' },
          ' help',
          { text: ' from many', comment: 'Who exactly helped?' },
          { text: ' hands.', endnote: 'Figures of the forum.' },
        ],
      },
    ],
  },
  'tracked changes and links': {
    blocks: [
      {
        text: [
          'We counted ',
          { text: 'ninety', change: 'deleted' },
          { text: 'a hundred', change: 'inserted' },
          ' visits, see ',
          { text: 'the count', link: 'https://harbour.example/count' },
          '.',
        ],
      },
    ],
  },
  'nested lists and a box': {
    blocks: [
      { heading: 'The solutions', level: 2 },
      { list: ['Knock on doors', { item: 'Move the table', list: ['to the gate', 'to the hall'] }] },
      { list: ['First ask', 'Then mend', 'Then eat'], isOrdered: true },
      { textBox: 'Top tip: bring cake' },
      { image: 'Neighbours at a long table' },
      { text: 'An end.' },
    ],
  },
  'Welsh headings': {
    language: 'cy-GB',
    blocks: [
      { heading: 'Crynodeb', level: 1 },
      { text: 'Tŷ cymunedol ar lan y môr, â’i ddrws ar agor i bawb.' },
      { heading: 'Yr heriau', level: 1 },
      { list: ['Ychydig o deuluoedd a ddaeth yn ôl.', 'Nid oedd neb yn darllen taflenni.'] },
    ],
  },
  'other scripts': {
    blocks: [
      { heading: 'Witamy: łąka, żółw, śnieg', level: 1 },
      { text: 'Ласкаво просимо до нашого дому. Fáilte, čeština, ñandú.' },
    ],
  },
  'long paragraphs over several pages': {
    header: 'Quayside network, yearly report',
    footer: 'Page of the forum',
    blocks: Array.from({ length: 24 }, (_, part) => [
      { heading: `Chapter ${part + 1} on neighbours`, level: 2 },
      {
        text: Array.from(
          { length: 12 },
          (__, line) => `Sentence ${line} of part ${part} tells of a table that stood at the gate.`,
        ).join(' '),
      },
    ]).flat(),
  },
  'a table in a table': {
    blocks: [
      {
        table: [
          [
            'Results',
            [
              { text: 'In figures' },
              {
                table: [
                  ['Spring', '40'],
                  ['Autumn', '80'],
                ],
              },
            ],
          ],
          ['Contact', [{ list: ['By mail', 'By phone'] }]],
        ],
      },
    ],
  },
};
