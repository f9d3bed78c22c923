// Proves over the built product: pages of before lead to those of today with all that was asked beside, for good and in one step; what
// was taken down leads nowhere; and the form of a hub says what of its choice readers can't see any more.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAdmin, serverUrl } from './helpers/api.ts';
import { browserPath, launchBrowser } from './helpers/browser.ts';
import { ADMIN } from './helpers/global-setup.ts';
import { accessibilityFaults } from './helpers/look.ts';

const KINDS = {
  themes: {},
  audiences: {},
  places: { kind: 'town' },
  organisations: { type: 'council' },
  guides: { summary: 'In short.', chapters: [{ title: 'First' }] },
  hubs: { summary: 'In short.' },
  proceedings: {
    date: '2009-06',
    summary: 'In short.',
    sources: [{ title: 'Notes', publisher: 'Itself', kind: 'own-account' }],
  },
};
const ids: Record<string, string> = {};
const at = (path: string) => fetch(serverUrl() + path, { redirect: 'manual' });
const save = (kind: string, data: object) => asAdmin('PATCH', `/api/${kind}/${ids[kind]}`, data);

beforeAll(async () => {
  for (const [kind, data] of Object.entries(KINDS)) {
    const { doc } = await asAdmin('POST', `/api/${kind}`, {
      title: `Called before: ${kind}`,
      slug: `called-before-${kind}`,
      _status: 'published',
      ...data,
    });
    ids[kind] = doc.id;
    expect((await at(`/${kind}/called-before-${kind}`)).status).toBe(200);
    await save(kind, { slug: `called-today-${kind}`, _status: 'published' });
  }
});

describe.each(Object.keys(KINDS))('pages of %s', (kind) => {
  it('lead from the address of before to that of today, with query and language', async () => {
    for (const search of ['', '?lang=ar&page=2&utm_source=mail']) {
      const answer = await at(`/${kind}/called-before-${kind}${search}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        308,
        `/${kind}/called-today-${kind}${search}`,
      ]);
    }
    const page = await at(`/${kind}/called-today-${kind}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).not.toContain(`called-before-${kind}`);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*/${kind}/called-today-${kind}"`));
  });

  it('lead nowhere once what they were of is taken down', async () => {
    await save(kind, { _status: 'draft' });
    expect((await at(`/${kind}/called-before-${kind}`)).status).toBe(404);
    await save(kind, { _status: 'published' });
    expect((await at(`/${kind}/called-before-${kind}`)).status).toBe(308);
  });
});

it('a search page asked with a slug of before links to that of today alone', async () => {
  const page = await at('/cases?theme=called-before-themes');
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain('called-before-themes"');
});

describe.skipIf(!browserPath)('the form of a hub', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('says which of its choice is not published any more', async () => {
    await save('hubs', { choice: { themes: [ids.themes] }, _status: 'published' });
    const context = await browser.newContext({ baseURL: serverUrl() });
    await context.request.post('/api/users/login', { data: ADMIN, headers: { origin: serverUrl() } });
    const page = await context.newPage();
    await page.goto(`/admin/collections/hubs/${ids.hubs}`);
    await page.getByText('Which cases').waitFor();
    expect(await page.getByText('Not published any more').count()).toBe(0);
    await save('themes', { _status: 'draft' });
    await page.reload();
    const warning = page.getByText('Not published any more: the theme “Called before: themes”');
    await warning.waitFor();
    expect(await warning.innerText()).toContain('shows no cases but those featured');
    expect(
      (await accessibilityFaults(page)).filter((fault) => /banner/i.test(JSON.stringify(fault))),
    ).toEqual([]);
    await save('themes', { _status: 'published' });
    await context.close();
  });
});
