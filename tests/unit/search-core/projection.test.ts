// Proves what of a published case reaches the index, in which words, and that nothing unpublished or private does.
import { describe, expect, it } from 'vitest';
import { documentIds, type ProjectionInput } from '../../../src/search/projection.ts';
import { taxonomyOf } from '../../helpers/taxonomy.ts';
import { project, projected, prose } from './projected-case.ts';

describe('a case as a document', () => {
  it('is known by its key and language', () => {
    expect(project()).toMatchObject({
      id: 'whitefriars-and-roma_en',
      key: 'whitefriars-and-roma',
      slug: 'whitefriars-and-the-roma-community',
      lang: 'en',
    });
    expect(documentIds('a')).toContain('a_cy');
  });

  it('leaves out records that no visitor can read', () => {
    const document = project();
    expect(document.partners.map(({ slug }) => slug)).toEqual(['roma-support']);
    expect(document.themes).toEqual([{ slug: 'roma', label: 'Roma' }]);
    expect(projected({ organisation: 'never-published' })).toMatchObject({
      organisation: null,
      organisationType: null,
      facets: { organisation: ['roma-support', 'whitefriars'], organisationType: [] },
    });
  });

  it('holds no contact and no database id', () => {
    const text = JSON.stringify(project());
    for (const secret of [
      'someone@example.org',
      '0123',
      'Officer',
      'b7a1',
      'never-published',
      'secret-theme',
    ])
      expect(text).not.toContain(secret);
  });

  it('counts a theme’s ancestors, a place’s parents and its region among the facets', () => {
    expect(project().facets).toEqual({
      theme: ['roma', 'community-cohesion'],
      audience: ['families'],
      method: ['outreach'],
      place: ['hillfields', 'coventry', 'west-midlands'],
      region: ['west-midlands'],
      organisation: ['whitefriars', 'roma-support'],
      organisationType: ['housing-association'],
      challenge: ['engagement', 'language'],
      evidence: ['evaluated-locally'],
      kind: ['case'],
    });
    expect(projected({ places: ['west-midlands'] }).facets.region).toEqual(['west-midlands']);
  });

  it('cuts the text into a passage a statement, in the template’s order', () => {
    expect(project().passages).toEqual([
      { section: 'challenges', text: 'Nobody came to the office.', kind: 'engagement' },
      { section: 'challenges', text: 'No shared language.', kind: 'language' },
      { section: 'challenges', text: 'Nobody came twice.', kind: 'engagement' },
      { section: 'solutions', text: 'Staff went out.' },
      { section: 'results', text: 'Trust grew.' },
      { section: 'results', text: 'Many came. (over 1,330 families)' },
      { section: 'what-did-not-work', text: 'Leaflets.' },
      { section: 'what-did-not-work', text: 'Late visits.' },
      { section: 'learning-points', text: 'Start early.' },
      { section: 'comment', text: 'Worth copying.' },
      { section: 'transferability', text: 'A patient landlord.' },
      { section: 'updates', text: 'Still going. (5)' },
    ]);
  });

  it('cuts lists into their items, nested ones too, and breaks into spaces', () => {
    const item = (...children: object[]) => ({ type: 'listitem', version: 1, children });
    const text = (words: string) => ({ type: 'text', version: 1, text: words });
    const list = (...children: object[]) => ({ type: 'list', version: 1, children });
    const link = { type: 'link', version: 1, children: [text('two')] };
    const value = prose(
      list(
        item(text('one '), link),
        item(list(item(text('a'), { type: 'linebreak', version: 1 }, text('b')))),
      ),
    );
    expect(
      projected({ whatDidNotWork: { text: value } }).passages.filter(
        ({ section }) => section === 'what-did-not-work',
      ),
    ).toEqual([
      { section: 'what-did-not-work', text: 'one two' },
      { section: 'what-did-not-work', text: 'a b' },
    ]);
  });

  it('names everybody with their other names, each once', () => {
    expect(project().names.split('; ')).toEqual([
      'Whitefriars Housing',
      'Roma Support Group',
      'Roma',
      'GRT',
      'families',
      'outreach',
      'hillfields',
      'coventry',
      'west midlands',
      'Housing association',
      'Housing Corporation',
      'Gold Award',
    ]);
  });

  it('tells a figure after its statement, unless that tells it', () => {
    const figure = { value: 330, unit: 'children', qualifier: 'over' as const };
    const texts = (statement: string) =>
      projected({ results: [{ statement, figure }] })
        .passages.filter(({ section }) => section === 'results')
        .map(({ text }) => text);
    expect(texts('More than 330 children played.')).toEqual(['More than 330 children played.']);
    expect(texts('Many played.')).toEqual(['Many played. (over 330 children)']);
  });

  it('names everybody in every language that is switched on, whatever its own', () => {
    const locales = ['en', 'cy', 'ar'] as const;
    for (const lang of locales) {
      const names = project({ lang, locales, writtenIn: locales }).names.split('; ');
      expect(names).toEqual(expect.arrayContaining(['Roma', 'Y Roma', 'كوفنتري', 'مجموعة دعم الغجر']));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(project().names).not.toContain('Y Roma');
  });

  it('shows the first result with a number, else the newest of the timeline', () => {
    expect(project().figure).toEqual({
      value: 'over 1,330',
      unit: 'families',
      asOf: '2009-06',
      saidBy: 'Whitefriars',
    });
    const updates = [
      { date: '2008', statement: 'x', figures: [{ value: 200, unit: 'staff' }] },
      {
        date: '2009-03',
        statement: 'y',
        figures: [{ value: 300, unit: '% of staff', qualifier: 'about' as const }],
      },
    ];
    expect(projected({ results: [], updates }).figure).toEqual({
      value: 'about 300%',
      unit: 'of staff',
      asOf: '2009-03',
    });
    expect(projected({ results: [], updates: [] }).figure).toBeNull();
    expect(
      projected({ results: [{ statement: 'None left.', figure: { value: 0, unit: 'families' } }] }).figure
        ?.value,
    ).toBe('0');
    expect(
      projected({ results: [{ statement: 'z', figure: { value: 6000, unit: '£', qualifier: 'about' } }] })
        .figure,
    ).toEqual({ value: 'about £6,000', unit: '' });
  });

  it.each([
    [{ start: '2007-05', end: '2009' }, 2007, 2009],
    [{ start: '2007', isOngoing: true }, 2007, 9999],
    [{ start: '2007' }, 2007, null],
    [{ isOngoing: true }, 2009, 9999],
    [{}, 2009, 2010],
    [undefined, 2009, 2010],
  ])('tells the years of %o', (period, yearFrom, yearTo) => {
    expect(projected({ period })).toMatchObject({ yearFrom, yearTo });
  });

  it('knows no years where the source gives none', () => {
    expect(projected({ period: {}, updates: [], results: [] })).toMatchObject({
      yearFrom: null,
      yearTo: null,
    });
  });

  it('has coordinates of its own places only', () => {
    expect(project().geo).toEqual([{ lat: 52.41, lng: -1.5 }]);
  });
});

describe('languages', () => {
  const locales: ProjectionInput['locales'] = ['en', 'cy', 'ar'];

  it('gives the default language’s document to readers whose own the case is not written in', () => {
    expect(project({ locales, writtenIn: ['en', 'cy'] }).readableIn).toEqual(['en', 'ar']);
    expect(project({ locales, writtenIn: ['en', 'cy'], lang: 'cy' }).readableIn).toEqual(['cy']);
    expect(project({ locales, writtenIn: ['en'] }).readableIn).toEqual(['en', 'cy', 'ar']);
  });

  it('lets the first language stand in where the default one is not written', () => {
    expect(project({ locales, writtenIn: ['cy', 'ar'], lang: 'cy' }).readableIn).toEqual(['en', 'cy']);
    expect(project({ locales, writtenIn: ['cy', 'ar'], lang: 'ar' }).readableIn).toEqual(['ar']);
  });

  it('uses labels and figures of the language', () => {
    const document = project({ locales, writtenIn: ['en', 'cy'], lang: 'cy' });
    expect(document.themes[0]?.label).toBe('Y Roma');
    expect(document.audiences[0]?.label).toBe('families');
    expect(document.figure?.value).toBe('> 1,330');
  });
});

describe('the revision', () => {
  it('is the same for the same document', () => {
    expect(project().revision).toBe(project().revision);
  });

  it.each([
    ['a statement', { solutions: [{ statement: 'Staff went out again.' }] }],
    ['an award', { recognition: [] }],
    ['the date of the last save', { updatedAt: '2026-03-03T04:05:06.000Z' }],
  ])('changes with %s', (_what, changes) => {
    expect(projected(changes).revision).not.toBe(project().revision);
  });

  it('changes when readers’ words are noted as changed, which is the date that the document tells', () => {
    const lastChanged = new Date('2026-02-01T00:00:00.000Z');
    expect(project({ lastChanged }).revision).not.toBe(project().revision);
    expect(project({ lastChanged }).updatedAt).toBe(lastChanged.getTime());
  });

  it('changes with a renamed theme', () => {
    const renamed = taxonomyOf({ themes: [{ slug: 'roma', titles: { en: 'Roma and Sinti' } }] });
    const before = taxonomyOf({ themes: [{ slug: 'roma', titles: { en: 'Roma' } }] });
    expect(project({ taxonomy: renamed }).revision).not.toBe(project({ taxonomy: before }).revision);
  });
});
