// Proves the form at /share in a browser: with the keyboard alone, without scripts, on a phone, accessible on every page; what is wrong
// is named where the keyboard stands, nothing typed is lost, and the link leads back.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../helpers/documents/index.ts';
import { KITCHEN } from '../helpers/share-form.ts';
import { asAdmin, serverUrl, until } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { leading, settled } from './helpers/settled.ts';

const STEPS = ['about', 'challenge', 'what-you-did', 'what-came-of-it', 'context', 'contact', 'check'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const stepOf = (page: Page): string => new URL(page.url()).pathname.split('/')[3] ?? '';
const addressOf = (page: Page): string => page.url().split('/').slice(0, 5).join('/');

const begin = async (page: Page, button = 'Start'): Promise<void> => {
  await page.goto(`${serverUrl()}/share`);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(/\/share\/[\w-]{32}\//);
  await settled(page);
};

const fill = async (page: Page, values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]`).first();
    if (value === 'yes') await field.check();
    else if (name === 'licence') await page.locator(`[name="licence"][value="${value}"]`).check();
    else if (name === 'organisationType') await field.selectOption(value);
    else await field.fill(value);
  }
};

const proceed = async (page: Page): Promise<void> => {
  const before = page.url();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL((url) => url.href !== before);
};

const inContext = async (
  options: Parameters<Browser['newContext']>[0],
  run: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    await run(await context.newPage(), context);
  } finally {
    await context.close();
  }
};

it('goes from start to reference without scripts', () =>
  inContext({ javaScriptEnabled: false }, async (page) => {
    await begin(page);
    for (const step of STEPS.slice(0, -1)) {
      expect(stepOf(page)).toBe(step);
      await fill(page, KITCHEN[step] ?? {});
      await proceed(page);
    }
    await expect.poll(() => page.textContent('main')).toContain('9 out of 10 had made a friend.');
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.waitForURL(/\/share\/[\w-]{32}$/);
    const text = (await page.textContent('main')) ?? '';
    expect(text).toMatch(/Your reference: [2-9B-Z]{3}-[2-9B-Z]{3}/);
    expect(text).toMatch(/It is the next to be read|before it/);
    expect(text).toContain('Two mothers knocked on doors.');
    expect(await page.locator('main textarea').count()).toBe(0);
    // The link leads to where it stands, and no longer to the form.
    await page.goto(`${addressOf(page)}/about`);
    expect(new URL(page.url()).pathname).toMatch(/^\/share\/[\w-]{32}$/);
  }));

it('can be written with the keyboard alone, and saves itself', () =>
  inContext({}, async (page) => {
    await begin(page);
    await page.locator('#title').focus();
    await page.keyboard.type('Kept while I wrote');
    await page.keyboard.press('Tab');
    await page.getByText(/^Saved at/).waitFor();
    await page.goto(addressOf(page));
    expect(await page.textContent('h1')).toBe('Kept while I wrote');
    await page.goto(`${addressOf(page)}/contact`);
    await settled(page);
    await page.locator('#submitterMailbox').focus();
    await page.keyboard.type('nobody at all');
    await page.keyboard.press('Enter');
    await page.waitForURL(/reply=/);
    // The keyboard stands at what is wrong; its link leads to the field, with what was typed.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('submitterMailbox');
    expect(await page.inputValue('#submitterMailbox')).toBe('nobody at all');
  }));

it('counts words and gives advice as one writes', () =>
  inContext({}, async (page) => {
    await begin(page);
    await page.goto(`${addressOf(page)}/what-came-of-it`);
    await settled(page);
    await page.locator('#results').fill('Everybody was pleased.');
    await page.locator('#learningPoints').focus();
    await page.getByText('Try a number: how many, out of how many, by when?', { exact: true }).waitFor();
    await page.getByText('3 words').waitFor();
  }));

it('names what is missing, each with the way to its question', () =>
  inContext({}, async (page) => {
    await begin(page);
    await page.goto(`${addressOf(page)}/check`);
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.waitForURL(/reply=/);
    const links = page.locator('#problems a');
    expect(await links.count()).toBe(7);
    await links.nth(1).click();
    await page.waitForURL(/\/about#organisationName$/);
  }));

it('takes a document, and says of another why it does not', () =>
  inContext({ javaScriptEnabled: false }, async (page) => {
    await begin(page, 'Send a document');
    await fill(page, { title: 'Gardens for all', organisationName: 'Ashby Homes' });
    await page.locator('#file').setInputFiles({ name: 'empty.docx', mimeType: '', buffer: Buffer.alloc(0) });
    await proceed(page);
    expect(await page.textContent('#problems')).toContain('“empty.docx”: The file is empty.');
    expect(await page.inputValue('#title')).toBe('Gardens for all');
    const bytes = await makeDocx({
      blocks: [{ heading: 'Gardens' }, { text: 'Nobody spoke over the wall.' }],
    });
    await page
      .locator('#file')
      .setInputFiles({ name: 'Story.docx', mimeType: '', buffer: Buffer.from(bytes) });
    await proceed(page);
    expect(stepOf(page)).toBe('contact');
    expect(await page.textContent('main')).toContain('Step 2 of 3');
    await fill(page, KITCHEN.contact ?? {});
    await proceed(page);
    expect(await page.textContent('main')).toMatch(/Story.*\.docx/);
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.waitForURL(/\/share\/[\w-]{32}$/);
    expect(await page.textContent('main')).toContain('Your reference');
  }));

it('a link that leads nowhere is a page that says so', async () => {
  const answer = await fetch(`${serverUrl()}/share/${'a'.repeat(32)}`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(await answer.text()).toContain('leads nowhere, or no longer');
});

describe('every page', () => {
  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 375, colorScheme: 'dark' as const },
  ])('is accessible at $width px, $colorScheme, and whole at 320 px', ({ width, colorScheme }) =>
    inContext({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
      await begin(page);
      const base = addressOf(page);
      const pages = [
        `${serverUrl()}/share`,
        base,
        ...[...STEPS, 'document'].map((step) => `${base}/${step}`),
        `${serverUrl()}/cases/time-to-play/used`,
      ];
      for (const address of pages) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        expect(await accessibilityFaults(page), address).toEqual([]);
        expect(await smallTargets(page), address).toEqual([]);
        await page.setViewportSize({ width: 320, height: 600 });
        expect(await sidewaysOverflow(page), address).toEqual([]);
      }
      await page.goto(`${base}/contact`);
      await page.setViewportSize({ width, height: 900 });
      await page.locator('#submitterMailbox').fill('wrong');
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.waitForURL(/reply=/);
      expect(await accessibilityFaults(page)).toEqual([]);
    }),
  );
});

it('a report of use goes from the case’s page, over an editor, back to it', () =>
  inContext({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${serverUrl()}/cases/time-to-play`);
    await page.getByRole('link', { name: 'We used this' }).click();
    await fill(page, { organisationName: 'Saltmarsh Homes', placeName: 'Saltmarsh', date: 'someday' });
    await fill(page, {
      outcome: 'Nineteen families came back.',
      reporterMailbox: 'used@example.org',
      agreed: 'yes',
    });
    await page.getByRole('button', { name: 'Send it' }).click();
    expect(await page.textContent('#problems')).toContain('“When?” takes a year');
    await fill(page, { date: 'March 2023' });
    await leading(page, () => page.getByRole('button', { name: 'Send it' }).click());
    expect(await page.textContent('main')).toContain('Thank you.');
    const shown = async () => (await fetch(`${serverUrl()}/cases/time-to-play`)).text();
    expect(await shown()).not.toContain('Saltmarsh');

    const { docs } = await asAdmin<{ docs: { id: string }[] }>(
      'GET',
      '/api/adoptions?draft=true&where[organisationName][equals]=Saltmarsh Homes',
    );
    await asAdmin('PATCH', `/api/adoptions/${docs[0]?.id}`, { _status: 'published' });
    const text = await until({ ask: shown, isGood: (html) => html.includes('Saltmarsh Homes') });
    expect(text).toContain('Used by 1 other');
    expect(text).toContain('Nineteen families came back.');
    expect(text).not.toContain('used@example.org');
    await asAdmin('DELETE', `/api/adoptions/${docs[0]?.id}`);
  }));

it('the case page draws what was built on what', async () => {
  const above = await (await fetch(`${serverUrl()}/cases/welcome-to-birmingham`)).text();
  expect(above).toMatch(/Built on it[\s\S]*href="\/cases\/welcome-to-the-west-midlands"/);
  const below = await (await fetch(`${serverUrl()}/cases/welcome-to-the-west-midlands`)).text();
  expect(below).toMatch(/Based on[\s\S]*href="\/cases\/welcome-to-birmingham"/);
});
