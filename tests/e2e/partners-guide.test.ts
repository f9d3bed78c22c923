// Proves on the running product that the partners' guide tells the truth: each address and call in it works, its example
// page shows lists on another origin, and every page the sitemap names is there.
import { readFile } from 'node:fs/promises';
import { Meilisearch } from 'meilisearch';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../src/search/dialect/attributes.ts';
import { startPartnerSite, type PartnerSite } from '../helpers/partner-site.ts';
import { serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';

const EXAMPLE = 'http://localhost:3000';
const guide = (await readFile('docs/partners-guide.md', 'utf8')).replaceAll('&amp;', '&');
const here = (text: string): string => text.replaceAll(EXAMPLE, serverUrl());

describe('the partners’ guide', () => {
  const addresses = [...new Set(guide.match(/http:\/\/localhost:3000\/[^\s'"`;]*/g) ?? [])].filter(
    (address) => !address.includes('/graphql'),
  );

  it('has addresses of every kind', () => {
    expect(addresses.length).toBeGreaterThan(12);
  });

  it.each(addresses)('%s works', async (address) => {
    const response = await fetch(here(address));
    expect(response.status, await response.text()).toBe(200);
  });

  it('has a GraphQL call that works', async () => {
    const [, body = ''] = /--data '(\{.+?\n\})'/s.exec(guide) ?? [];
    const response = await fetch(`${serverUrl()}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data, errors } = (await response.json()) as {
      data: { searchCases: { hits: { title: string }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.searchCases.hits.length).toBeGreaterThan(0);
  });
});

describe('Meilisearch’s dialect in the guide', () => {
  it('has a search that works, with facets, marks and exact pages', async () => {
    const [, body = ''] =
      /cases\/search -H 'content-type: application\/json' --data '(\{.+?\n\})'/s.exec(guide) ?? [];
    const response = await fetch(`${serverUrl()}/search-api/indexes/cases/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = (await response.json()) as { totalHits: number };
    expect(response.status, JSON.stringify(answer)).toBe(200);
    expect(answer.totalHits).toBeGreaterThan(0);
    expect(answer).toMatchObject({ page: 1, facetDistribution: { evidence: expect.any(Object) } });
  });

  it('has a call of the official client that works', async () => {
    const [, host = '', filter = ''] = /host: '([^']+)'[\s\S]+?filter: '([^']+)'/.exec(guide) ?? [];
    const client = new Meilisearch({ host: here(host) });
    const { hits } = await client
      .index('cases')
      .search('refugees', { filter, attributesToCrop: ['summary:20'] });
    expect(hits.length).toBeGreaterThan(0);
  });

  it('names every attribute of a record, and no other', async () => {
    const [, table = ''] = /\n\| attribute (.+?)\n\n/s.exec(guide.slice(guide.indexOf('**A record**'))) ?? [];
    const named = table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(named.sort()).toEqual([...ATTRIBUTES].sort());
  });
});

describe('the example page', () => {
  let site: PartnerSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await startPartnerSite();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('shows every list and the frame', async () => {
    const example = await readFile('examples/embed/index.html', 'utf8');
    const [, script = ''] = /(<script.+?<\/script>)/s.exec(example) ?? [];
    const [, body = ''] = /<body>(.+)<\/body>/s.exec(example) ?? [];
    const page = await browser.newPage();
    await page.goto(site.page({ body: here(script + body) }));
    for (const list of await page.locator('casebook-cases').all()) {
      // A list asks when a reader comes near.
      await list.scrollIntoViewIfNeeded();
      await list.locator('.title').first().waitFor();
    }
    await page.frameLocator('iframe').locator('li').first().waitFor();
    const answer = (await (
      await fetch(`${serverUrl()}/api/search?theme=newcomers-and-integration&limit=3`)
    ).json()) as { hits: { title: string }[] };
    expect(await page.locator('casebook-cases').first().locator('li a').allTextContents()).toEqual(
      answer.hits.map(({ title }) => title),
    );
  });
});

it('every page that the sitemap names is there', async () => {
  const sitemap = await (await fetch(`${serverUrl()}/sitemap.xml`)).text();
  const pages = [...sitemap.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url]) => url ?? '');
  expect(pages.length).toBeGreaterThan(50);
  const missing: string[] = [];
  for (const url of pages) if ((await fetch(url)).status !== 200) missing.push(url);
  expect(missing).toEqual([]);
  // Each is rendered for the first time.
}, 240_000);
