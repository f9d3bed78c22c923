// Proves in a browser, against the built product: the InstantSearch page in examples/ searches while one types, marks words,
// narrows, sorts and pages, from another origin, with the official libraries as they come; and it is accessible.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { startStaticSite, type StaticSite } from './helpers/static-site.ts';

const FOLDER = 'examples/instantsearch';
const EXAMPLE = 'http://localhost:3000';

interface Answer {
  hits: { title: string }[];
  totalHits: number;
  facetDistribution: Record<string, Record<string, number>>;
}

/** The same asked without a page: what it should show. */
const ask = async (body: Record<string, unknown>): Promise<Answer> => {
  const response = await fetch(`${serverUrl()}/search-api/indexes/cases/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ page: 1, hitsPerPage: 10, ...body }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
};

describe('the InstantSearch example', () => {
  let site: StaticSite;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${FOLDER}/search.js`],
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
    });
    const html = await readFile(`${FOLDER}/index.html`, 'utf8');
    expect(html).toContain(EXAMPLE);
    site = await startStaticSite({
      '/index.html': html.replace(EXAMPLE, serverUrl()),
      '/style.css': await readFile(`${FOLDER}/style.css`, 'utf8'),
      '/built/search.js': outputFiles[0]?.text ?? '',
    });
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.url);
    await page.locator('#hits li').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const titles = (): Promise<string[]> => page.locator('#hits h3').allTextContents();
  const count = async (): Promise<number> =>
    Number.parseInt((await page.locator('#stats').textContent()) ?? '', 10);
  const settles = (expected: { titles: string[]; total: number }): Promise<void> =>
    vi.waitFor(
      async () => {
        expect(await titles()).toEqual(expected.titles);
        expect(await count()).toBe(expected.total);
      },
      { timeout: 10_000, interval: 50 },
    );
  const expected = async (body: Record<string, unknown>) => {
    const { hits, totalHits } = await ask(body);
    return { titles: hits.map(({ title }) => title), total: totalHits };
  };
  const type = async (words: string): Promise<void> => {
    await page.getByRole('searchbox', { name: 'Search the cases' }).fill('');
    await page.getByRole('searchbox', { name: 'Search the cases' }).pressSequentially(words, { delay: 20 });
  };

  it('shows all cases to begin with', async () => {
    await settles(await expected({ q: '' }));
    expect(await count()).toBeGreaterThan(10);
  });

  it('is accessible and fits a narrow screen', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await sidewaysOverflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('pages on and back', async () => {
    const pages = page.getByRole('navigation', { name: 'Pages of results' });
    await pages.getByRole('link', { name: 'Page 2', exact: true }).click();
    await settles(await expected({ q: '', page: 2 }));
    expect(await titles()).not.toEqual((await expected({ q: '' })).titles);
    await pages.getByRole('link', { name: 'Page 1', exact: true }).click();
    await settles(await expected({ q: '' }));
  });

  it('sorts', async () => {
    const sort = page.getByRole('combobox', { name: 'Sort by' });
    await sort.selectOption({ label: 'Title' });
    const byTitle = await expected({ q: '', sort: ['title:asc'] });
    await settles(byTitle);
    expect(byTitle.titles).not.toEqual((await expected({ q: '' })).titles);
    await sort.selectOption({ label: 'Best match' });
    await settles(await expected({ q: '' }));
  });

  it('narrows by a choice, with the number of cases beside it, and clears it again', async () => {
    const { facetDistribution } = await ask({ facets: ['themeNames'] });
    const [theme = '', number = 0] =
      Object.entries(facetDistribution.themeNames ?? {}).sort(([, one], [, other]) => other - one)[0] ?? [];
    expect(number).toBeGreaterThan(1);
    const choice = page.locator('#themes').getByRole('checkbox', { name: theme });
    expect(await page.locator('#themes .ais-RefinementList-count').first().textContent()).toBe(
      String(number),
    );
    await choice.check();
    const narrowed = await expected({ filter: `themeNames = "${theme}"` });
    expect(narrowed.total).toBe(number);
    await settles(narrowed);
    // The other themes stay to choose from: any of several is enough.
    expect(await page.locator('#themes').getByRole('checkbox').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Clear all choices' }).click();
    await settles(await expected({ q: '' }));
  });

  it('finds while one types, misspelt too, and marks the words', async () => {
    await type('refugee');
    await settles(await expected({ q: 'refugee' }));
    const marked = await page.locator('#hits mark').allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    for (const word of marked) expect(word.toLowerCase()).toMatch(/^refugee/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await type('refugge');
    await settles(await expected({ q: 'refugge' }));
    expect(await count()).toBeGreaterThan(0);
  });

  it('leads to the case', async () => {
    const link = page.locator('#hits h3 a').first();
    const address = (await link.getAttribute('href')) ?? '';
    expect(address.startsWith(`${serverUrl()}/cases/`)).toBe(true);
    expect((await fetch(address)).status).toBe(200);
  });

  it('says when nothing is found, and had no complaint in the browser', async () => {
    await type('xyzzyx');
    await page.getByText('No case has all of this').waitFor();
    expect(complaints).toEqual([]);
  });
});
