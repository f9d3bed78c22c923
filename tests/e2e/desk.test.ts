// Proves, in a real browser: the desk lists what waits and one click acts on it; the list of cases takes many a step at once and says which
// were refused and why; a view is saved and chosen again; all of it can be done by the keyboard alone; and what is ours has no fault that
// axe finds, light or dark.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAdmin, serverUrl, until } from './helpers/api.ts';
import { browserPath, launchBrowser, quietness } from './helpers/browser.ts';
import { ADMIN } from './helpers/global-setup.ts';
import { accessibilityFaults, sidewaysOverflow } from './helpers/look.ts';
import { faultsOfOurs } from './helpers/payloads-own.ts';

const PASSWORD = 'a password for tests only';
const REVIEWER = { email: 'desk-reviewer@example.org', name: 'Desk Reviewer' };
const WRITER = { email: 'desk-writer@example.org', name: 'Desk Writer' };
const [TAKEN, MOVED, INCOMPLETE] = [
  'Desk: doorstep talks',
  'Desk: evening rota',
  'Desk: half a case',
] as const;

type Person = { email: string; password?: string };
type Look = { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' };

describe.skipIf(!browserPath)('the desk', () => {
  let browser: Browser;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    browser = await launchBrowser();
    for (const [person, role] of [
      [REVIEWER, 'reviewer'],
      [WRITER, 'contributor'],
    ] as const)
      await asAdmin('POST', '/api/users', { ...person, role, password: PASSWORD });
    const { doc: organisation } = await asAdmin('POST', '/api/organisations', {
      title: 'Desk Homes',
      slug: 'desk-homes',
      type: 'housing-association',
      _status: 'published',
    });
    for (const [title, stage, more] of [
      [TAKEN, 'in-review', {}],
      [MOVED, 'draft', {}],
      [INCOMPLETE, 'draft', { summary: undefined }],
    ] as const) {
      const { doc } = await asAdmin('POST', '/api/cases?draft=true', {
        title,
        tier: 'snapshot',
        evidence: 'untested',
        organisation: organisation.id,
        summary: `${title}, in short.`,
        _status: 'draft',
        ...more,
      });
      ids[title] = doc.id;
      if (stage === 'in-review') await asAdmin('POST', `/api/cases/${doc.id}/move`, { to: 'in-review' });
    }
    await asAdmin('POST', '/api/submissions', { title: 'Desk: sent in', state: 'new' });
  });
  afterAll(() => browser?.close());

  /** Each person signs in once; each test has a page of its own. */
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextOf = async ({ email, password = PASSWORD }: Person): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: serverUrl() });
    const answer = await context.request.post('/api/users/login', {
      data: { email, password },
      headers: { origin: serverUrl() },
    });
    expect(answer.status()).toBe(200);
    return context;
  };
  const signedIn = async (
    person: Person,
    { viewport = { width: 1400, height: 1000 }, ...media }: Look = {},
  ): Promise<{ page: Page; quiet: () => Promise<void> }> => {
    const context = contexts.get(person.email) ?? contextOf(person);
    contexts.set(person.email, context);
    const page = await (await context).newPage();
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    return { page, quiet: quietness(page) };
  };
  const card = (page: Page, title: string) =>
    page.locator('section', { has: page.getByRole('heading', { level: 2, name: title }) });
  const caseNow = (title: string) =>
    asAdmin<{ workflow: { stage: string; assignee: string | null } }>(
      'GET',
      `/api/cases/${ids[title]}?draft=true&depth=0`,
    );
  it('stands first, with a list for each thing that waits; a contributor has fewer', async () => {
    const admin = await signedIn(ADMIN);
    await admin.page.goto('/admin');
    await admin.page.getByRole('heading', { level: 1, name: 'The desk' }).waitFor();
    await admin.quiet();
    for (const title of [
      'Waits for me',
      'My drafts',
      'Submissions',
      'Consents waiting',
      'Due for review',
      'Adoption reports',
      'Dead links',
      'Searches without answers',
      'Index health',
    ])
      expect(await card(admin.page, title).count(), title).toBe(1);
    await card(admin.page, 'Submissions').getByRole('link', { name: 'Desk: sent in' }).waitFor();
    await admin.page.close();

    const writer = await signedIn(WRITER);
    await writer.page.goto('/admin');
    await card(writer.page, 'Waits for me').waitFor();
    await writer.quiet();
    expect(await card(writer.page, 'Submissions').count()).toBe(0);
    expect(await writer.page.locator('body').innerText()).not.toContain('Desk:');
    await writer.page.close();
  });

  it('lets a reviewer take a case on with one click, and the keyboard stays at the list', async () => {
    const { page, quiet } = await signedIn(REVIEWER);
    await page.goto('/admin');
    await quiet();
    await page.getByRole('button', { name: `Take it on: ${TAKEN}` }).click();
    const waits = card(page, 'Waits for me');
    await waits.locator('li', { hasText: TAKEN }).getByText('Given to you').waitFor();
    await expect.poll(() => page.getByRole('button', { name: `Take it on: ${TAKEN}` }).count()).toBe(0);
    expect((await caseNow(TAKEN)).workflow.assignee).toBeTruthy();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('desk-waiting');
    await page.close();
  });

  it('is worked by the keyboard alone: sign in, open what waits, move it, come back', async () => {
    const context = await browser.newContext({
      baseURL: serverUrl(),
      viewport: { width: 1400, height: 1000 },
    });
    const page = await context.newPage();
    const quiet = quietness(page);
    /** Tabs on until what has the focus is what was meant; everything on the way must show where the focus is. */
    const tabTo = async (isIt: string): Promise<void> => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          return [element?.getAttribute('aria-label'), element?.textContent, element?.id].join(' | ');
        });
        if (at.includes(isIt)) return;
      }
      throw new Error(`The keyboard never reaches “${isIt}”.`);
    };
    /** Two keys in one breath: "g" does not wait for long. */
    const goTo = (letter: string) => Promise.all(['g', letter].map((key) => page.keyboard.press(key)));

    await page.goto('/admin');
    await quiet();
    await page.locator('#field-email').focus();
    await page.keyboard.type(REVIEWER.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The desk' }).waitFor();
    await quiet();

    await page.goto('/admin');
    await quiet();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('The desk');
    await tabTo(TAKEN);
    expect(
      await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle),
    ).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`cases/${ids[TAKEN]}`));
    await quiet();
    await tabTo('Approve');
    await page.keyboard.press('Enter');
    await until({
      ask: () => caseNow(TAKEN),
      isGood: ({ workflow }) => workflow.stage === 'approved',
      ms: 10_000,
    });
    await quiet();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await goTo('d');
    await page.getByRole('heading', { level: 1, name: 'The desk' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
    await quiet();
    await goTo('c');
    await page.waitForURL(/collections\/cases$|collections\/cases\?/);
    await page.locator('.search-filter__input').waitFor();
    await quiet();
    await page.keyboard.press('/');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('search-filter__input');
    await context.close();
  });

  it('takes many cases a step at once, and says which were refused and why', async () => {
    const { page, quiet } = await signedIn(ADMIN);
    await page.goto('/admin/collections/cases?search=Desk%3A&limit=25');
    await quiet();
    for (const title of [MOVED, INCOMPLETE])
      await page.locator('tr', { hasText: title }).locator('input[type=checkbox]').check();
    await page.getByRole('button', { name: 'Publish', exact: true }).first().waitFor();
    await page.locator('.bulk-bar').getByRole('button', { name: 'Send for review' }).click();
    await page.locator('.bulk-bar__report').getByText('2 sent for review').waitFor();
    await quiet();
    for (const title of [MOVED, INCOMPLETE]) {
      expect((await caseNow(title)).workflow.stage).toBe('in-review');
      const box = page.locator('tr', { hasText: title }).locator('input[type=checkbox]');
      if (!(await box.isChecked())) await box.check();
    }
    await page.locator('.bulk-bar').getByLabel('Assign to').selectOption({ label: REVIEWER.name });
    await page.locator('.bulk-bar').getByRole('button', { name: 'Assign', exact: true }).click();
    await page.locator('.bulk-bar__report').getByText('2 assigned').waitFor();
    await quiet();
    await page.locator('tr', { hasText: MOVED }).getByText(REVIEWER.name).waitFor();
    for (const title of [MOVED, INCOMPLETE]) {
      const box = page.locator('tr', { hasText: title }).locator('input[type=checkbox]');
      if (!(await box.isChecked())) await box.check();
    }
    await page.locator('.bulk-bar').getByRole('button', { name: 'Publish', exact: true }).click();
    const refused = page.locator('.bulk-bar__report li', { hasText: INCOMPLETE });
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/summary/i);
    expect((await caseNow(INCOMPLETE)).workflow.stage).toBe('in-review');
    await page.close();
  });

  it('keeps a view of the list, and finds it again', async () => {
    const { page, quiet } = await signedIn(REVIEWER);
    await page.goto('/admin/collections/cases');
    await quiet();
    await page.locator('#select-preset').click();
    await page.locator('.cell-title').getByRole('button', { name: 'In review', exact: true }).click();
    await page.waitForURL(/preset=/);
    await quiet();
    const listed = await page.locator('tbody tr').allInnerTexts();
    expect(listed.some((row) => row.includes(INCOMPLETE))).toBe(true);
    expect(listed.every((row) => row.includes('In review'))).toBe(true);

    await page.goto('/admin/collections/cases?where[or][0][and][0][title][like]=Desk');
    await quiet();
    await page.locator('#create-new-preset').click();
    await page
      .getByLabel(/^Title/)
      .last()
      .fill('What the desk test wrote');
    await quiet();
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await quiet();
    await page.goto('/admin/collections/cases');
    await quiet();
    await page.locator('#select-preset').click();
    await page.locator('.cell-title').getByRole('button', { name: 'What the desk test wrote' }).click();
    await page.waitForURL(/preset=/);
    await quiet();
    const own = await page.locator('tbody tr').allInnerTexts();
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((row) => row.includes('Desk:'))).toBe(true);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no fault of ours that axe finds, %s', async (colorScheme) => {
    const { page, quiet } = await signedIn(ADMIN, { colorScheme });
    for (const path of [
      '/admin',
      '/admin/collections/cases?limit=5',
      `/admin/collections/cases/${ids[TAKEN]}`,
    ]) {
      await page.goto(path);
      await page.locator('main, [role=main]').first().waitFor();
      await quiet();
      expect(await page.getAttribute('html', 'data-theme')).toBe(colorScheme);
      expect(faultsOfOurs(await accessibilityFaults(page)), path).toEqual([]);
    }
    await page.close();
  });

  it('fits a phone', async () => {
    const { page, quiet } = await signedIn(ADMIN, { viewport: { width: 375, height: 800 } });
    await page.goto('/admin');
    await quiet();
    expect(await sidewaysOverflow(page)).toEqual([]);
    await page.close();
  });
});
