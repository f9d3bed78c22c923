// However a case study is laid out, every word of it lands in exactly one part, and in the right one.
import { describe, expect, it } from 'vitest';
import type { StructuredCase } from '../../../src/editorial/import/structured-case.ts';
import {
  bold,
  documentOf,
  heading,
  item,
  items,
  paragraph,
  table,
  textDocument,
} from '../../helpers/source-documents.ts';
import { one, said } from '../../helpers/structured-cases.ts';

/** A short case that every layout below tells again. */
const NEED = 'Families in the flats had nowhere to meet.';
const SHY = 'Few parents came to the first evenings.';
const DID = 'We opened the laundry room as a café on Fridays.';
const COOKED = 'Parents took turns to cook.';
const CAME = 'Over 45 families came in two years.';
const LIKED = '92% of visitors felt less alone.';
const LEARNED = 'Food brings people sooner than a leaflet does.';
const FAILED = 'A second café on Mondays stayed empty.';

const expectTheCase = (structured: StructuredCase): void => {
  expect(said(structured.challenges)).toEqual([NEED, SHY]);
  expect(said(structured.solutions)).toEqual([DID, COOKED]);
  expect(said(structured.results)).toEqual([CAME, LIKED]);
  expect(structured.results.map(({ figure }) => figure?.value)).toEqual([45, 92]);
  expect(said(structured.learningPoints)).toEqual([LEARNED]);
  expect(structured.unplaced).toEqual([]);
};

describe('the layouts of one case', () => {
  it('has headings of a style', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        paragraph('Harbour Homes'),
        heading('Summary'),
        paragraph('A café in a laundry room.'),
        heading('The challenges'),
        ...items(NEED, SHY),
        heading('The solutions'),
        ...items(DID, COOKED),
        heading('The results'),
        ...items(CAME, LIKED),
        heading('Learning points'),
        ...items(LEARNED),
        heading('What did not work'),
        paragraph(FAILED),
        heading('Contact'),
        paragraph('Mair Pugh, Community Officer, 01632 960 001, mair@harbour.example'),
      ]),
    );
    expectTheCase(structured);
    expect(structured.title).toBe('The laundry café');
    expect(structured.organisation).toEqual({ name: 'Harbour Homes' });
    expect(structured.summary).toBe('A café in a laundry room.');
    expect(structured.whatDidNotWork).toEqual([FAILED]);
    expect(structured.contact).toEqual({
      name: 'Mair Pugh',
      role: 'Community Officer',
      phone: '01632 960 001',
      mailbox: 'mair@harbour.example',
    });
  });

  it('has bold lines for headings', () => {
    const structured = one(
      documentOf([
        bold('The laundry café'),
        bold('Key issues'),
        paragraph(NEED),
        paragraph(SHY),
        bold('What we did'),
        paragraph(DID),
        paragraph(COOKED),
        bold('Outcomes:'),
        paragraph(CAME),
        paragraph(LIKED),
        bold('Top tips'),
        ...items(LEARNED),
      ]),
    );
    expectTheCase(structured);
    expect(structured.title).toBe('The laundry café');
  });

  it('has numbered headings, some as items of a list', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        paragraph('1. Challenges'),
        ...items(NEED, SHY),
        item('Our approach', { marker: '2.' }),
        ...items(DID, COOKED),
        heading('3.1 Impact'),
        ...items(CAME, LIKED),
        item('Lessons learnt', { marker: '4.' }),
        ...items(LEARNED),
      ]),
    );
    expectTheCase(structured);
  });

  it('has capitals for headings', () => {
    expectTheCase(
      one(
        textDocument(`THE LAUNDRY CAFÉ
        BACKGROUND
        ${NEED}
        ${SHY}
        ACTIONS TAKEN
        ${DID}
        ${COOKED}
        RESULTS AND IMPACT
        ${CAME}
        ${LIKED}
        LESSONS LEARNED
        ${LEARNED}`),
      ),
    );
  });

  it('is plain text with lines for headings', () => {
    const structured = one(
      textDocument(`The laundry café
      Harbour Housing Association

      The challenges
      - ${NEED}
      - ${SHY}
      The solutions
      - ${DID}
      - ${COOKED}
      The results
      - ${CAME}
      - ${LIKED}
      Learning points
      - ${LEARNED}`),
    );
    expectTheCase(structured);
    expect(structured.organisation).toEqual({
      name: 'Harbour Housing Association',
      type: 'housing-association',
    });
  });

  it('has run-in headings', () => {
    const structured = one(
      textDocument(`The laundry café
      Organisation: Harbour Homes
      Date: March 2008 – June 2010
      Challenge: ${NEED}
      ${SHY}
      Our response – ${DID}
      ${COOKED}
      Outcomes: ${CAME}
      ${LIKED}
      Learning. ${LEARNED}`),
    );
    expectTheCase(structured);
    expect(structured.period).toEqual({ start: '2008-03', end: '2010-06' });
    expect(structured.labels).toContain('Outcomes:');
  });

  it('asks questions', () => {
    expectTheCase(
      one(
        documentOf([
          heading('The laundry café', 1),
          heading('What were the challenges you faced?'),
          ...items(NEED, SHY),
          heading('What did you do about it?'),
          ...items(DID, COOKED),
          heading('What difference did it make to residents?'),
          ...items(CAME, LIKED),
          heading('What would you do differently?'),
          ...items(LEARNED),
        ]),
      ),
    );
  });

  it('is spelt wrong', () => {
    expectTheCase(
      one(
        documentOf([
          heading('The laundry café', 1),
          heading('Challanges'),
          ...items(NEED, SHY),
          heading('Soluttions'),
          ...items(DID, COOKED),
          heading('Outocmes'),
          ...items(CAME, LIKED),
          heading('Leson learned'),
          ...items(LEARNED),
        ]),
      ),
    );
  });

  it('has the parts in another order, one of them twice', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        heading('Results'),
        ...items(CAME),
        heading('Lessons'),
        ...items(LEARNED),
        heading('What we did'),
        ...items(DID, COOKED),
        heading('Challenges'),
        ...items(NEED, SHY),
        heading('Impact'),
        ...items(LIKED),
      ]),
    );
    expectTheCase(structured);
  });

  it('is a table of two columns', () => {
    const structured = one(
      documentOf([
        paragraph('Good practice case study'),
        table(
          ['Project title', 'The laundry café'],
          ['Name of organisation', 'Harbour Homes'],
          ['Partners', 'Leeds City Council, Shelter (advice) and Eastside School'],
          ['Location', 'Leeds'],
          ['Theme', 'Isolation; Food'],
          ['Start date', 'March 2008'],
          ['What were the challenges? (max 200 words)', [...items(NEED, SHY)]],
          ['What did you do? Please describe your activities.', [paragraph(DID), paragraph(COOKED)]],
          ['Outcomes', [paragraph(CAME), paragraph(LIKED)]],
          ['Lessons learned', LEARNED],
          ['Cost', '£2,500 a year for food'],
          ['Project reference', 'HC 12'],
          ['Contact name', 'Mair Pugh'],
          ['Email', 'mair@harbour.example'],
          ['Telephone', '01632 960001 ext 4'],
        ),
      ]),
    );
    expect({ ...structured, unplaced: [] }).toSatisfy((all: StructuredCase) => {
      expectTheCase(all);
      return true;
    });
    expect(structured.title).toBe('The laundry café');
    expect(structured.organisation?.name).toBe('Harbour Homes');
    expect(structured.partners).toEqual([
      { name: 'Leeds City Council', type: 'council' },
      { name: 'Shelter', role: 'advice' },
      { name: 'Eastside School', type: 'education' },
    ]);
    expect(structured.names).toMatchObject({ themes: ['Isolation', 'Food'], places: ['Leeds'] });
    expect(structured.period).toEqual({ start: '2008-03' });
    expect(structured.costs).toEqual([
      { amount: 2500, currency: 'GBP', period: 'a year', note: '£2,500 a year for food' },
    ]);
    expect(structured.unplaced).toEqual(['Project reference', 'HC 12']);
    expect(structured.contact).toEqual({
      name: 'Mair Pugh',
      mailbox: 'mair@harbour.example',
      phone: '01632 960001 ext 4',
    });
  });

  it('is a table of one column with rows for labels', () => {
    expectTheCase(
      one(
        documentOf([
          heading('The laundry café', 1),
          table(
            [[bold('The challenges')]],
            [[...items(NEED, SHY)]],
            [[bold('The solutions')]],
            [[...items(DID, COOKED)]],
            [[bold('The results'), ...items(CAME, LIKED)]],
            [[bold('Learning points'), ...items(LEARNED)]],
          ),
        ]),
      ),
    );
  });

  it('has a column for each part', () => {
    const structured = one(
      documentOf([
        heading('The laundry café', 1),
        table(['Issue', 'Action', 'Outcome'], [NEED, DID, CAME], [SHY, COOKED, LIKED]),
        heading('Learning'),
        ...items(LEARNED),
      ]),
    );
    expectTheCase(structured);
  });
});
