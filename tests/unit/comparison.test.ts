// Proves: two editions are told apart part by part, in words: statements matched, figures whole, nothing lost, nothing made up.
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/payload-types.ts';
import { presentComparison, type ComparedItem, type Piece } from '../../src/presenters/comparison.ts';
import { wordChanges } from '../../src/presenters/word-changes.ts';
import { prose } from '../helpers/prose.ts';

const BEFORE = {
  title: 'Time to play',
  summary: 'A toy library on wheels visits families twice a month.',
  tier: 'full',
  evidence: 'untested',
  organisation: { id: 'o', title: 'Whitefriars' },
  challenges: [
    { ref: 'a', statement: 'There was no money for toys.', kind: 'funding' },
    { ref: 'b', statement: 'Families did not know one another.' },
  ],
  solutions: [{ statement: 'The landlord lent a van.', answers: ['a'] }],
  results: [
    {
      statement: 'Children came back every month.',
      figure: { value: 200, unit: 'children', qualifier: 'over' },
    },
    { statement: 'Parents met.' },
  ],
  whatDidNotWork: { text: prose('The van broke down.') },
  learningPoints: [
    { statement: 'Start small.' },
    { statement: 'Ask the parents.' },
    { statement: 'Keep a diary.' },
  ],
  sources: [{ title: 'Own account', publisher: 'Whitefriars', kind: 'own-account' }],
} as unknown as Case;

const compare = (change: object) =>
  presentComparison({ before: BEFORE, after: { ...BEFORE, ...change } as Case, locale: 'en' });
const told = (pieces: Piece[]): string =>
  pieces
    .map(({ kind, text }) => ({ same: text, inserted: `+${text}+`, deleted: `-${text}-` })[kind])
    .join('');
const items = (list: ComparedItem[] | undefined) => list?.map(({ state, text }) => [state, told(text)]);

describe('a comparison of two editions', () => {
  it('says nothing changed where nothing did, and folds every part that says something', () => {
    const { changed, same } = compare({});
    expect(changed).toEqual([]);
    expect(same.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Title', 'Summary', 'The challenges', 'What did not work', 'Sources']),
    );
  });

  it('marks the words that changed and no others', () => {
    const { changed } = compare({ summary: 'A toy library on wheels visits families every week.' });
    expect(changed.map(({ id }) => id)).toEqual(['summary']);
    const [item] = changed[0]?.items ?? [];
    expect(told(item?.text ?? [])).toBe(
      'A toy library on wheels visits families -twice a month-+every week+.',
    );
  });

  it('matches statements that were reworded, added, and taken out, each in its place', () => {
    const { changed } = compare({
      learningPoints: [
        { statement: 'Start small, and soon.' },
        { statement: 'Find a dry room.' },
        { statement: 'Keep a diary.' },
      ],
    });
    expect(items(changed[0]?.items)).toEqual([
      ['changed', 'Start small+, and soon+.'],
      ['added', '+Find a dry room.+'],
      ['removed', '-Ask the parents.-'],
      ['same', 'Keep a diary.'],
    ]);
  });

  it('tells figures whole, beside a statement that is as it was', () => {
    const [first, ...others] = BEFORE.results ?? [];
    const { changed } = compare({
      results: [{ ...first, figure: { ...first?.figure, value: 330 } }, ...others],
    });
    expect(changed[0]?.items[0]).toMatchObject({ state: 'changed', text: [{ kind: 'same' }] });
    expect(told(changed[0]?.items[0]?.figure ?? [])).toBe('-over 200 children-+over 330 children+');
    expect(changed[0]?.items[1]?.state).toBe('same');
  });

  it('says that an order changed', () => {
    const { changed } = compare({ learningPoints: [...(BEFORE.learningPoints ?? [])].reverse() });
    expect(changed).toMatchObject([{ id: 'learning-points', isReordered: true }]);
    expect(changed[0]?.items.every(({ state }) => state === 'same')).toBe(true);
  });

  it('says which challenge a solution answers now', () => {
    const { changed } = compare({ solutions: [{ statement: 'The landlord lent a van.', answers: ['b'] }] });
    const note = told(changed[0]?.items[0]?.note ?? []);
    expect(changed[0]?.id).toBe('solutions');
    expect(note).toContain('There was no money for toys.');
    expect(note).toContain('Families did not know one another.');
  });

  it('tells two texts that share nothing as one taken out and one put in', () => {
    expect(wordChanges({ before: 'Quite another tale.', after: 'Toys for all.', locale: 'en' })).toEqual([
      { kind: 'deleted', text: 'Quite another tale.' },
      { kind: 'inserted', text: 'Toys for all.' },
    ]);
  });

  it('keeps every word of both texts, whatever they are', () => {
    const words = ['the', 'van', 'toys', 'été', 'لعب', '330', '£5', 'a-b', 'x.'];
    let seed = 7;
    const random = (limit: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    const text = (): string =>
      Array.from({ length: random(30) }, () => words[random(words.length)]).join(' ');
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()];
      const pieces = wordChanges({ before, after, locale: 'en' });
      const side = (left: Piece['kind']) =>
        pieces.flatMap(({ kind, text: run }) => (kind === 'same' || kind === left ? run : [])).join('');
      expect(side('inserted')).toBe(after);
      expect(side('deleted').replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''));
    }
  });

  it('is quick with long texts that share nothing', { timeout: 10_000 }, () => {
    const long = (word: string): string =>
      Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordChanges({ before: long('a'), after: long('b'), locale: 'en' })).toHaveLength(2);
  });
});
