// However a case study is laid out, every word of it lands in exactly one part, and in the right one.
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/editorial/import/document.ts';
import type { StructuredCase } from '../../../src/editorial/import/structured-case.ts';
import { structureDocument } from '../../../src/editorial/import/structure/structure-document.ts';
import { compareWords } from '../../../src/editorial/import/structure/words-in-out.ts';
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

const structure = (document: SourceDocument, split: 'as-found' | 'one' = 'as-found'): StructuredCase[] => {
  const cases = structureDocument({ document, split });
  expect(compareWords({ document, cases })).toEqual({ lost: [], added: [] });
  return cases;
};

const one = (document: SourceDocument): StructuredCase => {
  const cases = structure(document);
  expect(cases).toHaveLength(1);
  return cases[0] as StructuredCase;
};

const said = (list: { statement: string }[]): string[] => list.map(({ statement }) => statement);

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

describe('several cases in one document', () => {
  const caseOf = (title: string, organisation: string) => [
    heading(title),
    heading('Organisation', 3),
    paragraph(organisation),
    heading('The challenges', 3),
    ...items(NEED),
    heading('The results', 3),
    ...items(CAME),
    heading('Contact', 3),
    paragraph('Ring 01632 960001.'),
  ];
  const TWO = documentOf([
    heading('Good practice in the east', 1),
    paragraph('Two landlords tell what they tried.'),
    ...caseOf('The laundry café', 'Harbour Homes'),
    ...caseOf('The yard', 'Mill Housing Trust'),
  ]);

  it('sees the template begin again', () => {
    const cases = structure(TWO);
    expect(cases.map(({ title, organisation }) => [title, organisation?.name])).toEqual([
      ['The laundry café', 'Harbour Homes'],
      ['The yard', 'Mill Housing Trust'],
    ]);
    expect(cases.map(({ results }) => results.length)).toEqual([1, 1]);
    expect(cases.map(({ contact }) => contact.phone)).toEqual(['01632 960001', '01632 960001']);
    expect(cases[0]?.unplaced).toEqual(['Good practice in the east', 'Two landlords tell what they tried.']);
  });

  it('makes one of it when asked to', () => {
    const cases = structure(TWO, 'one');
    expect(cases).toHaveLength(1);
    expect(said(cases[0]?.challenges ?? [])).toEqual([NEED, NEED]);
  });

  it('sees headings that number the cases, and the opening that each has', () => {
    const cases = structure(
      textDocument(`Contents
      Case study 1: The laundry café 2
      Case study 2: The yard 5
      Appendix 1
      Case study 1: The laundry café
      The challenges
      - ${NEED}
      The results
      - ${CAME}
      Appendix 2
      Case study 2: The yard
      The challenges
      - ${SHY}
      The results
      - ${LIKED}`),
    );
    expect(cases.map(({ title }) => title)).toEqual(['The laundry café', 'The yard']);
    expect(cases[1]?.labels).toContain('Appendix 2');
    expect(cases.map(({ results }) => said(results))).toEqual([[CAME], [LIKED]]);
  });

  it('sees the examples of an article by their headings and organisations', () => {
    const text =
      'The landlord asked tenants what they missed, listened for a month and then did it with them, week after week. ';
    const cases = structure(
      documentOf([
        heading('Three landlords who listened', 1),
        paragraph('Listening is cheap.'),
        heading('Bread in Leeds'),
        paragraph(`Harbour Homes began with a kettle. ${text.repeat(2)}`),
        heading('Benches in York'),
        paragraph(`Mill Housing Trust bought timber. ${text.repeat(2)}`),
        heading('Bikes in Hull'),
        paragraph(
          `Quay Housing Association repaired bikes. ${text.repeat(2)} More than 60 children took part.`,
        ),
      ]),
    );
    expect(cases.map(({ title }) => title)).toEqual(['Bread in Leeds', 'Benches in York', 'Bikes in Hull']);
    expect(cases[0]?.unplaced).toEqual(['Three landlords who listened', 'Listening is cheap.']);
  });

  it('takes two phases of one project for one case', () => {
    const cases = structure(
      documentOf([
        heading('The laundry café', 1),
        heading('Phase 1'),
        heading('What we did', 3),
        ...items(DID),
        heading('Outcomes', 3),
        ...items(CAME),
        heading('Phase 2'),
        heading('What we did', 3),
        ...items(COOKED),
        heading('Outcomes', 3),
        ...items(LIKED),
      ]),
    );
    expect(cases).toHaveLength(1);
    expect(said(cases[0]?.results ?? [])).toEqual([CAME, LIKED]);
  });
});
