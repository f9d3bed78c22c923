// Proves what a catalogue card says of a case: place, years, figure with its source, evidence step, and the passage that answers.
import { expect, it } from 'vitest';
import { cardOfHit, evidenceView, themeView } from '../../../src/presenters/card.ts';
import type { CaseHit } from '../../../src/search/results.ts';

const hit: CaseHit = {
  id: 'time-to-play_en',
  slug: 'time-to-play',
  lang: 'en',
  title: 'Time to Play',
  url: 'http://localhost:3000/cases/time-to-play',
  summary: 'Play sessions for families.',
  tier: 'full',
  organisation: { slug: 'a', label: 'A Housing' },
  organisationType: 'housing-association',
  themes: [{ slug: 'play', label: 'Play' }],
  audiences: [],
  methods: [],
  places: [
    { slug: 'x', label: 'Xtown' },
    { slug: 'y', label: 'Yville' },
  ],
  evidence: 'evaluated-locally',
  figure: { value: 'over 330', unit: 'children', asOf: '2009-06', saidBy: 'The project itself' },
  problem: 'Families were alone.',
  hasAward: false,
  yearFrom: 2007,
  startYear: 2007,
  yearTo: 9999,
  publishedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  passage: null,
  answer: null,
  missingWords: [],
  isPinned: false,
  marked: {
    title: [{ text: 'Time to Play', isMatch: false }],
    summary: [{ text: 'Play sessions for families.', isMatch: false }],
  },
};

it('does not say the problem twice where it is the passage that answers', () => {
  const passage = {
    section: 'challenges' as const,
    sectionLabel: 'The challenges',
    text: hit.problem,
    marked: [{ text: hit.problem, isMatch: true }],
  };
  expect(cardOfHit({ hit: { ...hit, passage } })).toMatchObject({
    problem: '',
    passage: { marked: passage.marked },
  });
});

it('says when it is known to have run, where nobody says when it began', () => {
  expect(cardOfHit({ hit: { ...hit, startYear: undefined } })).toMatchObject({ years: 'running in 2007' });
});

it('says who, where, since when and what stood in the way', () => {
  expect(cardOfHit({ hit })).toMatchObject({
    href: '/cases/time-to-play',
    organisation: 'A Housing',
    places: 'Xtown, Yville',
    years: 'since 2007',
    problem: 'Families were alone.',
    passage: null,
  });
});

it.each([
  [2007, 2009, '2007 to 2009'],
  [2007, 2007, '2007'],
  [2007, null, '2007'],
  [null, 2009, 'until 2009'],
  [null, 9999, ''],
  [null, null, ''],
])('years %s to %s', (yearFrom, yearTo, years) => {
  expect(cardOfHit({ hit: { ...hit, yearFrom, yearTo } }).years).toBe(years);
});

it('gives a figure its date and its voice', () => {
  expect(cardOfHit({ hit }).figure).toEqual({
    value: 'over 330',
    unit: 'children',
    source: 'June 2009, says the project itself',
  });
});

it('falls back to the summary when no challenge is told', () => {
  expect(cardOfHit({ hit: { ...hit, problem: '' } }).problem).toBe('Play sessions for families.');
});

it('puts the passage first, and a match in the summary when there is none', () => {
  const marked = [{ text: 'Play', isMatch: true }];
  const passage = { section: 'results', sectionLabel: 'The results', text: 'Play', marked } as const;
  expect(cardOfHit({ hit: { ...hit, passage } }).passage).toEqual({ label: 'From: The results', marked });
  const inSummary = { ...hit, marked: { ...hit.marked, summary: marked } };
  expect(cardOfHit({ hit: inSummary }).passage).toEqual({ label: 'From: Summary', marked });
});

it('keeps the language in the link where it is not the default', () => {
  expect(cardOfHit({ hit, lang: 'ar' }).href).toBe('/cases/time-to-play?lang=ar');
});

it('counts evidence in four steps', () => {
  expect(evidenceView({ level: 'untested' })).toMatchObject({ step: 1, steps: 4 });
  expect(evidenceView({ level: 'replicated' })).toMatchObject({ step: 4, steps: 4 });
});

it('gives a theme the same one of eight hues every time', () => {
  const hues = ['play', 'roma', 'hate-crime'].map((slug) => themeView({ slug, label: slug }).hue);
  expect(hues).toEqual(['play', 'roma', 'hate-crime'].map((slug) => themeView({ slug, label: 'other' }).hue));
  expect(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < 8)).toBe(true);
});
