// Proves that the checkers of feeds find what is wrong: the RSS one against the specification's rules, the grammar of Atom and
// the schema of JSON Feed against what they forbid. A checker that passes everything would prove nothing of the feeds.
import { expect, it } from 'vitest';
import { atomProblems, jsonFeedProblems, rssProblems } from '../../helpers/feed-checks.ts';

const entry =
  '<entry><id>urn:x:1</id><title>One</title><updated>2012-05-01T00:00:00Z</updated><link href="https://x.org/1"/></entry>';
const atom = (inner: string, head = '<author><name>A</name></author>') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>T</title><updated>2012-05-01T00:00:00Z</updated><link rel="self" href="https://x.org/"/>${head}${inner}</feed>`;
const rss = (item: string, channel = '') =>
  `<rss version="2.0"><channel><title>T</title><link>https://x.org/</link><description>D</description><a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://x.org/f"/>${channel}${item}</channel></rss>`;
const item = (inner: string) =>
  `<item><guid isPermaLink="false">tag:1</guid><title>One</title>${inner}</item>`;
const json = (more: object) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [], ...more });

it('knows a sound Atom feed, extensions and all, from one that is not', () => {
  expect(atomProblems(atom(`<x:archive xmlns:x="urn:x"><x:y z="1">text</x:y></x:archive>${entry}`))).toEqual(
    [],
  );
  expect(atomProblems(atom(entry, ''))).toEqual(['an entry has no author, and its feed has none']);
  for (const wrong of [
    atom(entry.replace('<title>One</title>', '')),
    atom(entry.replace('2012-05-01T00:00:00Z', '1 May 2012')),
    atom(`${entry}<subtitle>late</subtitle>`),
    atom(entry + entry),
    atom(entry.replace('<id>', '<published>2012</published><id>')),
    atom(entry.replace('<link href', '<link rel="a b" hraf')),
    atom('<unknown/>'),
  ])
    expect(atomProblems(wrong), wrong).not.toEqual([]);
});

it('knows a sound RSS feed from one that is not', () => {
  expect(rssProblems(rss(item('<pubDate>Tue, 01 May 2012 00:00:00 GMT</pubDate>')))).toEqual([]);
  for (const wrong of [
    rss(item('<pubDate>2012-05-01</pubDate>')),
    rss(item('<pubDate>Mon, 01 May 2012 00:00:00 GMT</pubDate>')),
    rss(item('<title>Two</title>')),
    rss(item('<summary>unknown</summary>')),
    rss(item('<enclosure url="https://x.org/a.mp3"/>')),
    rss('<item><guid>not an address</guid><title>One</title></item>'),
    rss('<item><guid isPermaLink="false">tag:1</guid></item>'),
    rss(item('') + item('')),
    rss(item(''), '<ttl>soon</ttl>'),
    rss(item('')).replace('<description>D</description>', ''),
    rss(item('')).replace('version="2.0"', ''),
  ])
    expect(rssProblems(wrong), wrong).not.toEqual([]);
});

it('knows a sound JSON feed from one that is not', () => {
  expect(jsonFeedProblems(json({ items: [{ id: '1', content_text: 'x', _own: {} }] }))).toEqual([]);
  for (const wrong of [
    { items: [{ content_text: 'x' }] },
    { items: [{ id: '1' }] },
    { items: [{ id: '1', content_text: 'x', date_published: 'May 2012' }] },
    { items: undefined },
    { version: '1.1' },
    { next_url: 'not an address' },
    { unknown: 1 },
    { hubs: [{ url: 'https://hub.org/' }] },
  ])
    expect(jsonFeedProblems(json(wrong)), JSON.stringify(wrong)).not.toEqual([]);
});
