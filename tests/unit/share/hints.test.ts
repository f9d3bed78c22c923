// Proves that advice on a text says what would help, once, and keeps quiet where a text is good.
import { describe, expect, it } from 'vitest';
import { countWords, hintsFor } from '../../../src/editorial/share/hints.ts';

const hints = (field: string, text: string) => hintsFor({ field, text }).join('\n');

describe('hints', () => {
  it.each([
    ['results', '64 families came at least three times between 2021 and 2023.'],
    ['results', 'Nine out of ten had made a friend.'],
    ['challenges', 'New families did not answer letters.'],
    ['summary', ''],
    ['whatDidNotWork', 'The Registered Social Landlord (RSL) moved out, so the RSL room was gone.'],
    ['solutions', 'We asked the NHS and the BBC, and a TV crew came.'],
    ['places', 'Coventry CV1 2AB'],
  ])('keeps quiet about a good text in %s', (field, text) => expect(hints(field, text)).toBe(''));

  it('asks for a number where results have none', () => {
    expect(hints('results', 'Children came back and everybody was pleased.')).toMatch(
      /how many, out of how many/,
    );
    expect(hints('challenges', 'Children stayed away.')).toBe('');
  });

  it('asks of how many a share is', () => {
    expect(hints('results', '96% of participants were pleased in 2009.')).toMatch(/96% of how many/);
    expect(hints('results', '96% of 120 participants were pleased.')).toBe('');
  });

  it('finds the sentence that goes on and on', () => {
    expect(hints('solutions', `${'and then we '.repeat(12)}stopped.`)).toMatch(/One sentence has 37 words/);
    expect(hints('solutions', `${'and then. '.repeat(40)}`)).toBe('');
  });

  it('names short forms that nobody explained', () => {
    expect(hints('challenges', 'The RSLs and the ALMO did not talk.')).toMatch(/“RSL”, “ALMO”/);
    expect(hints('challenges', 'ESOL (English for speakers of other languages) was full.')).toBe('');
  });

  it('says of capitals one thing, not one for each word', () => {
    expect(hintsFor({ field: 'challenges', text: 'NEW FAMILIES DID NOT ANSWER ANY LETTERS' })).toEqual([
      'Capitals throughout are hard to read.',
    ]);
  });

  it('warns of what should be private', () => {
    expect(hints('solutions', 'Ask noor@example.org.')).toMatch(/stays private/);
    expect(hints('solutions', 'Ring 024 7600 0000.')).toMatch(/stays private/);
    expect(hints('solutions', 'In 2008 and 2009 we met 20 times.')).toBe('');
  });

  it('counts a summary’s words', () => {
    expect(hints('summary', 'Word. '.repeat(121))).toMatch(/121 words/);
    expect(countWords(' one – two, 3 ')).toBe(3);
  });

  it('advises on a text of 20,000 letters without stopping the page', () => {
    expect(hintsFor({ field: 'results', text: 'a1 '.repeat(6600) }).length).toBeGreaterThan(0);
    expect(hintsFor({ field: 'results', text: '('.repeat(20_000) })).toBeInstanceOf(Array);
  });
});
