// Proves what is made of reports of use: dates as people write them, who counts as another, and when a grade is proposed.
import { describe, expect, it } from 'vitest';
import { readAdoptionReport } from '../../../src/editorial/share/adoption-fields.ts';
import { harmless } from '../../../src/editorial/share/letters.ts';
import { proposeEvidence } from '../../../src/editorial/share/propose-evidence.ts';
import { readPartialDate } from '../../../src/editorial/share/read-partial-date.ts';
import type { Adoption } from '../../../src/payload-types.ts';
import { presentAdoptions } from '../../../src/presenters/case-view-adoptions.ts';
import { caseRecord, organisation } from '../presenters-b/records.ts';

const report = (parts: Partial<Adoption>): Adoption => ({
  id: `adoption-${JSON.stringify(parts).length}`,
  case: 'case-Time to Play',
  organisationName: 'Somebody',
  outcome: 'It went well.',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  _status: 'published',
  ...parts,
});

it.each([
  ['2024', '2024'],
  ['2024-05', '2024-05'],
  ['May 2024', '2024-05'],
  ['Sept. 2024', '2024-09'],
  ['5/2024', '2024-05'],
  ['18 May 2024', '2024-05-18'],
  ['18th May, 2024', '2024-05-18'],
  ['18/5/2024', '2024-05-18'],
  ['31/2/2024', null],
  ['13/2024', null],
  ['last spring', null],
  ['', null],
])('reads the date “%s”', (text, date) => expect(readPartialDate(text)).toBe(date));

it('names each question that is wrong or missing', () => {
  const read = () => readAdoptionReport({ date: 'soon', reporterMailbox: 'nobody', agreed: 'no' });
  try {
    read();
    expect.unreachable();
  } catch (error) {
    expect((error as { problems: { field: string }[] }).problems.map(({ field }) => field)).toEqual([
      'organisationName',
      'date',
      'outcome',
      'reporterMailbox',
      'agreed',
    ]);
  }
});

describe('others who used it', () => {
  const own = organisation('Community Integration Partnership');
  it('are counted once each, the case’s own organisation not at all', () => {
    const { line, reports } = presentAdoptions({
      record: caseRecord(),
      adoptions: [
        report({ organisationName: 'Harbour Trust' }),
        report({ organisationName: ' harbour trust ', date: '2024' }),
        report({ organisationName: 'Shelter', organisation: organisation('Shelter'), placeName: 'Leeds' }),
        report({ organisationName: 'CIP', organisation: own }),
        report({ organisationName: 'community integration partnership' }),
        report({ organisationName: 'Of another case', case: 'another' }),
      ],
      locale: 'en',
    });
    expect(line).toBe('Used by 2 others');
    expect(reports).toHaveLength(5);
    expect(reports[2]).toMatchObject({
      who: { label: 'Shelter', href: '/organisations/shelter' },
      where: { label: 'Leeds', href: null },
    });
  });

  it('may be none', () => {
    expect(presentAdoptions({ record: caseRecord(), adoptions: [], locale: 'en' })).toEqual({
      line: null,
      reports: [],
    });
  });

  it('speak for “replicated”, once an editor published them; the editor decides', () => {
    const adoptions = [report({ organisationName: 'Harbour Trust' })];
    const ask = (parts: Partial<Parameters<typeof proposeEvidence>[0]>) =>
      proposeEvidence({ evidence: 'untested', organisation: own, adoptions, ...parts });
    expect(ask({})).toEqual({ evidence: 'replicated', adopters: ['Harbour Trust'] });
    expect(ask({ evidence: 'replicated' })).toBeNull();
    expect(ask({ adoptions: [report({ _status: 'draft' })] })).toBeNull();
    expect(ask({ adoptions: [report({ organisation: own })] })).toBeNull();
    expect(ask({ adoptions: [report({ organisation: own.id })], organisation: own.id })).toBeNull();
    expect(ask({ adoptions: [] })).toBeNull();
  });
});

it('a letter to a stranger holds nothing to click', () => {
  expect(harmless('Win\nat https://spam.example/now  www.spam.com spam.example me@spam.example today')).toBe(
    'Win at today',
  );
  expect(harmless('https://spam.example')).toBe('your practice');
  expect(harmless('Kitchen '.repeat(30))).toHaveLength(80);
});
