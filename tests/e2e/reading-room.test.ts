// Proves the public rooms in a browser: accessible by axe in both colour schemes, whole at 320 px, and 404 where there is nothing.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { settled } from './helpers/settled.ts';
import { expectSoundLooks } from './helpers/sound-looks.ts';

const PAGES = [
  '/',
  '/cases',
  '/cases?q=roma',
  '/cases?q=zzzzqqqq',
  '/cases?theme=nonsense',
  '/themes',
  '/themes/newcomers-and-integration',
  '/audiences/new-arrivals',
  '/places/birmingham',
  '/organisations/wm-housing-group',
  '/nowhere/at/all',
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(PAGES)(
  '%s is accessible, wide and light, narrow and dark, whole at 320 px (400 % zoom), with one search field',
  async (path) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(serverUrl() + path);
    await expectSoundLooks(page, async (look) => {
      expect(await page.locator('input[type=search]:visible').count(), look).toBe(1);
    });
    await context.close();
  },
);

it.each([
  ...[
    'themes',
    'audiences',
    'places',
    'organisations',
    'cases',
    'guides',
    'proceedings',
    'hubs',
    'nowhere',
  ].map((room) => ({ path: `/${room}/no-such-thing`, says: 'There is no such page' })),
  { path: '/cases/no-such-thing/versions', says: 'There is no such page' },
  { path: '/cases/no-such-thing/versions/1', says: 'There is no such page' },
  { path: '/cases/no-such-thing/changes/2', says: 'There is no such page' },
  { path: '/cases/no-such-thing/used', says: 'There is no such page' },
  { path: '/cases/no-such-thing/ask', says: 'Nobody to ask here' },
  { path: '/share/no-such-secret', says: 'This link leads nowhere, or no longer' },
  { path: '/share/no-such-secret/check', says: 'This link leads nowhere, or no longer' },
  { path: '/consent/no-such-secret', says: 'This link leads nowhere' },
  { path: '/alerts/no-such-secret', says: 'This link leads nowhere' },
  { path: '/reports/no-such-secret', says: 'This link leads nowhere' },
])('answers 404 for $path, in words that need no script', async ({ path, says }) => {
  const answer = await fetch(serverUrl() + path);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  const document = html.replace(/<script\b.*?<\/script>/gs, '');
  expect(document).toMatch(new RegExp(`<main\\b.*<h1[^>]*>${says}</h1>.*</main>`, 's'));
  expect(document).toMatch(/<html lang="en"/);
  expect(document).toMatch(/<title>(Page not found|This link leads nowhere|Nobody to ask here) · /);
  expect(document).toMatch(/<meta name="robots" content="noindex/);
});

it('shows a browser without scripts that there is no such page, whole and accessible', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${serverUrl()}/cases/no-such-thing`);
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toBe(
    'There is no such page',
  );
  await page.getByRole('searchbox').fill('play');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases?q=play');
  await context.close();
});

it('leads the keyboard past the header first', async () => {
  const page = await browser.newPage();
  await page.goto(serverUrl());
  await settled(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.close();
});
