// Proves the search page for a reader of Arabic: from right to left, each case in its own direction, what is told in another language said so, and suggestions that work there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { ADMIN } from './helpers/global-setup.ts';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { startServer, type RunningServer } from './helpers/process.ts';
import { openReader, type Reader } from './helpers/reader.ts';
import { suggestFor } from './helpers/typing.ts';

const TITLE = 'وقت للعب';
const SUMMARY = 'جلسات لعب للأطفال وعائلاتهم.';

let directory: string;
let server: RunningServer;
let browser: Browser;
let reader: Reader | undefined;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-languages-'));
  server = await startServer({ directory, settings: { LOCALES: 'en,ar' } });
  await server.ready();
  browser = await launchBrowser();
  await translateOne();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(directory, { recursive: true, force: true });
});
afterEach(async () => {
  const complaints = reader?.complaints ?? [];
  await reader?.context.close();
  reader = undefined;
  expect(complaints).toEqual([]);
});

const ask = async <Answer>(way: string, { token, ...options }: RequestInit & { token?: string } = {}) => {
  const response = await fetch(server.url + way, {
    ...options,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${way}: ${response.status} ${text.slice(0, 400)}`);
  return JSON.parse(text) as Answer;
};

/** An editor puts one case into Arabic, and it is found. */
const translateOne = async () => {
  const { token } = await ask<{ token: string }>('/api/users/first-register', {
    method: 'POST',
    body: JSON.stringify(ADMIN),
  });
  const { docs } = await ask<{ docs: { id: string }[] }>(
    '/api/cases?where[slug][equals]=time-to-play&depth=0&locale=en',
    { token },
  );
  // The statements may stay in the words they have: title and summary are what a list shows.
  const body = JSON.stringify({ ...docs[0], title: TITLE, summary: SUMMARY, _status: 'published' });
  await ask(`/api/cases/${docs[0]?.id}?locale=ar`, { method: 'PATCH', token, body });
  await until({
    ask: () => ask<{ hits: { lang: string }[] }>(`/api/search?lang=ar&q=${encodeURIComponent('اللعب')}`),
    isGood: ({ hits }) => hits[0]?.lang === 'ar',
    ms: 20_000,
  });
};

const open = async (options: Omit<Parameters<typeof openReader>[0], 'browser' | 'url'>): Promise<Page> => {
  reader = await openReader({ browser, url: server.url, ...options });
  return reader.page;
};
const directionsOf = (page: Page) =>
  page
    .locator('.card')
    .evaluateAll((cards) => cards.map((card) => `${card.getAttribute('lang')} ${card.getAttribute('dir')}`));

it('gives each case its language and direction, and says which are in another', async () => {
  const page = await open({ path: '/cases?lang=ar&sort=title&limit=100' });
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  const all = await directionsOf(page);
  expect(all.filter((one) => one === 'ar rtl')).toHaveLength(1);
  expect(all.filter((one) => one === 'en ltr')).toHaveLength(all.length - 1);
  expect(await page.locator('.card__foot', { hasText: 'In English' }).count()).toBe(all.length - 1);
  expect(await page.locator('[data-note=language]').count()).toBe(0);
});

it('says once that a whole list is told in English, and sets its lines from the left', async () => {
  const page = await open({ path: '/cases?lang=ar&q=roma' });
  expect(await page.textContent('[data-note=language]')).toMatch(/in English\.$/);
  expect(await page.locator('.card__foot', { hasText: 'In English' }).count()).toBe(0);
  const { card, title } = await page
    .locator('.card')
    .first()
    .evaluate((part) => ({
      card: part.getBoundingClientRect().left,
      title: part.querySelector('.card__title a')?.getBoundingClientRect().left ?? 0,
    }));
  expect(title - card).toBeLessThan(60);
});

it.each([
  { width: 1280, colorScheme: 'light' as const },
  { width: 320, colorScheme: 'dark' as const },
])('is accessible and whole from right to left at $width px', async ({ width, colorScheme }) => {
  const page = await open({ path: '/cases?lang=ar&q=play', width, colorScheme });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
});

it('suggests from right to left, and searches in the language of the page', async () => {
  const page = await open({ path: '/?lang=ar', width: 390 });
  await suggestFor({ page, id: 'q', typed: 'roma' });
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  const sides = await page.evaluate(() => {
    const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
    return [right('#q-suggestions'), right('#q')];
  });
  expect(Math.abs((sides[0] ?? 0) - (sides[1] ?? 99))).toBeLessThan(2);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\?(?=.*q=roma)(?=.*lang=ar)/);
});
