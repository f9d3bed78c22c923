// Proves the case, guide, proceedings and resource pages in a browser: accessible, whole at 320 px, complete without
// scripts and on paper, and that a draft is seen by staff who ask for it and by nobody else.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken, asAdmin, serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { expectSoundLooks } from './helpers/sound-looks.ts';

const CASE = '/cases/welcome-to-birmingham';
const GUIDE = '/guides/welcoming-newcomers';
const PAGES = [
  CASE,
  '/cases/time-to-play',
  '/guides',
  GUIDE,
  '/proceedings',
  '/proceedings/actions-to-promote-tolerance-and-respect',
  '/resources',
];
const ROOMS = ['cases', 'guides', 'proceedings'] as const;

let browser: Browser;

const pageText = async (path: string): Promise<string> => (await fetch(serverUrl() + path)).text();

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(PAGES)(
  '%s is accessible, with targets large enough, wide and light, narrow and dark, and whole at 320 px (400 % zoom)',
  async (path) => {
    const page = await browser.newPage();
    await page.goto(serverUrl() + path);
    await expectSoundLooks(page);
    await page.close();
  },
);

it('a case is complete without scripts: each entry of its contents leads to its part', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(serverUrl() + CASE);
  const parts = await page
    .locator('nav[aria-labelledby=page-contents-title] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(parts).toEqual(
    expect.arrayContaining(['at-a-glance', 'challenges', 'results', 'what-did-not-work', 'sources', 'cite']),
  );
  for (const part of parts) expect(await page.locator(`[id="${part}"]:visible`).count(), part).toBe(1);
  expect(await page.locator('main button').count()).toBe(0);
  await context.close();
});

it('a case tells machines what it is, and names the feeds of its themes', async () => {
  const html = await pageText(CASE);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Article', headline: 'Welcome to Birmingham' });
  expect(html).toMatch(
    /<link rel="alternate" type="application\/rss\+xml"[^>]*\/feeds\/themes\/[\w-]+\.rss"/,
  );
});

it('a case names what it was built on and what was built on it', async () => {
  expect(await pageText(CASE)).toContain('href="/cases/welcome-to-the-west-midlands"');
  expect(await pageText('/cases/welcome-to-the-west-midlands')).toContain(`href="${CASE}"`);
});

it('a guide’s recommendations each have one anchor, which its contents and its check-list lead to', async () => {
  const page = await browser.newPage();
  await page.goto(serverUrl() + GUIDE);
  const anchors = await page
    .locator('section[id^="recommendation-"]')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(anchors.length).toBeGreaterThanOrEqual(12);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const list of ['nav[aria-labelledby=guide-contents]', '#check-list']) {
    const led = await page
      .locator(`${list} a[href^="#recommendation-"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)));
    expect(led).toEqual(anchors);
  }
  await page.close();
});

it('a guide on paper has its title in the head of each page, and room to tick in its check-list', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto(serverUrl() + GUIDE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-chapter="1"]').evaluate((chapter) => getComputedStyle(chapter).page)).toBe(
    'chapter-1',
  );
  expect(await page.locator('#check-list').getByText('In hand').first().isVisible()).toBe(true);
  expect(await page.locator('.site-footer').isVisible()).toBe(false);
  expect(refused).toEqual([]);
  await page.close();
});

describe('a draft', () => {
  const cookie = () => ({ cookie: `payload-token=${adminToken()}`, 'sec-fetch-site': 'none' });

  it.each(ROOMS)('of /%s that does not exist is 404, with and without asking for a preview', async (room) => {
    for (const query of ['', '?preview=draft'])
      expect((await fetch(`${serverUrl()}/${room}/no-such-thing${query}`)).status).toBe(404);
  });

  it('of a published case changes nothing for visitors, and staff see it when they ask', async () => {
    const { docs } = await asAdmin<{ docs: { id: string; title: string }[] }>(
      'GET',
      '/api/cases?where[slug][equals]=welcome-to-birmingham&depth=0',
    );
    const [record] = docs;
    const words = 'Zyzzogeton in draft';
    await asAdmin('PATCH', `/api/cases/${record?.id}?draft=true`, { title: words, _status: 'draft' });

    const preview = `${serverUrl()}${CASE}?preview=draft`;
    const seen = await fetch(preview, { headers: cookie() });
    expect(seen.headers.get('cache-control')).toMatch(/no-store/);
    const html = await seen.text();
    expect(html).toContain(words);
    expect(html).toContain('This is a draft');
    for (const path of [CASE, `${CASE}?preview=draft`]) {
      const shown = await pageText(path);
      expect(shown, path).not.toContain('Zyzzogeton');
      expect(shown, path).toContain('Welcome to Birmingham');
    }
    expect(await (await fetch(serverUrl() + CASE, { headers: cookie() })).text()).not.toContain('Zyzzogeton');
    await asAdmin('PATCH', `/api/cases/${record?.id}`, { title: record?.title, _status: 'published' });
  });
});
