// Proves that robots, sitemap and OpenSearch files are what their standards ask for, below a path too.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import {
  humansTxt,
  inFiles,
  newestOf,
  openSearchSuggestions,
  openSearchXml,
  robotsTxt,
  sitemapIndexXml,
  sitemapXml,
} from '../../../src/presenters/sitemap.ts';

const parse = (xml: string): Record<string, Record<string, unknown>> => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ ignoreAttributes: false }).parse(xml) as Record<string, Record<string, unknown>>;
};

it('escapes addresses and dates them', () => {
  const entries = [
    { url: 'https://cases.example.org/cases/a&b', lastModified: new Date('2026-02-03T04:05:06Z') },
    { url: 'https://cases.example.org/' },
  ];
  expect(parse(sitemapXml(entries)).urlset?.url).toEqual([
    { loc: 'https://cases.example.org/cases/a&b', lastmod: '2026-02-03T04:05:06.000Z' },
    { loc: 'https://cases.example.org/' },
  ]);
  expect(parse(sitemapIndexXml(entries)).sitemapindex?.sitemap).toHaveLength(2);
  expect(newestOf(entries)?.toISOString()).toBe('2026-02-03T04:05:06.000Z');
});

it('parts what is too much for one file, by number and by bytes, and loses nothing', () => {
  const entries = Array.from({ length: 100 }, (_, index) => ({
    url: `https://x.org/cases/${index}`,
    languages: ['en', 'ar'].map((lang) => ({ lang, url: `https://x.org/cases/${index}?lang=${lang}&ü=1` })),
  }));
  expect(inFiles({ entries }).length).toBe(1);
  expect(inFiles({ entries: [] })).toEqual([]);
  expect(inFiles({ entries, most: 40 }).map(({ length }) => length)).toEqual([40, 40, 20]);
  const mostBytes = 5000;
  const files = inFiles({ entries, mostBytes });
  expect(files.length).toBeGreaterThan(3);
  expect(files.flat()).toEqual(entries);
  for (const file of files) expect(Buffer.byteLength(sitemapXml(file))).toBeLessThanOrEqual(mostBytes);
});

it('keeps crawlers from endless filters and the panel, and shows them the sitemap', () => {
  const robots = robotsTxt({ home: 'https://example.org/cases-base' });
  expect(robots).toContain('Disallow: /cases-base/admin\n');
  expect(robots).toContain('Disallow: /cases-base/cases?\n');
  expect(robots).toContain('Allow: /cases-base/api/search\n');
  // What a crawler needs to show a page or an embed whole: pictures, and the answer for one case.
  expect(robots).toContain('Allow: /cases-base/api/media/file/\n');
  expect(robots).toContain('Allow: /cases-base/embed/cases/*.json\n');
  expect(robots).toContain('Sitemap: https://example.org/cases-base/sitemap.xml\n');
});

it('tells people who stands behind it, and browsers what words may become', () => {
  const text = humansTxt({
    siteName: 'Casebook',
    about: 'Cases,\nchecked.',
    home: 'https://x.org',
    updated: new Date('2026-02-03T04:05:06Z'),
  });
  expect(text).toContain('Casebook: Cases, checked.\n');
  expect(text).toContain('Last update: 2026/02/03\n');
  const suggestions = [{ label: 'Roma', detail: null, url: 'https://x.org/themes/roma' }];
  expect(JSON.parse(openSearchSuggestions({ q: 'rom', suggestions }))).toEqual([
    'rom',
    ['Roma'],
    [''],
    ['https://x.org/themes/roma'],
  ]);
});

it('describes the search to browsers, with a short name of at most 16 characters', () => {
  const description = parse(
    openSearchXml({ siteName: 'Cases & practice of the Midlands', home: 'https://x.org' }),
  ).OpenSearchDescription;
  expect(description?.ShortName).toBe('Cases & practice');
  expect((description?.Url as Record<string, string>[])[0]?.['@_template']).toBe(
    'https://x.org/cases?q={searchTerms}',
  );
});
