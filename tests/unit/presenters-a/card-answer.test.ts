// Proves what a card says a search found: the challenge with what was done about it, the passage where that is another, words a case does without, the editors' choice, its language.
import { expect, it } from 'vitest';
import { cardOfHit } from '../../../src/presenters/card.ts';
import type { CaseHit } from '../../../src/search/results.ts';
import { hit } from '../partners/results.ts';

const CHALLENGE = 'Families were alone.';
const SOLUTION = 'A play worker called on each of them.';
const plain = (text: string) => [{ text, isMatch: false }];
const passage = (section: 'challenges' | 'solutions' | 'results', text: string): CaseHit['passage'] => ({
  section,
  sectionLabel: 'Its section',
  text,
  marked: [{ text, isMatch: true }],
});
const answer: CaseHit['answer'] = {
  challenge: { text: CHALLENGE, kind: 'engagement', kindLabel: 'Engagement' },
  solutions: [SOLUTION],
};

it('joins a challenge with what was done about it, marked where the words stand', () => {
  const card = cardOfHit({ hit: hit({ answer, passage: passage('solutions', SOLUTION) }) });
  expect(card.answer).toEqual({
    label: 'A challenge of engagement',
    challenge: plain(CHALLENGE),
    doneLabel: 'What was done',
    solutions: [[{ text: SOLUTION, isMatch: true }]],
    more: '',
  });
  expect(card.passage).toBeNull();
});

it('shows the passage beside the answer where it is neither its challenge nor its solution', () => {
  const card = cardOfHit({ hit: hit({ answer, passage: passage('results', 'They came back.') }) });
  expect(card.answer?.challenge).toEqual(plain(CHALLENGE));
  expect(card.passage).toEqual({
    label: 'From: Its section',
    marked: [{ text: 'They came back.', isMatch: true }],
  });
});

it.each([null, 'other' as const])('names no kind of challenge that says nothing: %s', (kind) => {
  const challenge = { text: CHALLENGE, kind, kindLabel: kind && 'Other' };
  expect(cardOfHit({ hit: hit({ answer: { challenge, solutions: [] } }) }).answer).toMatchObject({
    label: 'The challenge',
    solutions: [],
  });
});

it('does not say the challenge twice', () => {
  expect(cardOfHit({ hit: hit({ answer, problem: CHALLENGE }) }).problem).toBe('');
  expect(cardOfHit({ hit: hit({ answer, problem: 'Another.' }) }).problem).toBe('Another.');
});

it('leads with the answer only where a kind of challenge was chosen and there is one', () => {
  const first = (parts: Partial<CaseHit>, isChallengeChosen: boolean) =>
    cardOfHit({ hit: hit(parts), isChallengeChosen }).isAnswerFirst;
  expect([first({ answer }, true), first({ answer }, false), first({}, true)]).toEqual([true, false, false]);
});

it('says what it does without, and whose choice it is', () => {
  expect(cardOfHit({ hit: hit({ missingWords: ['bursary', 'ESOL'], isPinned: true }) })).toMatchObject({
    missing: 'without: bursary, ESOL',
    pinned: 'Chosen by the editors',
  });
  expect(cardOfHit({ hit: hit() })).toMatchObject({ missing: '', pinned: '', language: '' });
});

it('says its language where that is another than the reader’s, unless the whole list is said to be in it', () => {
  expect(cardOfHit({ hit: hit(), lang: 'ur' })).toMatchObject({
    language: 'In English',
    lang: 'en',
    dir: 'ltr',
    wordsLang: 'en',
  });
  expect(cardOfHit({ hit: hit(), lang: 'ur', listLang: 'en' }).language).toBe('');
  expect(cardOfHit({ hit: hit({ lang: 'ur' }), lang: 'ur' })).toMatchObject({ language: '', dir: 'rtl' });
});

it('shows two of many solutions, the one that was found among them, and counts the rest', () => {
  const many = { ...answer, solutions: ['One.', 'Two.', 'Three.', 'Four.'] };
  const shown = (parts: Partial<CaseHit>) => {
    const view = cardOfHit({ hit: hit({ answer: many, ...parts }) }).answer;
    return [...(view?.solutions ?? []).map((marked) => marked.map(({ text }) => text).join('')), view?.more];
  };
  expect(shown({})).toEqual(['One.', 'Two.', 'and 2 more in the case']);
  expect(shown({ passage: passage('solutions', 'Four.') })).toEqual([
    'One.',
    'Four.',
    'and 2 more in the case',
  ]);
});
