// Proves, in a browser, that the demonstration hub and an organisation's report are accessible by axe in both colour schemes, whole
// on a phone, led by the keyboard, and that a report's page is kept and told by nobody; and
// what an alert's page says of its search.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashOfSecret, newSecret } from '../../src/editorial/secret-link.ts';
import { nameOfCount } from '../../src/domain/usage.ts';
import { monthOf, monthsAfter } from '../../src/domain/month.ts';
import { reportSecret } from '../../src/usage/report-link.ts';
import { launchBrowser } from './helpers/browser.ts';
import { accessibilityFaults } from './helpers/look.ts';
import { startServer, type RunningServer } from './helpers/process.ts';
import { settled } from './helpers/settled.ts';
import { expectSoundLooks } from './helpers/sound-looks.ts';

const SECRET = 'a secret for tests only';
const MONTH = monthsAfter(monthOf(new Date()), -1);

let directory: string;
let server: RunningServer;
let browser: Browser;
let report: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-hubs-'));
  server = await startServer({ directory, settings: { PAYLOAD_SECRET: SECRET } });
  [browser] = await Promise.all([launchBrowser(), server.ready()]);
  // As Payload makes its own secret of the setting.
  const secret = createHash('sha256').update(SECRET).digest('hex').slice(0, 32);
  report = `/reports/${reportSecret({ name: { organisation: 'whitefriars', month: MONTH }, secret })}`;
  plantCounts();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

/** A month that is over can't be lived through in a test: its counts are written as the base would have. */
const plantCounts = (): void => {
  const db = new Database(path.join(directory, 'casebook.db'));
  const subject = 'cases/whitefriars-and-the-roma-community';
  for (const [kind, via, count] of [
    ['view', '', 42],
    ['download', 'pdf', 5],
    ['embed', 'council.example', 17],
    ['found', 'roma families', 4],
  ] as const) {
    const day = `${MONTH}-09`;
    const name = nameOfCount({ day, kind, subject, via });
    db.prepare(
      'INSERT INTO usage_counts (id, name, day, kind, subject, via, count) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(name, name, day, kind, subject, via, count);
  }
  db.close();
};

/** An alert that was confirmed long ago, as the base would have written it down; its address. */
const plantAlert = (query: string): string => {
  const secret = newSecret();
  const db = new Database(path.join(directory, 'casebook.db'));
  db.prepare(
    `INSERT INTO alerts (id, query, lang, frequency, state, address, fingerprint, secret_hash, asked_at, seen_sequence)
     VALUES (?, ?, 'en', 'daily', 'active', 'sealed', ?, ?, '2026-01-01T00:00:00.000Z', 1000000)`,
  ).run(secret, query, secret, hashOfSecret(secret));
  db.close();
  return `/alerts/${secret}`;
};

const open = async (address: string) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const answer = await page.goto(server.url + address);
  await settled(page);
  return { page, answer, close: () => context.close() };
};

it.each(['/hubs', '/hubs/west-midlands', 'the report'])(
  '%s is accessible and whole, wide and light, narrow and dark',
  async (name) => {
    const { page, answer, close } = await open(name === 'the report' ? report : name);
    expect(answer?.status()).toBe(200);
    await expectSoundLooks(page);
    await close();
  },
);

it('the hub has its own colours, its featured cases first, its feeds, and a search that keeps its filters', async () => {
  const { page, close } = await open('/hubs/west-midlands');
  const band = page.locator('[data-hub] > div').first();
  expect(await band.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(227, 238, 240)',
  );
  const titles = await page.locator('.card__title').allTextContents();
  expect(titles.slice(0, 2)).toEqual(['Welcome to the West Midlands', 'Welcome to Birmingham']);
  expect(new Set(titles).size).toBe(titles.length);
  const feeds = page.locator('link[rel=alternate][type="application/atom+xml"]');
  const address = (await feeds.first().getAttribute('href')) ?? '';
  expect(new URL(address).pathname).toBe('/feeds/hubs/west-midlands.atom');
  expect((await fetch(address)).status).toBe(200);
  await page.getByLabel('Search within this hub').focus();
  await page.keyboard.type('play');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\?/);
  expect([...new URL(page.url()).searchParams]).toEqual([
    ['q', 'play'],
    ['region', 'west-midlands'],
  ]);
  await close();
});

it('an alert’s page says what of it is no longer in the library, and what still works', async () => {
  const whole = await open(plantAlert('theme=roma'));
  expect(await whole.page.locator('main').innerText()).not.toContain('no longer');
  await whole.close();
  const part = await open(plantAlert('theme=roma&theme=taken-down'));
  const words = await part.page.locator('main').innerText();
  expect(words).toContain('“taken down” is no longer in this library. What else you follow is still sent.');
  const search = part.page.getByRole('link', { name: /^Cases about/ });
  expect(await search.getAttribute('href')).toBe('/cases?theme=roma');
  await part.close();
  const gone = await open(plantAlert('theme=taken-down'));
  expect(await gone.page.locator('main').innerText()).toContain('no mail comes unless it is back');
  expect(await gone.page.getByRole('link', { name: /^Cases about/ }).count()).toBe(0);
  expect(await accessibilityFaults(gone.page)).toEqual([]);
  await gone.close();
});

it('the report counts the month, and its address is kept and told by nobody', async () => {
  const { page, answer, close } = await open(report);
  const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  expect(words).toContain('council.example 17');
  expect(words).toContain('“roma families” (4)');
  expect(answer?.headers()).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(answer?.headers()['x-cache']).toBeUndefined();
  expect((await fetch(`${server.url}/reports/no-such-secret`)).status).toBe(404);
  expect(server.output()).not.toContain(report);
  await close();
});
