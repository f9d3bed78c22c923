// A document of several case studies is told apart into them, with no word lost.
import { describe, expect, it } from 'vitest';
import { documentOf, heading, items, paragraph, textDocument } from '../../helpers/source-documents.ts';
import { said, structure } from '../../helpers/structured-cases.ts';

const NEED = 'Families in the flats had nowhere to meet.';
const SHY = 'Few parents came to the first evenings.';
const DID = 'We opened the laundry room as a café on Fridays.';
const COOKED = 'Parents took turns to cook.';
const CAME = 'Over 45 families came in two years.';
const LIKED = '92% of visitors felt less alone.';

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
