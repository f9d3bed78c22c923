// Proves, in a browser, that the pages for partners' developers and followers are accessible by axe in both colour schemes and whole on a phone,
// that the GraphQL workbench opens with examples that run, and that a key's use is looked up and a search followed without scripts.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asAdmin, serverUrl, until } from './helpers/api.ts';
import { sidewaysOverflow } from './helpers/look.ts';
import { useReader } from './helpers/reader.ts';
import { leading } from './helpers/settled.ts';
import { expectSoundLooks } from './helpers/sound-looks.ts';

const PAGES = ['/developers', '/partners/usage', '/alerts/new?theme=roma'];
const WITHOUT_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false };

const open = useReader();

it.each(PAGES)(
  '%s is accessible, with targets large enough, wide and light, narrow and dark, and whole at 320 px (400 % zoom)',
  async (path) => {
    const page = await open({ path });
    await expectSoundLooks(page);
  },
);

it('the workbench is whole at 320 px, as at 400 % zoom', async () => {
  const page = await open({ path: '/developers/graphiql', width: 320, height: 256 });
  expect(await sidewaysOverflow(page)).toEqual([]);
});

interface GraphqlAnswer {
  data?: object;
  errors?: unknown;
}

/** Presses the workbench's button, and takes what the base answers to the query of that name. */
const run = async ({ page, name }: { page: Page; name: string }): Promise<GraphqlAnswer> => {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.url().endsWith('/api/graphql') &&
        (response.request().postData() ?? '').includes(`query ${name}`),
    ),
    page.locator('.graphiql-execute-button').click(),
  ]);
  return (await answer.json()) as GraphqlAnswer;
};

it('the workbench opens with examples, and each runs', async () => {
  const page = await open({ path: '/developers/graphiql' });
  await page.waitForSelector('.graphiql-execute-button');
  const names = ['Search', 'AllCases', 'Suggest'];
  expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(names);
  for (const [index, name] of names.entries()) {
    await page.locator('.graphiql-tab-button').nth(index).click();
    await page.locator('.graphiql-query-editor', { hasText: `query ${name}` }).waitFor();
    // GraphiQL notices a moment after a tab is opened which operation is in it; people take longer.
    const { data } = await until({ ask: () => run({ page, name }), isGood: ({ errors }) => !errors });
    expect(Object.keys(data ?? {}).length, name).toBeGreaterThan(0);
  }
});

it('the examples can be read without scripts', async () => {
  const page = await open({ path: '/developers/graphiql', ...WITHOUT_SCRIPTS });
  for (const name of ['Search', 'AllCases', 'Suggest'])
    expect(await page.getByRole('region', { name: `Example: ${name}` }).innerText()).toContain(
      `query ${name}`,
    );
});

it('the API’s documents can be read without scripts, and lead by the keyboard to each part', async () => {
  const page = await open({ path: '/developers', ...WITHOUT_SCRIPTS });
  const parts = await page
    .locator('nav[aria-label="On this page"] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) expect(await page.locator(`[id="${part}"]:visible`).count(), part).toBe(1);
});

it('a key’s use is looked up without scripts, and the key stands in no address', async () => {
  const key = '0e6b8a52-96d9-4a7e-9a3a-2f4f6f0d7a11';
  const { doc } = await asAdmin('POST', '/api/partners', {
    name: 'Library of the North',
    apiKey: key,
    enableAPIKey: true,
  });
  await fetch(`${serverUrl()}/api/search?q=roma`, { headers: { authorization: `partners API-Key ${key}` } });
  const page = await open({ path: '/partners/usage', ...WITHOUT_SCRIPTS });
  await page.getByLabel('Your key').fill('not-a-key');
  await leading(page, () => page.getByRole('button', { name: 'Look it up' }).click());
  expect(await page.locator('#key-problem').innerText()).toMatch(/no partner has this key/i);
  expect(await page.getByLabel('Your key').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Your key').fill(key);
  await page.getByRole('button', { name: 'Look it up' }).click();
  await page.getByText('Library of the North').first().waitFor();
  expect(page.url()).not.toContain(key);
  await asAdmin('DELETE', `/api/partners/${doc.id}`);
});

it('a search is followed without scripts: a wrong address is named, a right one is told to look in its mailbox', async () => {
  const page = await open({ path: '/alerts/new?theme=roma', ...WITHOUT_SCRIPTS });
  expect(await page.locator('.lead').innerText()).toContain('Roma');
  await page.getByLabel('Your e-mail address').fill('nobody at all');
  await leading(page, () => page.getByRole('button', { name: 'Send me the link' }).click());
  expect(await page.getByLabel('Your e-mail address').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('#email-problem').innerText()).toContain('name@example.org');
  await page.getByLabel('Your e-mail address').fill('reader@example.org');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.getByText('Back to the cases').waitFor();
});
