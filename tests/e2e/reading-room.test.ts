// Proves the public rooms in a browser: accessible by axe in both colour schemes, whole at 320 px, and 404 where there is nothing.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';

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

describe.each(PAGES)('%s', (path) => {
  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 375, colorScheme: 'dark' as const },
  ])('is accessible at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(serverUrl() + path);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await context.close();
  });

  it('is whole at 320 px, as at 400 % zoom', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
    const page = await context.newPage();
    await page.goto(serverUrl() + path);
    expect(await sidewaysOverflow(page)).toEqual([]);
    await context.close();
  });
});

it.each(['themes', 'audiences', 'places', 'organisations'])(
  'answers 404 for no such address in /%s',
  async (room) => {
    const answer = await fetch(`${serverUrl()}/${room}/no-such-thing`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such page');
  },
);

it('leads the keyboard past the header first', async () => {
  const page = await browser.newPage();
  await page.goto(serverUrl());
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.close();
});

it('offers one search field on every page', async () => {
  const page = await browser.newPage();
  for (const path of PAGES) {
    await page.goto(serverUrl() + path);
    expect(await page.locator('input[type=search]:visible').count(), path).toBe(1);
  }
  await page.close();
});
