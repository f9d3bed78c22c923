// Whatever leads to a person ends in the private contact part, wherever it stood; no mailbox and no number stays in any other.
import { describe, expect, it } from 'vitest';
import type { Block, SourceDocument } from '../../../src/editorial/import/document.ts';
import type { StructuredCase } from '../../../src/editorial/import/structured-case.ts';
import { findContactDetails } from '../../../src/editorial/import/structure/contact/find-details.ts';
import { structureDocument } from '../../../src/editorial/import/structure/structure-document.ts';
import { compareWords } from '../../../src/editorial/import/structure/words-in-out.ts';
import { bold, documentOf, heading, item, items, paragraph, table } from '../../helpers/source-documents.ts';

const found = (text: string): string[] =>
  findContactDetails(text).map(({ kind, value }) => `${kind} ${value}`);

describe('mailboxes and numbers', () => {
  it.each([
    ['jo@cafe.example', 'mailbox jo@cafe.example'],
    ['(jo.o’neil+x@cafe-house.example.org).', 'mailbox jo.o’neil+x@cafe-house.example.org'],
    ['mail jo [at] cafe.example', 'mailbox jo [at] cafe.example'],
    ['jo(at)cafe dot example dot org', 'mailbox jo(at)cafe dot example dot org'],
    ['write to jo at cafe dot example', 'mailbox jo at cafe dot example'],
    ['siân@caffi.cymru', 'mailbox siân@caffi.cymru'],
    ['01632 960001', 'phone 01632 960001'],
    ['Tel: (01632) 960-001', 'phone (01632) 960-001'],
    ['020 7946 0018 ext. 12', 'phone 020 7946 0018 ext. 12'],
    ['020.7946.0018', 'phone 020.7946.0018'],
    ['07700900123', 'phone 07700900123'],
    ['+44 (0)20 7946 0018', 'phone +44 (0)20 7946 0018'],
    ['0044 20 7946 0018', 'phone 0044 20 7946 0018'],
    ['+353 20 910 1234', 'phone +353 20 910 1234'],
    ['0808 157 0192', 'phone 0808 157 0192'],
    ['Ffôn: 029 2018 0001', 'phone 029 2018 0001'],
    ['ring Jo on 496 0001', 'phone 496 0001'],
    ['in 2009, 01632 960001', 'phone 01632 960001'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'In 2008, 2009 and 2010',
    '1,200 tenants of 12,000',
    '01/04/2008 – 31/03/2010',
    '2008-04-01',
    'ISBN 0 306 40615 2',
    '£0.45 for each of 1 250 000',
    'https://cafe.example/page/01632960001',
    'a café @ the hall',
    'meet at noon at the hall',
    '@cafe on any network',
    'registered charity number 01632 960',
  ])('none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds two in a row, and never half a word', () => {
    expect(found('01632 960001 01632 960002, jo@a.example;al@b.example')).toEqual([
      'phone 01632 960001',
      'phone 01632 960002',
      'mailbox jo@a.example',
      'mailbox al@b.example',
    ]);
    expect(found('Tel01632960001x')).toEqual(['phone Tel01632960001x']);
  });
});

const structure = (blocks: Block[]): StructuredCase => {
  const document: SourceDocument = documentOf(blocks);
  const cases = structureDocument({ document, split: 'one' });
  expect(compareWords({ document, cases })).toEqual({ lost: [], added: [] });
  const [structured] = cases as [StructuredCase];
  const { contact: _, remarks: __, ...shown } = structured;
  const texts = JSON.stringify(shown, (_key, value: unknown) =>
    typeof value === 'string' ? ` ${value} ` : value,
  );
  expect(found(texts)).toEqual([]);
  return structured;
};

const RESULT = 'Over 45 families came.';

describe('the contact part', () => {
  const inAPart: [string, Block[], Partial<StructuredCase['contact']>][] = [
    [
      'a section',
      [heading('Contact'), paragraph('Jo Pugh, 01632 960001')],
      { name: 'Jo Pugh', phone: '01632 960001' },
    ],
    [
      'a section of lines',
      [
        heading('For more information contact'),
        paragraph('Jo Pugh'),
        paragraph('Community Officer'),
        paragraph('Harbour Homes'),
        paragraph('Tel: 01632 960001'),
        paragraph('E-mail: jo@cafe.example'),
        paragraph('Quay House, 2 Mill Lane, Leeds LS1 4AB'),
      ],
      {
        name: 'Jo Pugh',
        role: 'Community Officer',
        organisationName: 'Harbour Homes',
        phone: '01632 960001',
        mailbox: 'jo@cafe.example',
        note: 'Quay House, 2 Mill Lane, Leeds LS1 4AB',
      },
    ],
    [
      'a sentence',
      [heading('Contact'), paragraph('To find out more go to our website or ring Jo on 01632 960001.')],
      { phone: '01632 960001', note: 'To find out more go to our website or ring Jo on ….' },
    ],
    [
      'the last paragraph',
      [paragraph('It goes on. For details email jo@cafe.example.')],
      { mailbox: 'jo@cafe.example' },
    ],
    [
      'lines without a heading',
      [
        paragraph('It goes on.'),
        paragraph('Jo Pugh'),
        paragraph('Community Officer'),
        paragraph('jo@cafe.example'),
      ],
      { name: 'Jo Pugh', role: 'Community Officer', mailbox: 'jo@cafe.example' },
    ],
    [
      'one paragraph of lines',
      [paragraph('Jo Pugh\nCommunity Officer\n01632 960001')],
      { name: 'Jo Pugh', role: 'Community Officer', phone: '01632 960001' },
    ],
    ['a footer', [paragraph('Harbour Homes, 01632 960001', { origin: 'footer' })], { phone: '01632 960001' }],
    ['a comment', [paragraph('ask jo@cafe.example', { origin: 'comment' })], { mailbox: 'jo@cafe.example' }],
    [
      'a table',
      [
        table(
          ['Contact name', 'Jo Pugh'],
          ['Job title', 'Warden'],
          ['Tel', '01632 960001'],
          ['E-mail', 'jo@cafe.example'],
        ),
      ],
      { name: 'Jo Pugh', role: 'Warden', phone: '01632 960001', mailbox: 'jo@cafe.example' },
    ],
    [
      'a cell among others',
      [table(['Outcomes', [paragraph('A good year.'), paragraph('Ask Jo on 01632 960001')]])],
      { phone: '01632 960001' },
    ],
    ['an item of a list', items('A tip sheet', 'Jo Pugh: jo@cafe.example'), { mailbox: 'jo@cafe.example' }],
    [
      'a link that shows a name',
      [
        paragraph('Please email Jo Pugh for the pack.', {
          links: [{ text: 'Jo Pugh', url: 'mailto:jo@cafe.example?subject=Pack' }],
        }),
      ],
      { mailbox: 'jo@cafe.example', note: 'Please email Jo Pugh for the pack.' },
    ],
    [
      'two people',
      [heading('Contacts'), paragraph('Jo Pugh, jo@cafe.example'), paragraph('Al Reed, al@cafe.example')],
      { name: 'Jo Pugh', mailbox: 'jo@cafe.example', note: 'Al Reed, al@cafe.example' },
    ],
    [
      'a signature in bold',
      [bold('Contact: Jo Pugh 01632 960001')],
      { name: 'Jo Pugh', phone: '01632 960001' },
    ],
    ['an item of a form', [item('Email: jo@cafe.example')], { mailbox: 'jo@cafe.example' }],
    [
      'an address in the text',
      [paragraph('We met at last. Quay House, 2 Mill Lane, Leeds LS1 4AB')],
      { note: 'Quay House, 2 Mill Lane, Leeds LS1 4AB' },
    ],
  ];

  it.each(inAPart)('from %s', (_, blocks, contact) => {
    const structured = structure([
      heading('The laundry café', 1),
      paragraph('A café that tenants run.'),
      heading('The results'),
      paragraph(RESULT),
      ...blocks,
    ]);
    expect(structured.contact).toMatchObject(contact);
    expect(structured.results.map(({ statement }) => statement)).toContain(RESULT);
  });

  it('comes out of titles, labels, names and every other part too', () => {
    const structured = structure([
      heading('Ask jo@cafe.example', 1),
      paragraph('Partners: Harbour Homes, 01632 960002'),
      paragraph('Theme: food, food@cafe.example'),
      heading('Summary'),
      paragraph('A café. Ring 01632 960003. It is warm.'),
      heading('Challenges'),
      paragraph('Nobody rang 01632 960004. Nobody wrote.'),
      heading('Outcomes: 01632 960005'),
      ...items('It grew. See al@cafe.example.'),
      heading('What did not work'),
      paragraph('The line 01632 960006 was dead.'),
      heading('Comment'),
      paragraph('Good. Write to us at us@cafe.example'),
      heading('Cost'),
      paragraph('£40, ask 01632 960007'),
      heading('Useful links'),
      paragraph('The pack, www.cafe.example, or 01632 960008'),
      heading('Somewhere else'),
      paragraph('Or 01632 960009'),
    ]);
    expect(structured.summary).toBe('A café. It is warm.');
    expect(structured.contact.mailbox).toBe('jo@cafe.example');
    for (const last of [3, 4, 5, 6, 7, 8, 9]) {
      expect(structured.contact.note).toContain(`01632 96000${last}`);
    }
  });

  it('leaves web addresses where they stand', () => {
    const structured = structure([
      heading('The laundry café', 1),
      heading('Results'),
      paragraph('The diary is at www.cafe.example/diary and https://cafe.example/@cooks.'),
    ]);
    expect(structured.contact).toEqual({});
    expect(structured.results).toHaveLength(1);
  });
});
