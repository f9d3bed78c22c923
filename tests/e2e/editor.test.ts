// Proves, in a real browser: an editor signs in, writes a case as a draft, previews it, publishes it; readers find it within a second; a
// draft of a correction changes nothing for them until it is published; unpublishing takes it away.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAdmin, serverUrl, until } from './helpers/api.ts';
import { browserPath, launchBrowser, quietness } from './helpers/browser.ts';
import { ADMIN } from './helpers/global-setup.ts';

const TITLE = 'Gardens over the wall';
const SLUG = 'gardens-over-the-wall';
const WORD = 'marrowfat';

describe.skipIf(!browserPath)('an editor at the admin panel', () => {
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let quiet: () => Promise<void>;
  beforeAll(async () => {
    browser = await launchBrowser();
    desk = await browser.newContext({ baseURL: serverUrl(), viewport: { width: 1400, height: 1000 } });
    page = await desk.newPage();
    quiet = quietness(page);
    await asAdmin('POST', '/api/organisations', {
      title: 'Allotment Trust',
      slug: 'allotment-trust',
      type: 'charity',
      _status: 'published',
    });
  });
  afterAll(() => browser?.close());

  const found = async (q: string): Promise<string[]> => {
    const response = await fetch(`${serverUrl()}/api/search?q=${encodeURIComponent(`"${q}"`)}`);
    return ((await response.json()) as { hits: { slug: string }[] }).hits.map(({ slug }) => slug);
  };
  const pageAsVisitor = (path: string) => fetch(serverUrl() + path);
  const saved = () => page.locator('.toast-success').first();

  it('signs in', async () => {
    await page.goto('/admin');
    await quiet();
    await page.fill('#field-email', ADMIN.email);
    await page.fill('#field-password', ADMIN.password);
    await page.click('button[type=submit]');
    await page.getByRole('heading', { name: 'Good practice' }).waitFor();
  });

  it('writes a case and saves it as a draft, which no visitor sees', async () => {
    await page.goto('/admin/collections/cases/create');
    await quiet();
    await page.fill('#field-title', TITLE);
    await page.click('#field-organisation .rs__control');
    await page.keyboard.type('Allotment');
    await page.locator('.rs__option', { hasText: 'Allotment Trust' }).click();
    await page.fill('#field-summary', `Neighbours who never spoke grow ${WORD} peas together.`);
    await quiet();
    await page.getByRole('button', { name: 'Add Challenge' }).click();
    await quiet();
    await page.fill('#field-challenges__0__statement', 'Nobody spoke over the wall.');
    await quiet();
    await page.click('#action-save-draft');
    await page.waitForURL(/collections\/cases\/[0-9a-f-]{8,}/);
    expect((await pageAsVisitor(`/cases/${SLUG}`)).status).toBe(404);
    expect(await found(WORD)).toEqual([]);
  });

  it('previews the draft as readers will see it', async () => {
    const preview = await desk.newPage();
    await preview.goto(`/cases/${SLUG}?preview=draft`);
    await preview.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await preview.locator('body').innerText()).toMatch(/draft/i);
    await preview.close();
    expect((await pageAsVisitor(`/cases/${SLUG}?preview=draft`)).status).toBe(404);
  });

  it('sees the page beside the form, drawn again when the draft is saved', async () => {
    await page.locator('[class*=live-preview-toggler]').first().click();
    const beside = page.frameLocator('#live-preview-iframe');
    await beside.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await quiet();
    await page.fill('#field-summary', `Neighbours grow ${WORD} peas together, over the wall.`);
    await quiet();
    await page.click('#action-save-draft');
    await beside.getByText('peas together, over the wall.').first().waitFor();
    await page.locator('[class*=live-preview-toggler]').first().click();
  });

  it('is told what is missing before it can be published', async () => {
    await page.click('#action-save');
    await page
      .locator('.toast-error', { hasText: /invalid/i })
      .first()
      .waitFor();
    expect(await page.locator('body').innerText()).toMatch(/what did not work/i);
    expect((await pageAsVisitor(`/cases/${SLUG}`)).status).toBe(404);
  });

  it('publishes, and readers find the case within a second', async () => {
    await quiet();
    await page.check('#field-whatDidNotWork__noneReported');
    await quiet();
    await page.getByRole('button', { name: 'Sources and links' }).click();
    await page.getByRole('button', { name: 'Add Source' }).click();
    await quiet();
    await page.fill('#field-sources__0__title', 'What the gardeners say');
    await page.fill('#field-sources__0__publisher', 'Allotment Trust');
    await page.click('#field-sources__0__kind .rs__control');
    await page.locator('.rs__option', { hasText: 'Own account' }).click();
    await quiet();
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.ok(),
    );
    await page.click('#action-save');
    await answered;
    await until({ ask: () => found(WORD), isGood: (slugs) => slugs.includes(SLUG), ms: 1000 });
    const html = await (await pageAsVisitor(`/cases/${SLUG}`)).text();
    expect(html).toContain(TITLE);
    await saved().waitFor();
  });

  it('drafts a correction that changes nothing for readers until it is published', async () => {
    await page.reload();
    await quiet();
    await page.getByRole('button', { name: 'The case', exact: true }).click();
    await page.fill('#field-title', 'Gardens over the old wall');
    await page.fill('#field-summary', 'Neighbours grow turnipweed together.');
    await quiet();
    const drafted = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.ok(),
    );
    await page.click('#action-save-draft');
    await drafted;
    expect(await found('turnipweed')).toEqual([]);
    expect(await (await pageAsVisitor(`/cases/${SLUG}`)).text()).not.toContain('turnipweed');
    expect(await found(WORD)).toContain(SLUG);

    await quiet();
    const published = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.ok(),
    );
    await page.click('#action-save');
    await published;
    await until({ ask: () => found('turnipweed'), isGood: (slugs) => slugs.includes(SLUG), ms: 1000 });
    await until({
      ask: async () => (await pageAsVisitor(`/cases/${SLUG}`)).text(),
      isGood: (html) => html.includes('turnipweed'),
      ms: 1000,
    });
    expect(await found(WORD)).toEqual([]);
  });

  it('unpublishes, and the case is gone from page and search', async () => {
    await page.reload();
    await quiet();
    await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click();
    await page
      .getByRole('button', { name: /unpublish/i })
      .first()
      .click();
    const confirm = page.getByRole('button', { name: /confirm/i });
    await confirm.click();
    await until({
      ask: async () => (await pageAsVisitor(`/cases/${SLUG}`)).status,
      isGood: (status) => status === 404,
      ms: 3000,
    });
    await until({ ask: () => found('turnipweed'), isGood: (slugs) => slugs.length === 0, ms: 1000 });
  });
});
