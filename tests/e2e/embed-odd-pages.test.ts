// Proves in a browser what the element does on pages that are unlike others: right-to-left ones with English cases, ones that
// change their mind about loading, components with shadow roots, addresses that are none, words that are far too long.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, violationsOf } from '../helpers/partner-browser.ts';
import { usePartnerWorld, type PartnerWorld } from './helpers/partner-world.ts';

let { edge, site, browser } = {} as PartnerWorld;
usePartnerWorld((world) => ({ edge, site, browser } = world));

const script = () => `<script src="${edge.url}/embed.js" async></script>`;
const open = (body: string, more: { lang?: string; dir?: string; width?: number } = {}) =>
  openPage({
    browser,
    url: site.page({ body, ...more }),
    viewport: { width: more.width ?? 800, height: 700 },
  });
const boxOf = async (page: Page, part: string): Promise<{ left: number; right: number; width: number }> =>
  page
    .locator(`casebook-cases ${part}`)
    .first()
    .evaluate((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      return { left, right, width };
    });
const titlesIn = (page: Page) => page.locator('casebook-cases .title').allTextContents();

it('on a right-to-left page, English cases and words line up at the right edge, marks and field too', async () => {
  const { page } = await open(`${script()}<casebook-cases theme="play" search></casebook-cases>`, {
    lang: 'ar',
    dir: 'rtl',
  });
  await page.locator('casebook-cases .title').first().waitFor();
  const wordsEndAt = (part: string) =>
    page
      .locator(`casebook-cases ${part}`)
      .first()
      .evaluate((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect().right;
      });
  const { right } = await boxOf(page, 'ul');
  for (const part of ['.title', '.by', '.evidence', '.note', 'label'])
    expect(Math.abs((await wordsEndAt(part)) - right), part).toBeLessThanOrEqual(1);
  expect((await boxOf(page, 'button')).left).toBeCloseTo((await boxOf(page, '.row')).left, 0);
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

it('a list far down the page is asked for once the page says so', async () => {
  const { page } = await open(
    `${script()}<div style="height:5000px"></div><casebook-cases theme="play"></casebook-cases>`,
  );
  await page.waitForFunction(() => customElements.get('casebook-cases'));
  await page.locator('casebook-cases').evaluate((list) => list.setAttribute('loading', 'eager'));
  await page.locator('casebook-cases .title').first().waitFor();
  await page.context().close();
});

it('inside a component, the base is that of the script before the component', async () => {
  const other = 'https://other.example.org';
  const { page } = await open('<div id="host"></div>');
  await page.route(`${other}/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `/* ${other} */` }),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('#host').evaluate(
    async (host, [first, second]) => {
      host.attachShadow({ mode: 'open' });
      Object.assign(globalThis, { casebookBases: [`${second}/`] });
      for (const base of [first, second]) {
        const tag = Object.assign(document.createElement('script'), { src: `${base}/embed.js` });
        if (base === first) host.before(tag);
        else host.after(tag);
        await new Promise((resolve) => (tag.onload = resolve));
      }
      const list = document.createElement('casebook-cases');
      list.setAttribute('loading', 'eager');
      host.shadowRoot?.append(list);
    },
    [edge.url, other],
  );
  await page.locator('#host casebook-cases .title').first().waitFor();
  expect(asked.some((url) => url.startsWith(`${edge.url}/api/search`))).toBe(true);
  await page.context().close();
});

it('a base that is no web address is named to the page’s author, and nothing links to it', async () => {
  for (const base of ['javascript:alert(1)', 'data:application/json,{}', '/library', 'https://']) {
    const { page, complaints } = await open(
      `${script()}<casebook-cases theme="play" base="${base}"></casebook-cases>`,
    );
    await page.locator('casebook-cases .title').first().waitFor();
    expect(complaints.join(), base).toContain(`it is "${base}"`);
    const more = await page.locator('casebook-cases .more a').getAttribute('href');
    expect(more).toBe(`${edge.url}/cases?theme=play`);
    await page.context().close();
  }
});

it('words that are too long for a phone leave room to type, and nothing scrolls sideways', async () => {
  const long = 'Suchbegriffsverzeichnis'.repeat(6);
  const { page } = await open(
    `${script()}<casebook-cases theme="play" search heading="${long}" text-go="${long}" text-more="${long}"></casebook-cases>`,
    { width: 320 },
  );
  await page.locator('casebook-cases .title').first().waitFor();
  expect((await boxOf(page, 'input')).width).toBeGreaterThan(150);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await titlesIn(page)).toHaveLength(2);
  await page.context().close();
});

it('counts and dates are written as the page’s language writes them', async () => {
  const { page } = await open(
    `${script()}<casebook-cases theme="play" search text-found="Fälle: {total}"></casebook-cases>`,
    { lang: 'de' },
  );
  await page.route(`${edge.url}/api/search**`, async (route) => {
    const answer = (await (await route.fetch()).json()) as object;
    await route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: { ...answer, total: 12345 },
    });
  });
  await page.locator('casebook-cases .title').first().waitFor();
  await page.getByRole('searchbox').fill('play');
  await page.getByRole('status').getByText('Fälle: 12.345').waitFor();
  await page.context().close();
});

it('a dark frame prints as ink on paper, without its search field', async () => {
  for (const address of ['/embed/cases?theme=play&search=yes&scheme=dark', '/embed/cases/time-to-play']) {
    const { page } = await openPage({ browser, url: edge.url + address, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() =>
      ['body', '.title', '.by'].map((part) => {
        const element = document.querySelector(part);
        return element && getComputedStyle(element).color;
      }),
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)', 'rgb(51, 51, 51)']);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.context().close();
  }
});
