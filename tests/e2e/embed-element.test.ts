// Proves in a browser, on a page of another origin over the whole edge: one case, the search field by keyboard, laziness,
// what systems for web pages do to markup, two bases on one page, and readers' own settings (no storage, forced colours,
// reduced motion, 320 px, right to left), with nothing that axe finds.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, strictPolicy, violationsOf } from '../helpers/partner-browser.ts';
import { sidewaysOverflow } from './helpers/look.ts';
import { usePartnerWorld, type PartnerWorld } from './helpers/partner-world.ts';
import { settled } from './helpers/settled.ts';
import { holdClock } from './helpers/typing.ts';

let { edge, site, browser } = {} as PartnerWorld;
usePartnerWorld((world) => ({ edge, site, browser } = world));

const script = (more = 'async') => `<script src="${edge.url}/embed.js" ${more}></script>`;
const open = (body: string, more: { policy?: string; lang?: string; dir?: string } = {}) =>
  openPage({ browser, url: site.page({ body, ...more }) });
const titles = (page: Page) => page.locator('casebook-cases .title').allTextContents();
const shown = (page: Page, count = 1) =>
  page.waitForFunction(
    (least) =>
      [...document.querySelectorAll('casebook-cases')].filter((list) =>
        list.shadowRoot?.querySelector('.title'),
      ).length >= least,
    count,
  );

describe('one case', () => {
  it('shows problem, figure and evidence under the strictest policy', async () => {
    const { page, complaints } = await open(
      `${script()}<casebook-cases case="time-to-play" heading="One of many"><a href="#x">Time to Play</a></casebook-cases>`,
      { policy: strictPolicy(edge.url) },
    );
    await shown(page);
    const card = page.locator('casebook-cases article');
    expect(await card.locator('h3').textContent()).toBe('Time to Play');
    expect(await card.locator('.summary').textContent()).toBe('No money for <toys> & games.');
    expect(await card.locator('.value').textContent()).toBe('over 330');
    expect(await card.locator('.evidence').textContent()).toBe('Evidence: Evaluated locally');
    expect(await card.locator('.steps .on').count()).toBe(2);
    const more = page.locator('casebook-cases .more a');
    expect(await more.getAttribute('href')).toBe(`${edge.url}/cases/time-to-play`);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says that a case has gone, and keeps no answer of it', async () => {
    const { page } = await open(`${script()}<casebook-cases case="time-to-play"></casebook-cases>`);
    await shown(page);
    await page.route(`${edge.url}/embed/cases/**`, (route) =>
      route.fulfill({
        status: 404,
        headers: { 'access-control-allow-origin': '*' },
        json: { errors: [{ message: 'There is no case here.' }] },
      }),
    );
    await page.reload();
    await page.getByText('This case is not in the library any more.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

describe('the search field', () => {
  const LIST = '<casebook-cases theme="play" search heading="Play"></casebook-cases>';

  it('is found, typed into and left by the keyboard, says its count, and leads to the rest', async () => {
    const { page, complaints } = await open(script() + LIST, { policy: strictPolicy(edge.url) });
    await shown(page);
    expect(await titles(page)).toHaveLength(2);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.keyboard.press('Tab');
    expect(await page.getByRole('searchbox', { name: 'Search these cases' }).isVisible()).toBe(true);
    await holdClock(page);
    await page.keyboard.type('neighbours');
    expect(asked).toEqual([]);
    await page.clock.runFor(1000);
    await page.clock.resume();
    const status = page.locator('casebook-cases [role=status]');
    await status.getByText('Cases found: 1').waitFor();
    expect(await titles(page)).toEqual(['Roma neighbours']);
    // One pause, one request.
    expect(asked).toEqual([`${edge.url}/api/search?theme=play&limit=5&q=neighbours`]);
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part'));
    expect(await focused()).toBe('search-input');
    expect(await page.locator('casebook-cases .more a').getAttribute('href')).toBe(
      `${edge.url}/cases?theme=play&q=neighbours`,
    );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('search-button');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('title');
    // Nothing of what a reader typed is kept.
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('neighbours');
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole('searchbox').fill('zebra crossing');
    await page.keyboard.press('Enter');
    await page.getByText('No case matches these words.').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.waitForFunction(
      () => document.querySelector('casebook-cases')?.shadowRoot?.querySelectorAll('li').length === 2,
    );
    expect(await status.textContent()).toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the list when the search cannot be asked', async () => {
    const { page } = await open(script() + LIST);
    await shown(page);
    await page.route(`${edge.url}/api/search**`, (route) => route.abort());
    await page.getByRole('searchbox').fill('neighbours');
    await page.getByText('The search cannot be reached just now.').waitFor();
    expect(await titles(page)).toHaveLength(2);
    await page.context().close();
  });
});

describe('on pages that systems for web sites make', () => {
  it.each([
    [
      'the script twice, after its element',
      () => `<casebook-cases></casebook-cases>${script()}${script('defer')}`,
    ],
    ['a module', () => `${script('type="module"')}<casebook-cases></casebook-cases>`],
    [
      'paragraphs and breaks put in, as WordPress does',
      () =>
        `<p>${script()}<br />\n<casebook-cases theme="play" limit="1"></p>\n<p><a href="#x">Cases about play</a></p>\n<p></casebook-cases></p>`,
    ],
    [
      'curled quotes and capitals',
      () => `${script()}<Casebook-Cases Theme=”play” LIMIT=”2″></Casebook-Cases>`,
    ],
    [
      'a plain div, where no unknown element is let through',
      () =>
        `<div data-casebook="" data-theme="play" data-onclick="alert(1)"><a href="#x">Cases</a></div>${script()}`,
    ],
  ])('%s', async (_name, body) => {
    const { page, complaints } = await open(body());
    await shown(page);
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(await page.locator('casebook-cases').count()).toBe(1);
    expect(await page.locator('casebook-cases[onclick]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('an element, or the script, put in later by a script', async () => {
    const { page } = await open('<div id="here"></div>');
    await page.evaluate((src) => {
      const list = document.createElement('casebook-cases');
      list.setAttribute('theme', 'play');
      document.querySelector('#here')?.append(list);
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${edge.url}/embed.js`);
    await shown(page);
    await page.evaluate(() => {
      const list = document.createElement('casebook-cases');
      list.setAttribute('case', 'roma-neighbours');
      document.querySelector('#here')?.append(list);
    });
    await shown(page, 2);
    expect(await titles(page)).toContain('Roma neighbours');
    await page.context().close();
  });

  it('two bases, each asked for the lists under its own script', async () => {
    const other = edge.url.replace('127.0.0.1', 'localhost');
    const asked: string[] = [];
    const { page } = await open(
      `${script()}<casebook-cases theme="play"></casebook-cases>
       <script src="${other}/embed.js" async></script><casebook-cases theme="roma"></casebook-cases>
       <casebook-cases theme="play" limit="1" base="${edge.url}"></casebook-cases>`,
    );
    page.on('request', (request) => asked.push(request.url()));
    await shown(page, 3);
    await page.reload();
    await shown(page, 3);
    const last = (path: string) => asked.filter((url) => url.endsWith(path)).at(-1);
    expect(last('theme=play&limit=5')).toBe(`${edge.url}/api/search?theme=play&limit=5`);
    expect(last('theme=roma&limit=5')).toBe(`${other}/api/search?theme=roma&limit=5`);
    expect(last('theme=play&limit=1')).toBe(`${edge.url}/api/search?theme=play&limit=1`);
    await page.context().close();
  });

  it('is asked for only when a reader comes near, unless told otherwise', async () => {
    const url = site.page({
      body: `${script()}<div class="tall"></div><casebook-cases theme="play"></casebook-cases><casebook-cases theme="roma" loading="eager"></casebook-cases>`,
      style: '.tall{height:5000px}',
    });
    const { page } = await openPage({ browser, url });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await shown(page);
    await settled(page);
    expect(asked.filter((address) => address.includes('/api/search'))).toEqual([
      `${edge.url}/api/search?theme=roma&limit=5`,
    ]);
    await page.locator('casebook-cases').first().scrollIntoViewIfNeeded();
    await shown(page, 2);
    await page.context().close();
  });
});

describe('as readers have set their browsers', () => {
  it('does without storage that is forbidden', async () => {
    const url = site.page({ body: `${script()}<casebook-cases theme="play"></casebook-cases>` });
    const { page, complaints } = await openPage({
      browser,
      url,
      before: () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        }),
    });
    await shown(page);
    expect(complaints).toEqual([]);
    await page.route(`${edge.url}/api/search**`, (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.reload();
    await page.getByText('The list of cases cannot be shown just now.').waitFor();
    await page.context().close();
  });

  it('asks again once the reader’s connection is back', async () => {
    const { page } = await open(`${script()}<casebook-cases theme="play"></casebook-cases>`);
    await shown(page);
    await page.evaluate(() => localStorage.clear());
    await page.route(`${edge.url}/api/search**`, (route) => route.abort());
    await page.reload();
    await page.getByText('The list of cases cannot be shown just now.').waitFor();
    await page.unroute(`${edge.url}/api/search**`);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await shown(page);
    await page.context().close();
  });

  it.each([
    ['dark, with forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
    ['reduced motion, at 320 px', { reducedMotion: 'reduce', viewport: { width: 320, height: 640 } }],
  ] as const)('%s: nothing that axe finds, nothing beside the page', async (_name, options) => {
    const body = `${script()}<casebook-cases search layout="cards" heading="Cards"></casebook-cases><casebook-cases case="time-to-play"></casebook-cases>`;
    const { page } = await openPage({ browser, url: site.page({ body }), ...options });
    await shown(page, 2);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toEqual([]);
    const moves = await page
      .locator('casebook-cases .title')
      .first()
      .evaluate((link) => getComputedStyle(link).transitionDuration);
    if ('reducedMotion' in options) expect(moves).toBe('0s');
    await page.context().close();
  });

  it('right to left: on an Arabic page the element’s English words, and English cases, say so', async () => {
    const { page } = await open(
      `${script()}<casebook-cases search heading="حالات"></casebook-cases><casebook-cases case="time-to-play"></casebook-cases>`,
      { lang: 'ar', dir: 'rtl' },
    );
    await shown(page, 2);
    const list = page.locator('casebook-cases').first();
    const leftOf = (part: string) =>
      list.locator(part).evaluate((element) => Math.round(element.getBoundingClientRect().left));
    for (const words of ['label', 'button'])
      expect(await list.locator(words).getAttribute('lang')).toBe('en');
    expect(await list.locator('h2').evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl');
    expect(await list.locator('li').first().getAttribute('dir')).toBe('ltr');
    expect(await list.locator('.more').getAttribute('dir')).toBe('ltr');
    // The words are English; the row they stand in runs as the page does, and so does what is typed.
    expect(await leftOf('[part=search-input]')).toBeGreaterThan(await leftOf('[part=search-button]'));
    expect(await page.locator('article').getAttribute('dir')).toBe('ltr');
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
