// A hub's colours can be read wherever they stand; its choice never finds more than it names, nor names what is unpublished.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, darkGround, inkOn, isColour, readableOn, READABLE } from '../../../src/domain/colour.ts';
import { queryOfChoice } from '../../../src/domain/hub-choice.ts';
import { createTaxonomySnapshot, type TaxonomyRecord } from '../../../src/domain/taxonomy.ts';
import { DARK, hubRules, LIGHT } from '../../../src/presenters/hub-colours.ts';

const everyColour = ['00', '44', '88', 'cc', 'ff'].flatMap((red, _index, steps) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);

describe('colours', () => {
  it('have the contrast that WCAG gives them', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#0b5563', '#0b5563')).toBe(1);
  });

  it('stay as they are where they can be read, and else become the nearest shade that can', () => {
    expect(readableOn({ colour: '#0b5563', grounds: ['#ffffff'] })).toBe('#0b5563');
    expect(readableOn({ colour: '#ffd700', grounds: ['#ffffff'] })).toMatch(/^#[0-9a-f]{6}$/);
    for (const colour of everyColour)
      for (const grounds of [
        ['#fbf8f2', '#fffefb', '#f3eee3'],
        ['#1a1714', '#231f1b', '#13110f'],
        ['#808080'],
      ]) {
        const shade = readableOn({ colour, grounds });
        for (const ground of grounds) expect(contrastOf(shade, ground)).toBeGreaterThanOrEqual(READABLE);
      }
  });

  it('take an ink that can be read on any ground', () => {
    for (const ground of everyColour)
      expect(contrastOf(inkOn({ ground, inks: ['#231d18'] }), ground)).toBeGreaterThanOrEqual(READABLE);
    expect(inkOn({ ground: '#ffffff', inks: ['#231d18'] })).toBe('#231d18');
  });

  it('are dark enough to stand on a dark page', () => {
    for (const colour of everyColour)
      expect(contrastOf(darkGround({ colour }), '#f0e9de')).toBeGreaterThanOrEqual(READABLE);
  });

  it('of a hub are readable in each place of its style sheet, in both schemes, whatever the hub chose', () => {
    for (const accent of [null, '#ffff00', '#000080', '#808080', '#ff00ff'])
      for (const ground of [null, '#ffffff', '#000000', '#7f7f7f', '#ff8800']) {
        const rules = hubRules({ accent, ground });
        const [light = '', dark = ''] = rules.split('@media');
        for (const scheme of [light, dark]) {
          const value = (name: string): string =>
            new RegExp(`${name}:(#[0-9a-f]{6})`).exec(scheme)?.[1] ?? 'missing';
          for (const [ink, on] of [
            ['--hub-band-ink', '--hub-band'],
            ['--hub-band-accent', '--hub-band'],
            ['--hub-on-accent', '--hub-accent'],
          ] as const)
            expect(contrastOf(value(ink), value(on))).toBeGreaterThanOrEqual(READABLE);
        }
      }
  });

  it('of the reading room are those that a hub’s are checked against', () => {
    const tokens = readFileSync('src/app/(site)/styles/tokens.css', 'utf8');
    for (const { grounds, ink, accent } of [LIGHT, DARK])
      for (const colour of [...grounds, ink, accent]) expect(tokens).toContain(colour);
  });

  it('are six digits of sixteen or nothing', () => {
    for (const value of ['', null, undefined, '#0B5563']) expect(isColour(value)).toBe(true);
    for (const value of ['red', '#fff', '#0b556g', '#0b5563;}', 5]) expect(isColour(value)).not.toBe(true);
  });
});

describe('the choice of a hub', () => {
  const record = (
    collection: TaxonomyRecord['collection'],
    id: string,
    more: Partial<TaxonomyRecord> = {},
  ) => ({
    collection,
    id,
    slug: `slug-of-${id}`,
    titles: { en: id },
    otherNames: {},
    parentId: null,
    regionId: null,
    placeKind: null,
    latitude: null,
    longitude: null,
    organisationType: null,
    ...more,
  });
  const snapshot = createTaxonomySnapshot([
    record('themes', 'roma'),
    record('themes', 'play'),
    record('places', 'midlands', { placeKind: 'region' }),
    record('places', 'coventry', { placeKind: 'city' }),
  ]);
  const queryOf = (values: Parameters<typeof queryOfChoice>[0]['choice']['values'], words = '') =>
    queryOfChoice({ choice: { words, values }, snapshot, lang: 'en' });

  it('becomes the query that everything knows', () => {
    expect(
      queryOf({ theme: ['roma', 'play'], region: ['midlands'], evidence: ['replicated'] }, ' new  homes '),
    ).toEqual({
      q: 'new homes',
      filters: {
        theme: ['slug-of-play', 'slug-of-roma'],
        region: ['slug-of-midlands'],
        evidence: ['replicated'],
      },
      hasAward: false,
      lang: 'en',
      sort: 'newest',
      page: 1,
      limit: 20,
    });
    expect(queryOf({})?.filters).toEqual({});
  });

  it('leaves out what is not published', () => {
    expect(queryOf({ theme: ['roma', 'secret'] })?.filters).toEqual({ theme: ['slug-of-roma'] });
  });

  it('finds nothing where nothing that it names of one kind is published', () => {
    expect(queryOf({ theme: ['secret'] })).toBeNull();
    expect(queryOf({ theme: ['roma'], place: ['secret'] })).toBeNull();
  });

  it('takes no place for a region', () => {
    expect(queryOf({ region: ['coventry'] })).toBeNull();
  });
});
