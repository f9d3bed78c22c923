// Proves in a browser, on a page of another origin: frames take the height of what is in them, by our script, by the guide's
// own listener or by WordPress's; they stay in bounds where nothing listens; one case, one guide's frame and the html that
// oEmbed gives show under a strict policy, with nothing that axe finds.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, strictPolicy, violationsOf } from '../helpers/partner-browser.ts';
import { usePartnerWorld, type PartnerWorld } from './helpers/partner-world.ts';

let { edge, site, browser } = {} as PartnerWorld;
usePartnerWorld((world) => ({ edge, site, browser } = world));

const frame = (path: string, more = '') =>
  `<iframe title="Cases" src="${edge.url}/embed/${path}" height="90" ${more}></iframe>`;
const heightOf = (page: Page) => page.locator('iframe').evaluate((element) => element.clientHeight);
const contentOf = (page: Page) =>
  page.frames()[1]?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const fits = async (page: Page) => {
  await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 120);
  // Told anew whenever what is in it grows.
  await expect.poll(async () => (await heightOf(page)) - ((await contentOf(page)) ?? 0)).toBe(0);
};

describe('a frame’s height', () => {
  it.each([
    ['under a strict policy', ''],
    ['in a sandbox', 'sandbox="allow-scripts allow-popups"'],
  ])('follows its content where our script runs, %s', async (_name, more) => {
    const { page, complaints } = await openPage({
      browser,
      url: site.page({
        body: `${frame('cases', more)}<script src="${edge.url}/embed.js" async></script>`,
        policy: strictPolicy(edge.url),
      }),
    });
    await fits(page);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 300);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('follows it by the few lines of the guide, without our script', async () => {
    const listener = `<script>
      addEventListener('message', ({ data, origin, source }) => {
        if (origin !== '${edge.url}' || data.type !== 'casebook-height') return;
        for (const frame of document.querySelectorAll('iframe'))
          if (frame.contentWindow === source) frame.height = data.height;
      });
    </script>`;
    const { page } = await openPage({ browser, url: site.page({ body: listener + frame('cases') }) });
    await fits(page);
    await page.context().close();
  });

  it('is told in WordPress’s own words, and links too, where its address has a secret', async () => {
    const listener = `<script>
      window.heard = [];
      addEventListener('message', ({ data }) => { if (data.secret === 'aB3xyz') window.heard.push(data); });
    </script>`;
    const body = `${listener}${frame('cases/time-to-play#?secret=aB3xyz', 'sandbox="allow-scripts" security="restricted"')}`;
    const { page } = await openPage({ browser, url: site.page({ body }) });
    await page.frameLocator('iframe').locator('.title').click();
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length >= 2);
    const heard = () => page.evaluate(() => (window as unknown as { heard: { message: string }[] }).heard);
    const height = await contentOf(page);
    await expect.poll(heard).toEqual(
      expect.arrayContaining([
        { message: 'height', value: height, secret: 'aB3xyz' },
        { message: 'link', value: `${edge.url}/cases/time-to-play`, secret: 'aB3xyz' },
      ]),
    );
    await page.context().close();
  });

  it('believes no frame that shows something else', async () => {
    const stranger = site.page({
      body: `<script>parent.postMessage({ type: 'casebook-height', height: 900 }, '*')</script>`,
    });
    const { page } = await openPage({
      browser,
      url: site.page({
        body: `<script src="${edge.url}/embed.js"></script><iframe title="x" src="${stranger}" height="90"></iframe>${frame('cases')}`,
      }),
    });
    await page.waitForFunction(() => (document.querySelectorAll('iframe')[1]?.clientHeight ?? 0) > 120);
    expect(await page.locator('iframe').first().getAttribute('height')).toBe('90');
    await page.context().close();
  });
});

it('one case, its search and a list show where no script is allowed, and axe finds nothing', async () => {
  const body = frame('cases/time-to-play') + frame('cases?search=yes&layout=cards&theme=play');
  const policy = `default-src 'none'; frame-src ${edge.url}`;
  const { page, complaints } = await openPage({ browser, url: site.page({ body, policy }) });
  const [one, list] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')];
  expect(await one.locator('h1').textContent()).toBe('Time to Play');
  expect(await one.getByText('Evidence: Evaluated locally').isVisible()).toBe(true);
  expect(await list.locator('li').count()).toBe(2);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await list.getByRole('searchbox', { name: 'Search these cases' }).fill('neighbours');
  await page.keyboard.press('Enter');
  await list.locator('li >> nth=1').waitFor({ state: 'detached' });
  await expect.poll(() => list.locator('li .title').allTextContents()).toEqual(['Roma neighbours']);
  expect(await list.locator('ul').getAttribute('class')).toBe('cards');
  expect(complaints).toEqual([]);
  await one.locator('.more a').click();
  await page.waitForURL(`${edge.url}/cases/time-to-play`);
  await page.context().close();
});

describe('what oEmbed gives', () => {
  it.each(['/cases/time-to-play', '/cases?theme=play'])(
    'for %s shows on another site under a strict policy',
    async (path) => {
      const answer = await fetch(`${edge.url}/oembed?url=${encodeURIComponent(edge.url + path)}`);
      const { html } = (await answer.json()) as { html: string };
      const { page, complaints } = await openPage({
        browser,
        url: site.page({ body: html, policy: strictPolicy(edge.url) }),
      });
      const inside = page.frameLocator('iframe');
      await inside.locator('.title').first().waitFor();
      expect(await inside.locator('.title').first().getAttribute('href')).toContain(`${edge.url}/cases/`);
      expect(await violationsOf(page)).toEqual([]);
      // The one line of style on the frame, which spares other pages a border, is passed over here, and nothing else.
      expect(complaints.filter((text) => !text.startsWith('Applying inline style'))).toEqual([]);
      await page.context().close();
    },
  );
});
