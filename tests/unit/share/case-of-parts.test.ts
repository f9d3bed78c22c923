// Proves that no word a sender wrote is lost on the way into a case, and that their own words on a document count more than its.
import { describe, expect, it } from 'vitest';
import { caseOfParts, linesOf, withSendersWords } from '../../../src/editorial/share/case-of-parts.ts';
import { wordsOf } from '../../../src/editorial/import/document.ts';
import type { StructuredCase } from '../../../src/editorial/import/structured-case.ts';

const parts = {
  summary: 'We cooked with whoever came.',
  partners: 'Northgate School: the hall\nHarbour Trust (£2,000 for pots)',
  challenges: '- No answers.\n\n• No money.\n3) No room.',
  solutions: 'a) Doors, not letters.',
  results: '64 families came. They stayed.\nOver 90% said so.',
  whatDidNotWork: 'Evenings.',
  learningPoints: '1. Ask first.\n2. Plan for the key.',
  places: 'Northgate',
  period: 'It ran on and off from 2019, but for the winter when the boiler broke',
  audiences: 'New arrivals',
  themes: 'Food',
  sources: 'Our report (2023), https://www.example.org/report.pdf.\nA letter',
};

const everyString = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyString) : [];
};

describe('parts', () => {
  it('lose no word', () => {
    const made = caseOfParts({
      title: 'Saturday kitchen',
      organisationName: 'Northgate Homes',
      parts,
      text: 'A letter from a neighbour.\nSigned, a neighbour.',
    });
    const kept = new Set(wordsOf(everyString(made).join(' \n ').toLowerCase()));
    const sent = Object.values(parts)
      .map((text) => linesOf(text).join('\n'))
      .join('\n');
    expect(wordsOf(sent.toLowerCase()).filter((word) => !kept.has(word))).toEqual([]);
    expect(made.unplaced).toEqual([parts.period, 'A letter from a neighbour.', 'Signed, a neighbour.']);
  });

  it('are statements by line, without their marks', () => {
    expect(caseOfParts({ parts }).challenges.map(({ statement }) => statement)).toEqual([
      'No answers.',
      'No money.',
      'No room.',
    ]);
  });

  it('a source has its link apart', () => {
    expect(caseOfParts({ parts }).sources).toEqual([
      { title: 'Our report (2023)', url: 'https://www.example.org/report.pdf' },
      { title: 'A letter' },
    ]);
  });

  it('of an empty submission are an empty case', () => {
    expect(caseOfParts({})).toMatchObject({
      title: '',
      summary: '',
      challenges: [],
      contact: {},
      unplaced: [],
    });
  });
});

describe('a document’s case', () => {
  const structured = {
    ...caseOfParts({ title: 'The garden', organisationName: 'Ashby Homes' }),
    contact: { name: 'Ivy', mailbox: 'ivy@example.org', note: 'Mornings' },
    unplaced: ['Rest'],
  } satisfies StructuredCase;

  it('takes the sender’s title, organisation and contact, and keeps what they replace', () => {
    expect(
      withSendersWords({
        structured,
        submission: { title: 'One garden', organisationName: 'Whitefriars', contact: { name: 'Noor' } },
      }),
    ).toMatchObject({
      title: 'One garden',
      organisation: { name: 'Whitefriars' },
      contact: { name: 'Noor', note: 'Ivy\nivy@example.org\nMornings' },
      unplaced: ['The garden', 'Ashby Homes', 'Rest'],
    });
  });

  it('stays as it is where the sender said nothing', () => {
    expect(withSendersWords({ structured, submission: {} })).toMatchObject({
      title: 'The garden',
      organisation: { name: 'Ashby Homes' },
      contact: { name: 'Ivy', mailbox: 'ivy@example.org', note: 'Mornings' },
      unplaced: ['Rest'],
    });
  });
});
