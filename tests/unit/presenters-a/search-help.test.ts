// Proves the help where words fail: what was searched for instead, what was meant, what was left out, what to loosen, and what is said aloud.
import { describe, expect, it } from 'vitest';
import { listQuery } from '../../../src/content/case-lists.ts';
import { guidanceView } from '../../../src/presenters/guidance.ts';
import { looseningLinks } from '../../../src/presenters/loosening.ts';
import { announcement } from '../../../src/presenters/result-count.ts';
import { noteText, searchNotes } from '../../../src/presenters/search-notes.ts';
import { groupSuggestions } from '../../../src/presenters/suggestions.ts';
import type { GuidanceGroup, SearchResults, Suggestion } from '../../../src/search/results.ts';
import { hit, results } from '../partners/results.ts';

const found = (parts: Parameters<typeof results>[0] = {}): SearchResults =>
  results({ query: { q: 'refugee childern', sort: 'relevance' }, ...parts });
const notesOf = (parts: Parameters<typeof results>[0]) => searchNotes(found(parts)).map(noteText);
const corrections = [{ typed: 'childern', meant: 'children' }];

describe('notes on the words', () => {
  it('says nothing where the words were found as typed', () => {
    expect(notesOf({})).toEqual([]);
  });

  it('says what was searched for instead, and does not ask the same again', () => {
    expect(notesOf({ corrections, didYouMean: 'refugee children' })).toEqual([
      'Searched for children instead of childern.',
    ]);
  });

  it('asks what was meant where nothing was found, with the whole search as its link', () => {
    const notes = searchNotes(
      found({
        hits: [],
        corrections,
        didYouMean: 'refugee children',
        query: { q: 'refugee childern', sort: 'relevance', page: 3 },
      }),
    );
    expect(notes.map(noteText)).toEqual(['Did you mean refugee children?']);
    expect(notes[0]?.runs[1]?.href).toBe('/cases?q=refugee+children');
  });

  it('says which words were left out only where something was found without them', () => {
    expect(notesOf({ droppedWords: ['bursary', 'moon'] })).toEqual([
      'No case has all of these words; left out: bursary, moon.',
    ]);
    expect(notesOf({ hits: [], droppedWords: ['bursary'] })).toEqual([]);
  });

  it('names the other words searched for, each once', () => {
    const alsoSearched = [
      { word: 'rsl', synonyms: ['registered provider', 'housing association'] },
      { word: 'landlord', synonyms: ['housing association'] },
    ];
    expect(notesOf({ alsoSearched })).toEqual(['Also searching: registered provider, housing association']);
  });

  it('says in which language it is answered, where that is another', () => {
    expect(notesOf({ query: { q: 'x', lang: 'cy' }, answeredIn: 'en' })).toEqual([
      'Nothing in Welsh; these are in English.',
    ]);
  });

  it('says once that all cases of a list are told in another language, and nothing of a list of both', () => {
    const query = { q: 'x', lang: 'cy' as const };
    const [english, welsh] = [hit(), hit({ lang: 'cy' })];
    expect(notesOf({ query, answeredIn: 'cy', hits: [english, english] })).toEqual([
      'These are told in English.',
    ]);
    expect(notesOf({ query, answeredIn: 'cy', hits: [english, welsh] })).toEqual([]);
    expect(notesOf({ query, answeredIn: 'cy', hits: [welsh] })).toEqual([]);
  });

  it('leads to the pages of what the words name', () => {
    const one = (kind: Suggestion['kind'], label: string): Suggestion => ({
      kind,
      label,
      marked: [],
      url: `https://cases.example.org/${label}`,
      detail: null,
    });
    const notes = searchNotes(found({ named: [one('theme', 'Roma'), one('place', 'Leek')] }));
    expect(notes.map(noteText)).toEqual(['See also the theme Roma, the place Leek.']);
    expect(notes[0]?.runs.flatMap(({ href }) => href ?? [])).toEqual([
      'https://cases.example.org/Roma',
      'https://cases.example.org/Leek',
    ]);
  });

  it('says that search is catching up', () => {
    expect(searchNotes({ ...found(), isCatchingUp: true })[0]?.kind).toBe('behind');
    expect(searchNotes({ ...found(), isCatchingUp: false })).toEqual([]);
  });
});

describe('what to loosen', () => {
  it('links the looser search with what it finds, and leaves out what finds nothing', () => {
    const loosen = [
      { label: 'without the theme Roma', query: listQuery({ lang: 'en', q: 'play' }), total: 7 },
      { label: 'in any year', query: listQuery({ lang: 'en', q: 'play', from: 2010 }), total: 1 },
      { label: 'without “play”', query: listQuery({ lang: 'en' }), total: 0 },
    ];
    expect(looseningLinks(found({ hits: [], loosen }))).toEqual([
      { href: expect.stringMatching(/^\/cases\?q=play/), label: 'Without the theme Roma: 7 cases' },
      { href: expect.stringContaining('from=2010'), label: 'In any year: 1 case' },
    ]);
  });
});

const group = (kind: GuidanceGroup['kind'], size: number, total = size): GuidanceGroup => ({
  kind,
  label: `All ${kind}`,
  total,
  hits: Array.from({ length: size }, (_, index) => ({
    id: `${kind}-${index}`,
    kind,
    lang: 'ar',
    title: `${kind} ${index}`,
    url: `https://cases.example.org/guides/a#${kind}-${index}`,
    summary: '',
    partOf: { label: 'A guide', url: 'https://cases.example.org/guides/a' },
    passage: null,
    marked: { title: [{ text: `${kind} ${index}`, isMatch: false }], summary: [] },
  })),
});

describe('what answers beside the cases', () => {
  const view = (isAlone: boolean, ...groups: GuidanceGroup[]) =>
    guidanceView({ groups, lang: 'en', isAlone });
  const open = (isAlone: boolean, ...groups: GuidanceGroup[]) =>
    view(isAlone, ...groups).groups.map(({ head, rest }) => [head.length, rest.length]);

  it('keeps the order of the kinds, and opens the first of each before the second of any', () => {
    expect(open(false, group('recommendation', 3), group('question', 3), group('guide', 1))).toEqual([
      [2, 1],
      [1, 2],
      [1, 0],
    ]);
  });

  it('opens one of every kind, however many kinds there are', () => {
    const kinds = ['recommendation', 'question', 'guide', 'workshop', 'resource'] as const;
    expect(open(false, ...kinds.map((kind) => group(kind, 2)))).toEqual(kinds.map(() => [1, 1]));
  });

  it('opens more where no case answers', () => {
    expect(open(true, group('recommendation', 5), group('question', 5))).toEqual([
      [3, 2],
      [3, 2],
    ]);
  });

  it('counts all there is, and says where only the best of it is here', () => {
    const { total, groups } = view(false, group('question', 3, 12), group('guide', 1), group('workshop', 0));
    expect(total).toBe(13);
    expect(groups.map(({ note }) => note)).toEqual(['the best 3 of 12', '']);
  });

  it('says where an answer stands, in which language and direction', () => {
    expect(view(false, group('question', 1)).groups[0]?.head[0]).toMatchObject({
      href: 'https://cases.example.org/guides/a#question-0',
      partOf: 'A guide',
      lang: 'ar',
      dir: 'rtl',
    });
  });
});

describe('what a screen reader is told', () => {
  it('is the count, what changed the search, and what else answers; not the synonyms', () => {
    const answered = found({
      hits: [hit()],
      corrections,
      alsoSearched: [{ word: 'rsl', synonyms: ['registered provider'] }],
      guidance: [group('question', 2)],
    });
    const guidance = guidanceView({ groups: answered.guidance, lang: 'en', isAlone: false });
    expect(announcement({ results: answered, notes: searchNotes(answered), guidance })).toBe(
      '1 case. Searched for children instead of childern. 2 more in the guides and proceedings.',
    );
  });
});

describe('suggestions', () => {
  it('stand under the name of their kind, in the order they came', () => {
    const one = (kind: Suggestion['kind'], label: string): Suggestion => ({
      kind,
      label,
      marked: [{ text: label, isMatch: false }],
      url: `https://cases.example.org/${label}`,
      detail: null,
    });
    const groups = groupSuggestions({
      suggestions: [one('theme', 'Roma'), one('case', 'Time to Play'), one('theme', 'Play')],
      lang: 'en',
    });
    expect(groups.map(({ label, items }) => [label, items.map((item) => item.label)])).toEqual([
      ['Themes', ['Roma', 'Play']],
      ['Cases', ['Time to Play']],
    ]);
  });
});
