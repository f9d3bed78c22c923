// Proves the words around a list: its count, its links, its embed line, and the map of dots.
import { expect, it } from 'vitest';
import { listQuery, pageNumber } from '../../../src/content/case-lists.ts';
import { listCode } from '../../../src/presenters/embed-code.ts';
import { casesHref, feedLinks } from '../../../src/presenters/links.ts';
import { createTaxonomySnapshot, type TaxonomyRecord } from '../../../src/domain/taxonomy.ts';
import { placeSurroundings } from '../../../src/presenters/place-surroundings.ts';
import { coordinatesInWords, locatorOf } from '../../../src/presenters/locator.ts';
import { resultCount } from '../../../src/presenters/result-count.ts';

const query = listQuery({
  lang: 'en',
  q: 'a & "b"',
  sort: 'relevance',
  page: 2,
  filters: { organisationType: ['council', 'charity'] },
});

it.each([
  [0, 0, 'No cases'],
  [1, 1, '1 case'],
  [1204, 61, '1,204 cases, 21 to 40 shown'],
])('counts %i', (total, pages, words) => {
  expect(resultCount({ total, pages, page: 2, query })).toBe(words);
});

it('links a query by its shortest address, and its feed without the page', () => {
  const kinds = 'organisationType=charity&organisationType=council';
  expect(casesHref(query)).toBe(`/cases?q=a+%26+%22b%22&${kinds}&page=2`);
  expect(feedLinks(query)[0]?.href).toBe(`/feeds/cases.rss?q=a+%26+%22b%22&${kinds}`);
  expect(casesHref(listQuery({ lang: 'en' }))).toBe('/cases');
});

it('writes the embed so that no value leaves its attribute', () => {
  expect(listCode({ query, publicUrl: 'https://c.example', title: 'Cases with “<b>”' })).toBe(
    [
      '<script src="https://c.example/embed.js" async></script>',
      '<casebook-cases q="a &amp; &quot;b&quot;" organisation-type="charity council">',
      '  <a href="https://c.example/cases?q=a+%26+%22b%22&amp;organisationType=charity&amp;organisationType=council">Cases with “&lt;b&gt;”</a>',
      '</casebook-cases>',
    ].join('\n'),
  );
});

it('takes nonsense for the first page', () => {
  expect([undefined, 'x', '-1', '0', ['2', '3'], '7'].map((value) => pageNumber(value))).toEqual([
    1, 1, 1, 1, 1, 7,
  ]);
});

it('keeps north up and this place on top', () => {
  const view = locatorOf({
    slug: 'south',
    places: [
      { slug: 'south', lat: 52, lng: -1.9 },
      { slug: 'north', lat: 53.5, lng: -1.9 },
    ],
  });
  const here = view?.dots.at(-1);
  expect(here?.isHere).toBe(true);
  expect(here?.y).toBeGreaterThan(view?.dots[0]?.y ?? 0);
  expect(locatorOf({ slug: 'nowhere', places: [] })).toBeNull();
});

it('says coordinates in words', () => {
  expect(coordinatesInWords({ lat: 52.4862, lng: -1.8904 })).toBe('52.49° north, 1.89° west');
});

it('knows the published places around a place, and no others', () => {
  const place = (id: string, parts: Partial<TaxonomyRecord>): TaxonomyRecord => ({
    collection: 'places',
    id,
    slug: id,
    titles: { en: id.toUpperCase() },
    otherNames: {},
    parentId: null,
    regionId: null,
    placeKind: 'town',
    latitude: 52,
    longitude: -2,
    organisationType: null,
    ...parts,
  });
  const taxonomy = createTaxonomySnapshot([
    place('midlands', { placeKind: 'region', parentId: 'hidden' }),
    place('leek', { regionId: 'midlands', parentId: 'hidden' }),
    place('old-leek', { parentId: 'leek' }),
  ]);
  const labels = (slug: string) => {
    const { partOf, region, within } = placeSurroundings({ taxonomy, slug, lang: 'en' });
    return [partOf, region ? [region] : [], within].map((links) => links.map(({ label }) => label));
  };
  expect(labels('leek')).toEqual([[], ['MIDLANDS'], ['OLD-LEEK']]);
  expect(labels('midlands')).toEqual([[], [], ['LEEK']]);
  expect(labels('old-leek')).toEqual([['LEEK'], [], []]);
  expect(labels('draft')).toEqual([[], [], []]);
});
