// Proves in a browser: one line of HTML shows a filtered list on a page of another origin, under that page's strict
// content security policy; it stays when the server is away; it is accessible, in both directions; the frame shows too.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  partnerDocuments,
  publishTaxonomy,
  romaCase,
  startPartnersEdge,
  type PartnersEdge,
} from '../helpers/partners-edge.ts';
import { launchBrowser } from './helpers/browser.ts';
import { openPage, strictPolicy, violationsOf } from '../helpers/partner-browser.ts';
import { startPartnerSite, type PartnerSite } from '../helpers/partner-site.ts';

const TITLES = ['R&D <b>with</b> ]]> tenants & “friends”', 'New neighbours', 'First steps'];

let edge: PartnersEdge;
let site: PartnerSite;
let browser: Browser;

beforeAll(async () => {
  edge = await startPartnersEdge();
  await publishTaxonomy(edge.payload);
  await edge.engine.upsert(partnerDocuments());
  site = await startPartnerSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await edge?.close();
});

const strict = () => strictPolicy(edge.url);
const element = (attributes: string, inside = '') =>
  `<script src="${edge.url}/embed.js" async></script><casebook-cases ${attributes}>${inside}</casebook-cases>`;

const open = (url: string) => openPage({ browser, url });

const titlesIn = (page: Page) => page.locator('casebook-cases li a').allTextContents();
const shown = (page: Page) => page.locator('casebook-cases li').first().waitFor();

describe('the element', () => {
  it('shows the filtered list under a strict policy, with markup in titles as text', async () => {
    const url = site.page({ body: element('theme="roma" limit="5" heading="Roma"'), policy: strict() });
    const { page, complaints } = await open(url);
    await shown(page);
    expect(await titlesIn(page)).toEqual(TITLES);
    expect(await page.locator('casebook-cases h2').textContent()).toBe('Roma');
    expect(await page.locator('casebook-cases li a').nth(1).getAttribute('href')).toBe(
      `${edge.url}/cases/new-neighbours`,
    );
    expect(await page.locator('casebook-cases a[target]').count()).toBe(0);
    expect(await page.locator('casebook-cases li b').count()).toBe(0);
    const gap = await page.locator('casebook-cases ul').evaluate((list) => getComputedStyle(list).display);
    expect(gap).toBe('grid');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('follows its attributes with one request, and tells its page', async () => {
    const { page } = await open(
      site.page({ body: element('theme="roma" limit="1" heading-level="3" heading="One"') }),
    );
    await shown(page);
    expect(await page.locator('casebook-cases').getByText('See all 3 cases').count()).toBe(1);
    expect(await page.locator('casebook-cases h3').count()).toBe(1);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const detail = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('casebook-load', (event) => resolve((event as CustomEvent).detail));
          const list = document.querySelector('casebook-cases');
          list?.setAttribute('theme', 'play, roma');
          list?.setAttribute('limit', '5');
          list?.setAttribute('target', '_blank');
        }),
    );
    expect(detail).toEqual({ total: 4, count: 4, isKept: false });
    expect(asked).toEqual([`${edge.url}/api/search?theme=play&theme=roma&limit=5`]);
    expect(await page.locator('casebook-cases li a').first().getAttribute('rel')).toBe('noopener');
    await page.context().close();
  });

  it('keeps the last answer when the server is away, says so, and shows its inside when there is none', async () => {
    const { page } = await open(
      site.page({ body: element('theme="roma"', '<a href="https://example.org/roma">Cases about Roma</a>') }),
    );
    await shown(page);
    await page.route(`${edge.url}/api/search**`, (route) => route.abort());
    await page.reload();
    await page.locator('casebook-cases .notice').waitFor();
    expect(await titlesIn(page)).toEqual(TITLES);
    expect(await page.locator('casebook-cases .notice').textContent()).toMatch(
      /^The library of cases cannot be reached just now\. This is the list of \w+ \d+, \d{4}\.$/,
    );
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.getByText('The list of cases cannot be shown just now.').waitFor();
    expect(await page.getByRole('link', { name: 'Cases about Roma' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('forgets what it kept when the server says no, and tells the page’s author why', async () => {
    const { page, complaints } = await open(site.page({ body: element('theme="nonsense"') }));
    await page.getByText('The list of cases cannot be shown just now.').waitFor();
    expect(complaints.join('\n')).toContain('<casebook-cases>: theme: there is no theme “nonsense”');
    await page.context().close();
  });

  it('leaves a plain link where scripts do not run', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(
      site.page({ body: element('theme="roma"', '<a href="https://example.org/roma">Cases about Roma</a>') }),
    );
    expect(await page.getByRole('link', { name: 'Cases about Roma' }).isVisible()).toBe(true);
    await context.close();
  });

  it('has nothing that axe finds fault with, as list and cards, in both directions', async () => {
    await edge.engine.upsert([
      romaCase({
        key: 'arabic',
        id: 'arabic_ar',
        lang: 'ar',
        readableIn: ['ar'],
        title: 'جيران جدد',
        summary: 'تعلم المالك ما يتوقعه المستأجرون.',
      }),
    ]);
    const body = [
      element('theme="roma" heading="Roma"'),
      element('theme="roma" layout="cards" heading="Cards" lang="ar"'),
      `<iframe title="Cases about Roma" src="${edge.url}/embed/cases?theme=roma"></iframe>`,
    ].join('');
    const { page } = await open(site.page({ body }));
    await page.locator('casebook-cases[lang] li[dir=rtl]').first().waitFor();
    const arabic = page.locator('casebook-cases[lang=ar]');
    expect(await arabic.locator('section').getAttribute('dir')).toBe('rtl');
    expect(await arabic.locator('li[lang=en]').first().getAttribute('dir')).toBe('ltr');
    expect(await arabic.locator('.more').getAttribute('lang')).toBe('en');
    // An English case in an Arabic list reads from the left and stands at the right.
    const english = arabic.locator('li[lang=en]').first();
    expect(await english.evaluate((item) => getComputedStyle(item).textAlign)).toBe('right');
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the frame', () => {
  it('shows the list on a page that allows no script at all, and leads out of the frame', async () => {
    const url = site.page({
      body: `<iframe title="Cases about Roma" src="${edge.url}/embed/cases?theme=roma&amp;layout=cards"></iframe>`,
      policy: `default-src 'none'; frame-src ${edge.url}`,
    });
    const { page, complaints } = await open(url);
    const frame = page.frameLocator('iframe');
    await frame.locator('li').first().waitFor();
    expect(await frame.locator('li a').allTextContents()).toEqual(expect.arrayContaining(TITLES));
    expect(await frame.locator('ul').evaluate((list) => getComputedStyle(list).display)).toBe('grid');
    expect(complaints).toEqual([]);
    await frame.getByRole('link', { name: 'New neighbours' }).click();
    await page.waitForURL(`${edge.url}/cases/new-neighbours`);
    await page.context().close();
  });
});
