// Proves: a case's fingerprint follows the words readers get, and nothing else: no ids, no depth, nothing private.
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { CASE_WORDS, NOT_WORDS } from '../../src/editorial/editions/case-words.ts';
import { contentHashOf, contentHashOfSave } from '../../src/editorial/editions/content-hash.ts';
import { GUIDE_WORDS, RECOMMENDATION_WORDS } from '../../src/editorial/editions/guide-words.ts';
import { prose } from '../helpers/prose.ts';

const CASE = {
  id: 'a1',
  title: { en: 'Time to play', cy: 'Amser chwarae' },
  summary: { en: 'A toy library on wheels.' },
  tier: 'full',
  evidence: 'untested',
  organisation: 'o1',
  themes: ['t1', 't2'],
  challenges: [
    { id: 'r1', ref: 'aaaa', statement: { en: 'No money.' }, kind: 'funding' },
    {
      id: 'r2',
      ref: 'bbbb',
      statement: { en: 'No room.' },
      figure: { value: 330, unit: { en: 'children' } },
    },
  ],
  solutions: [{ id: 's1', statement: { en: 'A van.' }, answers: ['bbbb'] }],
  whatDidNotWork: { text: { en: prose('The van broke down.') } },
  basedOn: [{ id: 'b1', record: { relationTo: 'guides', value: 'g1' } }],
  costs: [{ id: 'c1', amount: 200 }],
};
type Words = Record<string, unknown>;
const withPart = (part: Words): Words => ({ ...CASE, ...part });

describe('the fingerprint of a case', () => {
  it.each([
    ['cases', CASE_WORDS],
    ['guides', GUIDE_WORDS],
    ['recommendations', RECOMMENDATION_WORDS],
  ])('counts every field of %s as words or names it as none', (collection, words) => {
    const [config] = collections({ mediaDirectory: 'media', importsDirectory: 'imports' }).filter(
      ({ slug }) => slug === collection,
    );
    type Named = { type?: string; name?: string; fields?: Named[]; tabs?: Named[] };
    const namesOf = (fields: Named[]): string[] =>
      fields.flatMap(({ type, name, fields: inner, tabs }) =>
        type === 'ui' ? [] : name ? [name] : namesOf(inner ?? tabs ?? []),
      );
    const names = namesOf(config?.fields as Named[]);
    const known = new Set([...Object.keys(words), ...NOT_WORDS]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(words).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is the same however deep the record was read and whatever its rows are called', () => {
    const deep = withPart({
      id: 'other',
      organisation: { id: 'o1', title: 'Whitefriars' },
      themes: [{ id: 't1' }, { id: 't2' }],
      challenges: [
        {
          id: 'x',
          ref: 'cccc',
          statement: { en: 'No money.' },
          kind: 'funding',
          figure: { qualifier: 'exactly' },
        },
        {
          id: 'y',
          ref: 'dddd',
          statement: { en: 'No room.', cy: '' },
          figure: {
            qualifier: 'exactly',
            value: 330,
            unit: { en: 'children' },
            needsChecking: true,
            target: null,
          },
        },
      ],
      solutions: [{ statement: { en: 'A van.' }, answers: ['dddd'] }],
      basedOn: [{ record: { relationTo: 'guides', value: { id: 'g1', title: 'A guide' } }, note: null }],
      costs: [{ id: 'z', amount: 200, currency: 'GBP' }],
      partners: [],
      learningPoints: null,
      whatDidNotWork: { noneReported: false, text: { en: prose('The van broke down.') } },
    });
    expect(contentHashOf(deep)).toBe(contentHashOf(CASE));
  });

  it('leaves out what is private or about the record', () => {
    const others = Object.fromEntries(NOT_WORDS.map((name) => [name, { anything: 'x' }]));
    expect(contentHashOf(withPart(others))).toBe(contentHashOf(CASE));
  });

  it.each<[what: string, part: Words]>([
    ['a translation', { title: { en: 'Time to play', cy: 'Amser i chwarae' } }],
    ['a language more', { summary: { en: 'A toy library on wheels.', cy: 'Llyfrgell deganau.' } }],
    ['an order', { themes: ['t2', 't1'] }],
    ['a pairing', { solutions: [{ statement: { en: 'A van.' }, answers: ['aaaa'] }] }],
    ['a figure', { results: [{ statement: { en: 'More.' }, figure: { value: 0 } }] }],
    ['prose', { whatDidNotWork: { text: { en: prose('The van broke down twice.') } } }],
    ['a tick', { whatDidNotWork: { ...CASE.whatDidNotWork, noneReported: true } }],
    ['a link', { basedOn: [{ record: { relationTo: 'cases', value: 'g1' } }] }],
    ['an amount', { costs: [{ amount: 200, currency: 'EUR' }] }],
  ])('changes with %s', (_, part) => {
    expect(contentHashOf(withPart(part))).not.toBe(contentHashOf(CASE));
  });

  it('foretells a save in one language over what is saved in all', () => {
    const data = {
      title: 'Time to play on',
      challenges: [
        { id: 'r2', ref: 'bbbb', statement: 'No room.', figure: { value: 330, unit: 'children' } },
      ],
    };
    const after = withPart({
      title: { en: 'Time to play on', cy: 'Amser chwarae' },
      challenges: [CASE.challenges[1]],
    });
    expect(contentHashOfSave({ data, saved: CASE, locale: 'en' })).toBe(contentHashOf(after));
    expect(contentHashOfSave({ data: { title: 'Amser chwarae' }, saved: CASE, locale: 'cy' })).toBe(
      contentHashOf(CASE),
    );
  });
});
