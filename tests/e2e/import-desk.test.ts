// Proves, in a real browser: an editor drops documents on the import page, sees what came of each, opens the draft, confirms its figures, adds
// what it proposes and publishes it; until then no visitor sees a word of it, and never one of the original. On a phone, by keyboard, without faults.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../helpers/documents/index.ts';
import { asAdmin, serverUrl, until } from './helpers/api.ts';
import { browserPath, launchBrowser, quietness } from './helpers/browser.ts';
import { ADMIN } from './helpers/global-setup.ts';
import { accessibilityFaults, sidewaysOverflow } from './helpers/look.ts';

const WORD = 'quincunxwort';
const SLUG = 'play-in-the-yard';

const play = () =>
  makeDocx({
    blocks: [
      { heading: 'Play in the yard', level: 1 },
      { text: 'Hillside Play Trust' },
      {
        text: `Children who had just come to Birmingham had few places to play. Hillside Play Trust opened its yard, where ${WORD} grows, to them and to the children next door.`,
      },
      { heading: 'The challenges', level: 2 },
      {
        list: [
          'Newly arrived and local children hardly met.',
          'Parents did not know that the yard was open.',
        ],
      },
      { heading: 'What we did', level: 2 },
      {
        list: [
          'Support workers brought families the first time.',
          'Parents showed the games of their childhood.',
        ],
      },
      { heading: 'Outcomes', level: 2 },
      {
        list: [
          'Over 330 children took part over two years.',
          '96% of parents said that they knew more neighbours.',
        ],
      },
      { image: '' },
      { heading: 'Lessons learned', level: 2 },
      { list: ['Ask parents to plan the next afternoon.'] },
      { heading: 'Contact', level: 2 },
      { text: 'Jo Field, play officer, jo@hillside.example, 01632 960456' },
    ],
  });

describe.skipIf(!browserPath)('an editor with documents', () => {
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let quiet: () => Promise<void>;
  beforeAll(async () => {
    browser = await launchBrowser();
    desk = await browser.newContext({ baseURL: serverUrl(), viewport: { width: 1280, height: 1000 } });
    page = await desk.newPage();
    quiet = quietness(page);
    await page.goto('/admin');
    await quiet();
    await page.fill('#field-email', ADMIN.email);
    await page.fill('#field-password', ADMIN.password);
    await page.click('button[type=submit]');
    await page.getByRole('heading', { name: 'Good practice' }).waitFor();
  });
  afterAll(() => browser?.close());

  const panel = () => page.locator('.import-panel');
  const press = (name: string) => panel().getByRole('button', { name, exact: true }).first().click();
  const found = async (): Promise<string[]> => {
    const response = await fetch(`${serverUrl()}/api/search?q=${WORD}`);
    return ((await response.json()) as { hits: { slug: string }[] }).hits.map(({ slug }) => slug);
  };

  it('drops two files and sees one taken and one refused', async () => {
    await page.goto('/admin/import');
    await page.getByRole('heading', { level: 1, name: 'Import documents' }).waitFor();
    await quiet();
    const files = [
      { name: 'play.docx', bytes: [...(await play())] },
      { name: 'broken.docx', bytes: [...new TextEncoder().encode('PK\u0003\u0004 broken')] },
    ];
    const dropped = await page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    }, files);
    await page.dispatchEvent('.import-drop', 'drop', { dataTransfer: dropped });
    await page.locator('.import-file--done', { hasText: 'play.docx' }).waitFor();
    await page.locator('.import-file--refused', { hasText: 'broken.docx' }).waitFor();
    expect(await page.locator('.import-file--refused').innerText()).toMatch(/damaged/i);
    expect(await page.locator('.import-file--done').innerText()).toContain('2 figures to confirm');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await sidewaysOverflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 1000 });
  });

  it('chooses files by keyboard and pastes text', async () => {
    await page.locator('#import-files').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Text of a case').fill('Tea at the depot\n\nNeighbours had tea.');
    await page.getByRole('button', { name: 'Make a draft of it' }).press('Enter');
    await page.locator('.import-file--done', { hasText: 'Pasted text' }).waitFor();
  });

  it('tries a list, sees each fault, and imports the mended one', async () => {
    const list = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.setInputFiles('#import-files', list('Title,Start,Colour\nTea club,long ago,green'));
    const section = page.locator('.import-list').first();
    await section.getByText('Row 2, Start: Takes a year').waitFor();
    expect(await section.getByRole('button', { name: /^Import/ }).isDisabled()).toBe(true);
    await section.getByLabel('What “Start” is').selectOption('unplaced');
    await section.getByText('1 can be imported').waitFor();
    await section.getByRole('button', { name: /^Import/ }).click();
    await section.getByText('1 drafts made.').waitFor();
  });

  it('opens the draft, confirms, adds and publishes; readers have nothing before', async () => {
    await page.getByRole('link', { name: 'Play in the yard' }).first().click();
    await panel().waitFor();
    await quiet();
    expect(await found()).toEqual([]);
    expect((await fetch(`${serverUrl()}/cases/${SLUG}`)).status).toBe(404);
    for (const path of [
      '/api/imports',
      '/api/imports/file/play.docx',
      '/api/cases?draft=true&depth=2&limit=100',
    ]) {
      const answer = await (await fetch(serverUrl() + path)).text();
      expect(answer.includes(WORD), path).toBe(false);
    }

    await press('All figures are right');
    await press('None reported');
    await press('Add this organisation');
    await panel().getByText('Hillside Play Trust is published').waitFor();
    await panel().getByPlaceholder('image1.png').fill('Children in a yard');
    await press('Save and publish the picture');
    await panel().getByText('The picture has its words').waitFor();
    expect(await accessibilityFaultsOf(page, '.import-panel')).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await panel().evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 1000 });

    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.url().includes('/api/cases/'),
    );
    await page.click('#action-save');
    expect((await saved).status()).toBe(200);
    await until({ ask: found, isGood: (slugs) => slugs.includes(SLUG) });
    const { docs } = await asAdmin<{
      docs: { results: { figure: { needsChecking: boolean; value: number } }[]; proposedRecords: unknown }[];
    }>('GET', `/api/cases?where[slug][equals]=${SLUG}&depth=0`);
    expect(docs[0]?.results.map(({ figure }) => [figure.value, figure.needsChecking])).toEqual([
      [330, false],
      [96, false],
    ]);
  });

  it('leaves readers without the original and the contact after publishing', async () => {
    const pages = [
      `/cases/${SLUG}`,
      `/api/cases?where[slug][equals]=${SLUG}&depth=2`,
      '/api/imports/file/play.docx',
    ];
    for (const path of pages) {
      const answer = await (await fetch(serverUrl() + path)).text();
      expect(answer, path).not.toContain('jo@hillside.example');
      expect(answer, path).not.toContain('960456');
    }
    expect([401, 403, 404]).toContain((await fetch(`${serverUrl()}/api/imports/file/play.docx`)).status);
  });
});

/** Within a part of the page: what the panel's own parts around it do is not ours. */
const accessibilityFaultsOf = async (page: Page, selector: string): Promise<string[]> =>
  (await accessibilityFaults(page)).filter((fault) => fault.includes(selector));
