// Proves which challenge a passage leads to and which solutions answer it, and what a hit says of both.
import { describe, expect, it } from 'vitest';
import { pairOf } from '../../../src/search/challenge-answer.ts';
import type { DocumentPassage } from '../../../src/search/document.ts';
import type { EngineHit } from '../../../src/search/engine/port.ts';
import { toHit } from '../../../src/search/to-hit.ts';
import { searchDocument } from '../../helpers/search-documents.ts';

const passages: DocumentPassage[] = [
  { section: 'challenges', text: 'Nobody came.', ref: 'c1', kind: 'engagement' },
  { section: 'challenges', text: 'No money.', ref: 'c2', kind: 'funding' },
  { section: 'challenges', text: 'No ref at all.', kind: 'language' },
  { section: 'solutions', text: 'Knock on doors.', answers: ['c1'] },
  { section: 'solutions', text: 'Serve lunch.', answers: ['c2', 'c1'] },
  { section: 'solutions', text: 'Answers nothing named.' },
  { section: 'results', text: 'They came.' },
];

describe('a pair', () => {
  it('is a challenge with every solution that names it', () => {
    expect(pairOf({ passages, index: 0 })).toEqual({ challenge: 0, solutions: [3, 4] });
    expect(pairOf({ passages, index: 1 })).toEqual({ challenge: 1, solutions: [4] });
  });

  it('is found from a solution, by the first challenge it names', () => {
    expect(pairOf({ passages, index: 3 })).toEqual({ challenge: 0, solutions: [3, 4] });
    expect(pairOf({ passages, index: 4 })).toEqual({ challenge: 0, solutions: [3, 4] });
  });

  it('has no solutions where the source pairs none', () => {
    expect(pairOf({ passages, index: 2 })).toEqual({ challenge: 2, solutions: [] });
    expect(pairOf({ passages, index: 5 })).toBeUndefined();
  });

  it('is none for another part of the case, whatever kind was chosen', () => {
    expect(pairOf({ passages, index: 6 })).toBeUndefined();
    expect(pairOf({ passages, index: 6, kinds: ['funding'] })).toBeUndefined();
  });

  it('is the first challenge of a chosen kind where no passage answers', () => {
    expect(pairOf({ passages, kinds: ['language', 'funding'] })).toEqual({ challenge: 1, solutions: [4] });
    expect(pairOf({ passages, kinds: ['hostility'] })).toBeUndefined();
    expect(pairOf({ passages })).toBeUndefined();
  });
});

describe('a hit', () => {
  const document = searchDocument({ key: 'play', passages });
  const hit = (overrides: Partial<EngineHit> = {}): EngineHit => ({
    document,
    title: [{ text: 'play', isMatch: false }],
    summary: [],
    passage: null,
    missingWords: [],
    isPinned: false,
    ...overrides,
  });
  const draw = (found: EngineHit, challenge?: string[]) =>
    toHit({
      hit: found,
      query: { lang: 'en', filters: challenge ? { challenge } : {} },
      publicUrl: 'http://localhost:3000',
    });

  it('keeps the passage with the words, and tells the challenge it answers', () => {
    const passage = { section: 'solutions', index: 3, marked: [{ text: 'Knock', isMatch: true }] } as const;
    expect(draw(hit({ passage: { ...passage, marked: [...passage.marked] } }))).toMatchObject({
      passage: { section: 'solutions', text: 'Knock', marked: [{ isMatch: true }] },
      answer: {
        challenge: { text: 'Nobody came.', kind: 'engagement', kindLabel: 'Engagement' },
        solutions: ['Knock on doors.', 'Serve lunch.'],
      },
    });
  });

  it('puts the challenge of the chosen kind first where no words were asked', () => {
    expect(draw(hit(), ['funding'])).toMatchObject({
      passage: {
        section: 'challenges',
        sectionLabel: 'The challenges',
        text: 'No money.',
        marked: [{ text: 'No money.', isMatch: false }],
      },
      answer: { challenge: { kind: 'funding' }, solutions: ['Serve lunch.'] },
    });
  });

  it('has neither where nothing was asked', () => {
    expect(draw(hit())).toMatchObject({ passage: null, answer: null });
  });
});
