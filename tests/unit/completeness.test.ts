// Proves: the meter counts what readers look for, says what to add next and why, and both kinds of case can reach the end of it.
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { completenessOf } from '../../src/domain/completeness.ts';
import { prose } from '../helpers/prose.ts';

const SNAPSHOT = {
  tier: 'snapshot',
  title: 'Time to play',
  organisation: 'o',
  summary: 'A toy library on wheels.',
  results: [{ statement: 'Children came.', figure: { value: 330 } }],
  sources: [{ title: 'Report', publisher: 'X', kind: 'evaluation', date: '2009' }],
  themes: ['t'],
  places: ['p'],
  period: { start: '2007' },
  evidence: 'untested',
  contact: { mailbox: 'a@example.org', hasConsented: true },
  review: { reviewedOn: '2026-01-01', owner: 'b@example.org' },
};
const FULL = {
  ...SNAPSHOT,
  tier: 'full',
  challenges: [{ statement: 'No money.' }],
  solutions: [{ statement: 'A van.' }],
  whatDidNotWork: { text: prose('The van broke down.') },
  learningPoints: [{ statement: 'Start small.' }],
  audiences: ['a'],
  transferability: { conditions: 'A van.' },
  staffing: 'One driver.',
};
const missing = (values: object) => completenessOf(values).next.map(({ label }) => label);

describe('the completeness meter', () => {
  it.each([
    ['snapshot', SNAPSHOT],
    ['full case', FULL],
  ])('can be filled by a %s', (_, values) => {
    expect(completenessOf(values)).toEqual({ percent: 100, next: [] });
  });

  it('starts low with an empty form, and names first what readers miss most, with the reason', () => {
    const { percent, next } = completenessOf({
      tier: 'full',
      evidence: 'untested',
      whatDidNotWork: { noneReported: false },
    });
    expect(percent).toBeLessThan(15);
    expect(next.slice(0, 4).map(({ field }) => field)).toEqual([
      'summary',
      'challenges',
      'solutions',
      'results',
    ]);
    for (const { say, why } of next) expect([say, why].every((words) => /[.?]$/.test(words))).toBe(true);
  });

  it('asks a snapshot for no more than a paragraph, a figure, and what makes it findable', () => {
    expect(missing({ tier: 'snapshot' })).not.toEqual(expect.arrayContaining(['The challenges']));
    expect(missing({ tier: 'snapshot' })).toEqual(
      expect.arrayContaining(['Summary', 'A figure', 'Themes', 'Sources']),
    );
  });

  it.each<[label: string, values: object]>([
    ['What did not work', { whatDidNotWork: { text: prose('  '), noneReported: false } }],
    ['The challenges', { challenges: [{ statement: ' ' }] }],
    ['A figure', { results: [{ statement: 'Children came.', figure: { unit: 'children' } }] }],
    ['What the evidence rests on', { evidence: 'replicated' }],
    ['Whom to ask', { contact: { mailbox: 'a@example.org', hasConsented: false } }],
    ['Text without a place', { unplaced: 'left over' }],
    ['Figures to confirm', { results: [{ statement: 'x', figure: { value: 3, needsChecking: true } }] }],
    ['Costs and people', { staffing: '' }],
    ['When, or where, a source is found', { sources: [{ title: 'Report' }] }],
  ])('misses: %s', (label, values) => {
    const { percent, next } = completenessOf({ ...FULL, ...values });
    expect(next.map((step) => step.label)).toEqual([label]);
    expect(percent).toBeLessThan(100);
    expect(percent).toBeGreaterThan(80);
  });

  it('takes "none reported" for an answer, and zero for a figure', () => {
    expect(missing({ ...FULL, whatDidNotWork: { noneReported: true } })).toEqual([]);
    expect(missing({ ...FULL, results: [{ statement: 'x', figure: { value: 0 } }] })).toEqual([]);
  });

  it('points to fields that the form has', () => {
    type Named = { name?: string; fields?: Named[]; tabs?: Named[] };
    const namesOf = (fields: Named[]): string[] =>
      fields.flatMap(({ name, fields: inner, tabs }) => (name ? [name] : namesOf(inner ?? tabs ?? [])));
    const cases = collections({ mediaDirectory: 'media', importsDirectory: 'imports' }).find(
      ({ slug }) => slug === 'cases',
    );
    const names = namesOf(cases?.fields as Named[]);
    const fields = [{ tier: 'full' }, { tier: 'snapshot', unplaced: 'x', evidence: 'replicated' }].flatMap(
      (values) => completenessOf(values).next.map(({ field }) => field),
    );
    expect(fields.filter((field) => !names.includes(field))).toEqual([]);
  });
});
