// What stands within, beside or without the parts of a case study lands in exactly one place, with no word lost.
import { describe, expect, it } from 'vitest';
import {
  documentOf,
  heading,
  item,
  items,
  paragraph,
  table,
  textDocument,
} from '../../helpers/source-documents.ts';
import { one, said } from '../../helpers/structured-cases.ts';

const NEED = 'Families in the flats had nowhere to meet.';
const SHY = 'Few parents came to the first evenings.';
const DID = 'We opened the laundry room as a café on Fridays.';
const CAME = 'Over 45 families came in two years.';
const LIKED = '92% of visitors felt less alone.';

describe('the parts of one case', () => {
  it('is in Welsh', () => {
    const structured = one(
      documentOf([
        heading("Caffi'r golchdy", 1),
        paragraph('Cymdeithas Tai Glan y Môr'),
        heading('Crynodeb'),
        paragraph('Caffi mewn golchdy.'),
        heading('Yr heriau'),
        ...items('Nid oedd gan deuluoedd le i gwrdd.'),
        heading('Yr hyn a wnaethom'),
        ...items('Agorwyd yr ystafell olchi bob dydd Gwener.'),
        heading('Canlyniadau ac effaith'),
        ...items('Daeth dros 45 o deuluoedd.'),
        heading('Gwersi a ddysgwyd'),
        ...items('Mae bwyd yn well na thaflen.'),
        heading('Yr hyn na weithiodd'),
        paragraph('Bu caffi dydd Llun yn wag.'),
        heading('Cyswllt'),
        paragraph('Ffoniwch Mair ar 01632 960001'),
      ]),
    );
    expect(structured).toMatchObject({
      title: "Caffi'r golchdy",
      organisation: { name: 'Cymdeithas Tai Glan y Môr', type: 'housing-association' },
      summary: 'Caffi mewn golchdy.',
      challenges: [{ statement: 'Nid oedd gan deuluoedd le i gwrdd.' }],
      solutions: [{ statement: 'Agorwyd yr ystafell olchi bob dydd Gwener.' }],
      results: [{ figure: { qualifier: 'over', value: 45, unit: 'deuluoedd' } }],
      learningPoints: [{ statement: 'Mae bwyd yn well na thaflen.' }],
      whatDidNotWork: ['Bu caffi dydd Llun yn wag.'],
      contact: { phone: '01632 960001' },
      unplaced: [],
    });
  });

  it('lacks most parts', () => {
    const structured = one(documentOf([heading('The laundry café', 1), heading('Outcomes'), ...items(CAME)]));
    expect(structured).toMatchObject({ challenges: [], solutions: [], learningPoints: [], unplaced: [] });
    expect(said(structured.results)).toEqual([CAME]);
  });

  it('has sub-headings within a part', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('Outcomes'),
        heading('Outcomes for parents', 3),
        ...items(CAME),
        heading('Staff', 3),
        paragraph('Two caretakers run it now.'),
        heading('Next steps'),
        paragraph('A second kitchen is planned.'),
      ]),
    );
    expect(said(structured.results)).toEqual([
      'Outcomes for parents',
      CAME,
      'Staff',
      'Two caretakers run it now.',
    ]);
    expect(structured.unplaced).toEqual(['Next steps', 'A second kitchen is planned.']);
  });

  it('keeps lead-ins and nested items', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('What we did'),
        paragraph('We changed two things:'),
        item('The room:'),
        item('new chairs', { level: 2 }),
        item('a kettle', { level: 2 }),
        item('The hours', { marker: '2.' }),
      ]),
    );
    expect(said(structured.solutions)).toEqual([
      'We changed two things:',
      'The room: new chairs; a kettle',
      'The hours',
    ]);
  });

  it('takes the words of a label inside a sentence for words', () => {
    const text = 'The results of the work were mixed, and the challenges: time and money, remain.';
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('What we did'),
        paragraph(text),
        ...items('Funding: we asked the council', 'Outcomes', 'Partners'),
      ]),
    );
    expect(said(structured.solutions)).toEqual([
      text,
      'Funding: we asked the council',
      'Outcomes',
      'Partners',
    ]);
  });

  it('has no headings at all', () => {
    const structured = one(
      textDocument(`A laundry room becomes a café
      When the caretaker of Mill Court locked the laundry room for good, nobody expected it to smell of bread two years later.
      Harbour Homes gave the tenants the key and a kettle, and they did everything else by themselves.
      ${'The flats stand in three blocks around a yard that nobody crossed unless they had to, and most doors stayed shut. '.repeat(4)}
      More than 45 families have taken part since the spring, and the yard has benches now.`),
    );
    expect(structured.title).toBe('A laundry room becomes a café');
    expect(structured.summary).toMatch(/^When the caretaker[^]*by themselves\.$/);
    expect(structured.results).toMatchObject([
      { figure: { qualifier: 'over', value: 45, unit: 'families' } },
    ]);
    expect(structured.unplaced).toHaveLength(1);
    expect(structured.remarks.join(' ')).toContain('Harbour Homes');
  });

  it('opens with paragraphs that are its summary', () => {
    const structured = one(
      documentOf([
        heading('Harbour Homes – The laundry café', 1),
        paragraph('A café that tenants run in what was a laundry.'),
        paragraph('It opens on Fridays.'),
        heading('The challenge'),
        paragraph(NEED),
      ]),
    );
    expect(structured.title).toBe('The laundry café');
    expect(structured.organisation?.name).toBe('Harbour Homes');
    expect(structured.summary).toBe('A café that tenants run in what was a laundry.\n\nIt opens on Fridays.');
  });

  it('has a long summary, which is kept whole with a remark', () => {
    const long = 'Tenants cook and talk. '.repeat(40).trim();
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('Overview'),
        paragraph(long),
        heading('Impact'),
        paragraph(CAME),
      ]),
    );
    expect(structured.summary).toBe(long);
    expect(structured.remarks.join(' ')).toContain('160 words');
  });

  it('has a comment with its signature, costs, staff, sources and conditions', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('Results'),
        paragraph(CAME),
        heading('Editor’s comment'),
        paragraph('A small idea, well kept up.'),
        paragraph('– Ann Reed, Good Practice Network'),
        heading('Funding and costs'),
        paragraph('£1.2 million over two years from the Lottery; tenants raised £400.'),
        heading('Staffing'),
        paragraph('One worker, half time.'),
        heading('Could others do it?'),
        paragraph('You need a room with water.'),
        heading('Useful links'),
        paragraph('The café’s diary, www.harbour.example/cafe'),
      ]),
    );
    expect(structured.comment).toEqual({
      paragraphs: ['A small idea, well kept up.'],
      author: 'Ann Reed, Good Practice Network',
    });
    expect(structured.costs).toMatchObject([
      { amount: 1_200_000, currency: 'GBP', period: 'over two years' },
      { amount: 400, currency: 'GBP' },
    ]);
    expect(structured.staffing).toBe('One worker, half time.');
    expect(structured.conditions).toBe('You need a room with water.');
    expect(structured.sources).toEqual([
      { title: 'The café’s diary, www.harbour.example/cafe', url: 'https://www.harbour.example/cafe' },
    ]);
  });

  it('has pictures with captions, notes and margins', () => {
    const image = { name: 'cafe.png', mimeType: 'image/png', bytes: new Uint8Array(1) };
    const structured = one(
      documentOf(
        [
          paragraph('Harbour Homes newsletter', { origin: 'header' }),
          heading('The laundry café', 1),
          heading('Results'),
          { kind: 'image', image: 0, origin: 'body' },
          paragraph('Figure 1: Friday in the café'),
          paragraph(CAME),
          { kind: 'image', image: 1, origin: 'body' },
          paragraph(LIKED),
          paragraph('Counted at the door.', { origin: 'footnote', marker: '1' }),
          paragraph('Call 01632 960001', { origin: 'footer' }),
        ],
        { images: [image, image] },
      ),
    );
    expect(structured.pictures).toEqual([
      { image: 0, caption: 'Figure 1: Friday in the café' },
      { image: 1 },
    ]);
    expect(said(structured.results)).toEqual([CAME, LIKED]);
    expect(structured.unplaced).toEqual(['Harbour Homes newsletter', '1 Counted at the door.']);
    expect(structured.contact).toEqual({ phone: '01632 960001' });
  });

  it('has a table of figures within a part', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('Results'),
        table(['', 'Before', 'After'], ['Visitors', '12', '45'], ['Cooks', '0', '9']),
        paragraph(LIKED),
      ]),
    );
    expect(said(structured.results)).toEqual([
      'Before | After',
      'Visitors | 12 | 45',
      'Cooks | 0 | 9',
      LIKED,
    ]);
  });

  it('has a label that stands above the part before its own', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('The challenges'),
        heading('Summary'),
        paragraph('A café in a laundry room.'),
        ...items(NEED, SHY),
        heading('The solutions'),
        ...items(DID),
      ]),
    );
    expect(structured.summary).toBe('A café in a laundry room.');
    expect(said(structured.challenges)).toEqual([NEED, SHY]);
  });
});
