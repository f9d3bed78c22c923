// Proves how the words of a query are taken apart and put together again: respelt, left out, counted without a person.
import { describe, expect, it } from 'vitest';
import { countable } from '../../../src/search/help/query-log.ts';
import { respelt, tellingParts, withoutPart } from '../../../src/search/help/telling-words.ts';

const typed = (text: string) => tellingParts({ text, lang: 'en' }).map((part) => part.typed);

describe('the telling words', () => {
  it('are all but those that say nothing', () => {
    expect(typed('how do we get isolated families to come back')).toEqual(['isolated', 'families']);
    expect(typed('Hate crime')).toEqual(['Hate', 'crime']);
  });

  it('are all of them where there are no others', () => {
    expect(typed('what to do')).toEqual(['what', 'to', 'do']);
  });
});

describe('a query', () => {
  it('is respelt word by word, the rest as it was typed', () => {
    const spellings = [{ typed: 'childern', meant: 'children' }];
    expect(respelt({ text: 'Where childern, and CHILDERN play', spellings })).toBe(
      'Where children, and children play',
    );
    expect(respelt({ text: 'grandchildern', spellings })).toBe('grandchildern');
    expect(respelt({ text: 'сироти', spellings: [{ typed: 'сироти', meant: 'сироты' }] })).toBe('сироты');
    expect(respelt({ text: 'a$1 b', spellings: [{ typed: 'b', meant: '$&' }] })).toBe('a$1 $&');
  });

  it('loses a word, or a quotation with its marks', () => {
    const [first, second] = tellingParts({ text: 'bursary “hate crime” play', lang: 'en' });
    expect(first && withoutPart({ text: 'bursary “hate crime” play', part: first })).toBe(
      '“hate crime” play',
    );
    expect(second && withoutPart({ text: 'bursary “hate crime” play', part: second })).toBe('bursary play');
  });
});

describe('a query that is counted', () => {
  it('is in lower case and single spaces', () => {
    expect(countable('  Hate\t CRIME ')).toBe('hate crime');
    expect(countable('الأطفال واللعب')).toBe('الأطفال واللعب');
  });

  it.each([
    'jane.doe@example.org',
    'call 0121 496 0000',
    'ring (0121)-496 00',
    'اتصل ٠٧٧٠٠ ٩٠٠١٢٣',
    'ring ０１２１４９６',
    'ring 0121·496–0000',
    'ring \u202a0121\u202c\u200b496',
    'jane＠example.org',
    'https://example.org/x',
    'www.example.org',
    '-',
    'a'.repeat(81),
    'one two three four five six seven eight nine ten eleven',
  ])('is not “%s”', (q) => {
    expect(countable(q)).toBeUndefined();
  });

  it('may hold a year or a figure', () => {
    expect(countable('play 2009')).toBe('play 2009');
    expect(countable('330 children')).toBe('330 children');
    expect(countable('induction 2009/10')).toBe('induction 2009/10');
  });
});
