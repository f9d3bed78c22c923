// Proves the builder in a browser: a plain form without JavaScript, living with it, by the keyboard alone, on a phone; what it
// shows is the code it gives, and axe finds nothing, in the preview either.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../helpers/partner-browser.ts';
import { serverUrl } from './helpers/api.ts';
import { launchBrowser } from './helpers/browser.ts';
import { sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { leading, settled } from './helpers/settled.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

const open = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  await page.goto(serverUrl() + path);
  await settled(page);
};
const code = () => page.locator('#builder-code').inputValue();
const codeHas = (text: string) =>
  page.waitForFunction(
    (part) => document.querySelector<HTMLTextAreaElement>('#builder-code')?.value.includes(part),
    text,
  );

it('without JavaScript is a form that shows the code and the frame', async () => {
  await open('/partners/embed', { javaScriptEnabled: false });
  await page.fill('#builder-q', 'play');
  await page.getByRole('radio', { name: 'Cards side by side' }).check();
  await page.getByRole('radio', { name: /a frame/ }).check();
  await leading(page, () => page.getByRole('button', { name: 'Show it' }).click());
  expect(await code()).toContain('<iframe src="');
  expect(await code()).toContain('/embed/cases?q=play&amp;layout=cards"');
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  const preview = page.frameLocator('iframe');
  expect(await preview.locator('ul.cards li').count()).toBeGreaterThan(0);
  expect(await page.getByRole('radio', { name: 'Cards side by side' }).isChecked()).toBe(true);
});

describe('with JavaScript', () => {
  it('shows each choice at once, by the element itself, and copies the code', async () => {
    await open('/partners/embed');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const preview = page.frameLocator('iframe');
    await preview.locator('casebook-cases .title').first().waitFor();
    await page.locator('summary', { hasText: 'Theme' }).click();
    const theme = page.locator('input[name=theme]').first();
    const slug = await theme.getAttribute('value');
    await theme.check();
    await codeHas(`theme="${slug}"`);
    await page.getByLabel('With a search field').check();
    await codeHas('search="yes"');
    await preview.getByRole('searchbox', { name: 'Search these cases' }).waitFor();
    await page.getByRole('textbox', { name: 'Heading' }).fill('From our neighbours');
    await codeHas('heading="From our neighbours"');
    await preview.getByRole('heading', { name: 'From our neighbours' }).waitFor();
    expect(new URL(page.url()).searchParams.get('theme')).toBe(slug);

    await page.getByRole('button', { name: /^Copy ?: The element/ }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code());
    // As high as what is in it: nothing in the frame scrolls.
    const inside = page.frames()[1];
    await inside?.waitForFunction(() => document.documentElement.scrollHeight <= window.innerHeight + 1);
  });

  it('chooses all of the code where copying is forbidden', async () => {
    page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`${serverUrl()}/partners/embed`);
    await settled(page);
    await page.getByRole('button', { name: /^Copy ?: The element/ }).click();
    await page.getByText('All of it is chosen').waitFor();
    const chosen = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(chosen).toBe(await code());
  });

  it('is used by the keyboard alone', async () => {
    await open('/partners/embed?case=https%3A%2F%2Felsewhere.example%2Fcases%2Ftime-to-play');
    expect(await code()).toContain('case="time-to-play"');
    await page.frameLocator('iframe').locator('article').waitFor();
    await page.locator('#builder-case').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await codeHas('/cases">');
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => (document.activeElement as HTMLInputElement).name === 'layout')) break;
    }
    await page.keyboard.press('ArrowDown');
    await codeHas('layout="cards"');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('cards');
  });

  it('tells what is not there, and still gives a code', async () => {
    await open('/partners/embed?case=no-such-case');
    expect(await page.getByRole('alert').first().textContent()).toContain('there is no case “no-such-case”');
    await open('/partners/embed?theme=nonsense');
    expect(await page.locator('main [role=alert]').textContent()).toContain('there is no theme “nonsense”');
    expect(await code()).toContain('<casebook-cases>');
  });
});

it.each([
  ['/partners/embed?q=play&search=yes', 1280, 'light'],
  ['/partners/embed?as=frame&layout=cards&scheme=dark', 1280, 'dark'],
  ['/partners/embed?case=time-to-play', 320, 'light'],
  ['/partners', 1280, 'light'],
  ['/partners', 320, 'dark'],
] as const)(
  '%s at %i px, %s: nothing that axe finds, nothing too small or beside the page',
  async (path, width, colorScheme) => {
    await open(path, { viewport: { width, height: 800 }, colorScheme });
    expect(await violationsOf(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  },
);

it('every way on the page for partners leads somewhere', async () => {
  await open('/partners', { javaScriptEnabled: false });
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect((await fetch(link)).status, link).toBe(200);
});

it('the search page leads to the builder with its own query', async () => {
  await open('/cases?q=play&evidence=untested', { javaScriptEnabled: false });
  await page.locator('.take-away summary').click();
  await leading(page, () =>
    page.getByRole('link', { name: 'Choose how it looks, or make it a frame' }).click(),
  );
  expect(await code()).toContain('<casebook-cases q="play" evidence="untested">');
});
