// Proves the search page in a browser: as a plain form without JavaScript, answering while one types with it, and on a phone.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { leading, settled } from './helpers/settled.ts';
import { holdClock } from './helpers/typing.ts';

let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => context?.close());

const open = async ({
  path,
  width = 1280,
  hasScript = true,
}: {
  path: string;
  width?: number;
  hasScript?: boolean;
}): Promise<Page> => {
  context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: hasScript });
  const page = await context.newPage();
  await page.goto(serverUrl() + path);
  await settled(page);
  return page;
};

const countOf = async (page: Page): Promise<number> =>
  Number.parseInt((await page.textContent('.results__count')) ?? '', 10) || 0;
const address = (page: Page): string => new URL(page.url()).search;

describe('without JavaScript', () => {
  it('finds by the form, and the case that answers comes first', async () => {
    const page = await open({ path: '/', hasScript: false });
    await page.fill('#q', 'refugess childern');
    await leading(page, () => page.click('.search-field--lead button'));
    expect(new URL(page.url()).pathname).toBe('/cases');
    expect(await page.textContent('.card__title')).toContain('Time to Play');
  });

  it('narrows by a checkbox to as many cases as stood beside it', async () => {
    const page = await open({ path: '/cases', hasScript: false });
    const check = page.locator('.check', { has: page.locator('input[name=theme]') }).first();
    const promised = Number.parseInt((await check.locator('.check__count').textContent()) ?? '', 10);
    await check.locator('input').check();
    await leading(page, () => page.locator('.facets__apply button').click());
    expect(promised).toBeGreaterThan(0);
    expect(await countOf(page)).toBe(promised);
  });

  it('takes out a chosen word by its link', async () => {
    const page = await open({ path: '/cases?q=play&evidence=untested', hasScript: false });
    const before = await countOf(page);
    await leading(page, () => page.click('.chosen >> nth=0'));
    expect(address(page)).toBe('?evidence=untested');
    expect(await countOf(page)).toBeGreaterThan(before);
  });

  it('orders by the list of orders and its button', async () => {
    const page = await open({ path: '/cases', hasScript: false });
    await page.selectOption('#sort', 'title');
    await leading(page, () => page.click('.results__sort button'));
    const titles = await page.locator('.card__title').allTextContents();
    expect(address(page)).toContain('sort=title');
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('helps where nothing is found, with links that find something', async () => {
    const page = await open({ path: '/cases?q=zzzzqqqq&evidence=untested', hasScript: false });
    expect(await countOf(page)).toBe(0);
    await leading(page, () => page.click('text=Without “zzzzqqqq”'));
    expect(await countOf(page)).toBeGreaterThan(0);
  });

  it('says what an address asks for that is not there, with the status 400', async () => {
    const page = await open({ path: '/cases', hasScript: false });
    const answer = await page.goto(`${serverUrl()}/cases?theme=nonsense`);
    expect(answer?.status()).toBe(400);
    expect(await page.textContent('.notice')).toContain('nonsense');
    await leading(page, () => page.click('text=Search with the rest of it'));
    expect(await countOf(page)).toBeGreaterThan(0);
  });

  it('offers the very search as feeds in its head', async () => {
    const page = await open({ path: '/cases?q=play&page=1', hasScript: false });
    const feeds = await page
      .locator('head link[rel=alternate][href*="/feeds/"]')
      .evaluateAll((links) =>
        links
          .map((link) => new URL((link as HTMLLinkElement).href))
          .map(({ pathname, search }) => pathname + search),
      );
    expect(feeds.sort()).toEqual(['atom', 'json', 'rss'].map((format) => `/feeds/cases.${format}?q=play`));
    expect(await page.getAttribute('head link[rel=canonical]', 'href')).toMatch(/\/cases\?q=play$/);
  });
});

describe('with JavaScript', () => {
  it('answers while one types, without losing focus, caret or the page', async () => {
    const page = await open({ path: '/cases' });
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.click('#q');
    await page.keyboard.type('indction', { delay: 40 });
    await page.waitForURL('**/cases?q=indction');
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('u');
    await page.waitForURL('**/cases?q=induction');
    await page.waitForSelector('.card__title:has-text("Rochdale")');
    const state = await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return {
        id: field.id,
        value: field.value,
        caret: field.selectionStart,
        isSame: 'isSamePage' in window,
      };
    });
    expect(state).toEqual({ id: 'q', value: 'induction', caret: 4, isSame: true });
  });

  it('keeps what was typed and ticked before its scripts had come, and answers it', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    let letCome: () => void = () => undefined;
    const comes = new Promise<void>((resolve) => (letCome = resolve));
    await page.route(/\.js(\?|$)/, async (route) => {
      await comes;
      await route.continue();
    });
    await page.goto(`${serverUrl()}/cases`, { waitUntil: 'commit' });
    await page.fill('#q', 'roma');
    await page.locator('input[name=evidence][value=untested]').check();
    letCome();
    await page.waitForURL(/\/cases\?(?=.*q=roma)(?=.*evidence=untested)/);
    await settled(page);
    expect(await page.inputValue('#q')).toBe('roma');
    expect(await page.isChecked('input[name=evidence][value=untested]')).toBe(true);
    expect(await page.locator('.chosen').count()).toBe(2);
  });

  it('tells a screen reader the count, politely', async () => {
    const page = await open({ path: '/cases' });
    const before = await page.textContent('[role=status]');
    await page.fill('#q', 'roma');
    await page.waitForURL('**/cases?q=roma');
    await page.waitForFunction((old) => document.querySelector('[role=status]')?.textContent !== old, before);
    expect(await page.getAttribute('[role=status]', 'aria-live')).toBe('polite');
    expect(await page.textContent('[role=status]')).toMatch(/^\d+ cases?/);
  });

  it('submits a checkbox at once and keeps the keyboard on it', async () => {
    const page = await open({ path: '/cases' });
    const box = page.locator('input[name=evidence]').first();
    const value = await box.getAttribute('value');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(`**/cases?evidence=${value}`);
    await page.waitForSelector('.chosen');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(value);
  });

  it('follows a removed word and the back button with its fields', async () => {
    const page = await open({ path: '/cases?q=play&evidence=untested' });
    await page.click('.chosen >> nth=0');
    await page.waitForURL('**/cases?evidence=untested');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')?.value === '');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')?.value === 'play');
    expect(await page.isChecked('input[name=evidence][value=untested]')).toBe(true);
  });

  it('waits for a whole year', async () => {
    const page = await open({ path: '/cases?from=2000' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await holdClock(page);
    await page.fill('input[name=from]', '20');
    await page.clock.runFor(1000);
    expect(address(page)).toBe('?from=2000');
    await page.clock.resume();
    await page.fill('input[name=from]', '2012');
    await page.waitForURL('**/cases?from=2012');
    expect(asked.filter((url) => !url.includes('from=2012'))).toEqual([]);
  });
});

describe('on a phone', () => {
  it.each([true, false])(
    'opens the filters as a sheet and shows what they leave (JavaScript: %s)',
    async (hasScript) => {
      const page = await open({ path: '/cases', width: 375, hasScript });
      expect(await page.isVisible('#narrow')).toBe(false);
      await page.click('text=Narrow the list >> visible=true');
      await page.waitForSelector('#narrow', { state: 'visible' });
      expect(await page.isVisible('.card')).toBe(false);
      const theme = await page.locator('input[name=theme]').first().inputValue();
      await page.locator('input[name=theme]').first().check();
      if (hasScript) await page.waitForURL(/theme=/);
      await page.locator('.facets__apply button').click();
      await page.waitForSelector('.chosen', { state: 'visible' });
      await page.waitForSelector('#narrow', { state: 'hidden' });
      expect(new URLSearchParams(address(page)).get('theme')).toBe(theme);
    },
  );
});
