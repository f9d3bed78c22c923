// Proves that feeds are well formed and say the same to every reader, whatever text editors put in.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../../src/presenters/feed-formats.ts';
import { linkHeader } from '../../../src/presenters/feed-links.ts';
import { toFeed, type FeedAddresses } from '../../../src/presenters/feed.ts';
import { chosen, hit, HOSTILE, HOSTILE_READ, results } from './results.ts';

const addresses: FeedAddresses = {
  home: 'https://cases.example.org',
  page: 'https://cases.example.org/cases?q=a%26b&theme=play',
  self: {
    rss: 'https://cases.example.org/feeds/cases.rss?q=a%26b&theme=play',
    atom: 'https://cases.example.org/feeds/cases.atom?q=a%26b&theme=play',
    json: 'https://cases.example.org/feeds/cases.json?q=a%26b&theme=play',
  },
  next: 'https://cases.example.org/feeds/cases.atom?q=a%26b&theme=play&page=2',
  canonicalQuery: 'q=a%26b&theme=play',
};
const emptySince = new Date('2026-01-01T00:00:00Z');
const feedOf = (of = results()) => toFeed({ results: of, addresses, siteName: 'Casebook', emptySince });
const hostile = () =>
  feedOf(
    results({
      hits: [
        hit({
          title: HOSTILE,
          summary: HOSTILE,
          problem: HOSTILE,
          lang: 'ar',
          organisation: { slug: 'x', label: HOSTILE },
          themes: [{ slug: 'play', label: HOSTILE }],
          figure: { value: '<b>1</b>', unit: '& more' },
        }),
      ],
    }),
  );

describe('a feed', () => {
  it('is titled with a sentence that names the filters', () => {
    const { title } = feedOf(
      results({
        query: { filters: { theme: ['roma'], region: ['west-midlands'] }, from: 2008 },
        labels: {
          theme: [chosen('roma', 'Roma')],
          region: [chosen('west-midlands', 'West Midlands')],
        },
      }),
    );
    expect(title).toBe('Cases about Roma in the West Midlands since 2008 — Casebook');
    expect(feedOf().title).toBe('All cases — Casebook');
  });

  it('has tag ids that depend on the key and the host only', () => {
    const [item] = feedOf(results({ hits: [hit({ slug: 'renamed', title: 'Renamed', lang: 'cy' })] })).items;
    expect(item?.id).toBe('tag:cases.example.org,2026:cases/time-to-play');
    expect(feedOf().id).toBe('tag:cases.example.org,2026:feeds/cases?q=a%26b&theme=play');
  });

  it('is as new as its newest change, and dates an empty list by what it is told', () => {
    const two = results({ hits: [hit(), hit({ id: 'b', updatedAt: '2013-01-01T00:00:00.000Z' })] });
    expect(feedOf(two).updated.toISOString()).toBe('2013-01-01T00:00:00.000Z');
    expect(feedOf(results({ hits: [] })).updated).toEqual(emptySince);
    const [early] = feedOf(results({ hits: [hit({ updatedAt: '2001-01-01T00:00:00.000Z' })] })).items;
    expect(early?.updated.toISOString()).toBe('2010-05-01T00:00:00.000Z');
  });
});

describe('every format', () => {
  it('gives hostile text back to independent parsers as it was written', async () => {
    const feed = hostile();
    const parser = new Parser();
    const rss = await parser.parseString(renderFeed({ feed, format: 'rss' }));
    const atom = await parser.parseString(renderFeed({ feed, format: 'atom' }));
    const json = JSON.parse(renderFeed({ feed, format: 'json' })) as { items: { title: string }[] };
    expect([rss.items[0]?.title, atom.items[0]?.title, json.items[0]?.title]).toEqual(
      Array(3).fill(HOSTILE_READ),
    );
    expect(rss.items[0]?.categories?.map((category: unknown) => (category as { _: string })._)).toContain(
      HOSTILE_READ,
    );
    const bySecond = [
      parseRssFeed(renderFeed({ feed, format: 'rss' })).items?.[0]?.title,
      parseAtomFeed(renderFeed({ feed, format: 'atom' })).entries?.[0]?.title?.value,
      parseJsonFeed(renderFeed({ feed, format: 'json' })).items?.[0]?.title,
    ];
    expect(bySecond).toEqual(Array(3).fill(HOSTILE_READ));
  });

  it('escapes content as HTML once, with no element that is not ours', () => {
    const [item] = hostile().items;
    expect(item?.html).toMatch(/^<div lang="ar" dir="rtl"><p>R&amp;D &lt;script&gt;/);
    expect(item?.html.match(/<(?!\/?(div|p|strong|a)\b)/g)).toBeNull();
    expect(item?.text).toContain('<b>1</b> & more');
  });

  it('has no byte that XML forbids, and no line break inside a text', () => {
    for (const format of ['rss', 'atom'] as const) {
      const xml = renderFeed({ feed: hostile(), format });
      // eslint-disable-next-line no-control-regex -- they are what must not be there
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      expect(xml).not.toMatch(/\n\s*<!\[CDATA\[|\]\]>\n\s*<\//);
    }
  });

  it('names itself, its page, the other formats and the next page', () => {
    const atom = parseAtomFeed(renderFeed({ feed: feedOf(), format: 'atom' }));
    expect(atom.links?.map(({ rel, type, href }) => [rel ?? 'alternate', type, href])).toEqual([
      ['alternate', 'text/html', addresses.page],
      ['self', 'application/atom+xml', addresses.self.atom],
      ['alternate', 'application/rss+xml', addresses.self.rss],
      ['alternate', 'application/feed+json', addresses.self.json],
      ['next', 'application/atom+xml', addresses.next],
    ]);
    const rss = parseRssFeed(renderFeed({ feed: feedOf(), format: 'rss' }));
    expect(rss.link).toBe(addresses.page);
    expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: addresses.self.rss });
  });

  it('shows a browser a heading and a link for each entry, in the entry’s own direction', () => {
    const feed = hostile();
    for (const format of ['rss', 'atom'] as const) {
      const xml = renderFeed({ feed, format });
      expect(xml).toMatch(/<\?xml-stylesheet type="text\/css" href="\/feeds\/feed\.css"\?>/);
      expect(xml.match(/<h:h1>/g)).toHaveLength(1);
      expect(
        xml.match(/<h:h2 [^>]*lang="ar" dir="rtl"><h:a href="https:\/\/cases[^"]*">R&amp;D &lt;script/g),
      ).toHaveLength(1);
    }
  });

  it('leads a reader on by the links of RFC 5005 and to the hub', () => {
    const more = {
      ...addresses,
      first: 'https://cases.example.org/first',
      previousArchive: 'https://cases.example.org/older',
      current: 'https://cases.example.org/now',
      hub: 'https://hub.example.org/',
    };
    const feed = toFeed({ results: results(), addresses: more, siteName: 'Casebook', emptySince });
    const atom = renderFeed({ feed, format: 'atom' });
    for (const rel of ['first', 'next', 'prev-archive', 'current', 'hub'])
      expect(atom).toContain(`rel="${rel}"`);
    expect(atom).toContain('<fh:archive ');
    expect(JSON.parse(renderFeed({ feed, format: 'json' }))).toMatchObject({
      hubs: [{ type: 'WebSub', url: 'https://hub.example.org/' }],
      next_url: addresses.next,
    });
    expect(linkHeader({ addresses: more, format: 'json' })).toContain(
      '<https://hub.example.org/>; rel="hub"',
    );
  });

  it('has a head that proxies take, however long the search', () => {
    const long = (path: string) => `https://cases.example.org/feeds/cases.json?q=${path.repeat(500)}`;
    const more = { ...addresses, first: long('%D8%A7'), last: long('%D8%A8') };
    const header = linkHeader({ addresses: more, format: 'json' });
    expect(header).toMatch(/^<[^>]*>; rel="self"; type="application\/feed\+json"$/);
    const self = { ...addresses.self, json: long('%D8%A7') };
    expect(linkHeader({ addresses: { ...more, self }, format: 'json' })).toBe('');
  });

  it('is whole without items too', () => {
    const feed = feedOf(results({ hits: [] }));
    expect(JSON.parse(renderFeed({ feed, format: 'json' }))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [],
    });
    expect(parseAtomFeed(renderFeed({ feed, format: 'atom' })).updated).toBe('2026-01-01T00:00:00.000Z');
    expect(parseRssFeed(renderFeed({ feed, format: 'rss' })).description).toContain('0 case studies');
  });
});
