// Proves, in a real browser: the steps of a case beside its form, by mouse and keyboard: unsaved words are saved with a step, a comment leads to its field, a return says
// why, a refusal is readable, a planned day is kept and logged, and each person sees the steps of their own role alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAdmin, serverUrl } from './helpers/api.ts';
import { browserPath, launchBrowser, quietness } from './helpers/browser.ts';
import { ADMIN } from './helpers/global-setup.ts';

const PASSWORD = 'a good long password';
const CARL = 'carl@example.org';

describe.skipIf(!browserPath)('the desk beside the form of a case', () => {
  let browser: Browser;
  let page: Page;
  let quiet: () => Promise<void>;
  let id: string;

  const signIn = async (email: string, password: string) => {
    const context = await browser.newContext({
      baseURL: serverUrl(),
      viewport: { width: 1400, height: 1000 },
    });
    const own = await context.newPage();
    const isQuiet = quietness(own);
    await own.goto('/admin');
    await isQuiet();
    await own.fill('#field-email', email);
    await own.fill('#field-password', password);
    await own.click('button[type=submit]');
    await own.waitForURL((url) => !url.pathname.includes('login'));
    await own.getByRole('navigation').first().waitFor();
    return own;
  };
  const readCase = async () =>
    (await asAdmin('GET', `/api/cases/${id}?draft=true&depth=0`)) as {
      summary: string;
      _status: string;
      workflow: { stage: string };
    };
  const open = (own: Page) => own.goto(`/admin/collections/cases/${id}`);
  const stands = (own: Page, stage: string) => own.locator('.case-desk__stage', { hasText: stage }).waitFor();
  const steps = (own: Page) => own.locator('[data-move]').allInnerTexts();

  beforeAll(async () => {
    browser = await launchBrowser();
    await asAdmin('POST', '/api/users', {
      name: 'Carl',
      email: CARL,
      password: PASSWORD,
      role: 'contributor',
    });
    const organisation = (await asAdmin('POST', '/api/organisations', {
      title: 'Yard Trust',
      slug: 'yard-trust',
      type: 'charity',
      _status: 'published',
    })) as { doc: { id: string } };
    const made = (await asAdmin('POST', '/api/cases?draft=true', {
      title: 'Meetings in the yard',
      organisation: organisation.doc.id,
      tier: 'snapshot',
      summary: 'Neighbours met in the yard.',
      evidence: 'untested',
      challenges: [{ statement: 'Nobody spoke.' }],
      sources: [{ title: 'Own account', publisher: 'Yard Trust', kind: 'own-account' }],
      _status: 'draft',
    })) as { doc: { id: string } };
    id = made.doc.id;
    page = await signIn(ADMIN.email, ADMIN.password);
    quiet = quietness(page);
  });
  afterAll(() => browser?.close());

  it('saves what is unsaved and sends it for review in one step', async () => {
    await open(page);
    await stands(page, 'Draft');
    await quiet();
    await page.fill('#field-summary', 'Neighbours met in the yard, on Fridays.');
    await quiet();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await stands(page, 'In review');
    expect(await readCase()).toMatchObject({
      summary: 'Neighbours met in the yard, on Fridays.',
      workflow: { stage: 'in-review' },
    });
    await expect
      .poll(() => steps(page))
      .toEqual(['Take back to draft', 'Ask for changes …', 'Approve', 'Approve and publish']);
  });

  it('takes a comment on a field, leads to it, and ticks it off', async () => {
    await quiet();
    await page.getByText('Write a comment').click();
    await page.getByLabel('About').selectOption({ label: 'The challenges 1' });
    await page.getByLabel('What should be changed?').fill('Nobody at all?');
    await page.getByRole('button', { name: 'Add the comment' }).click();
    const goTo = page.getByRole('button', { name: 'Go to The challenges 1' });
    await goTo.waitFor();
    await page.getByRole('button', { name: 'Sources and links' }).click();
    await goTo.click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-challenges__0__statement');
    await page.getByRole('button', { name: 'Dealt with' }).click();
    await page.getByText('Dealt with (1)').waitFor();
  });

  it('returns it with a comment, by keyboard alone', async () => {
    await quiet();
    await page.getByRole('button', { name: 'Ask for changes …' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Say which yard it was.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await stands(page, 'Changes asked for');
    await page.getByText('Say which yard it was.').first().waitFor();
    await page.getByText('What happened').click();
    await page.getByText('Test admin moved it from “In review” to “Changes asked for”').waitFor();
  });

  it('says in words why it can’t be published', async () => {
    await quiet();
    await page.click('#action-save');
    await page
      .locator('.toast-error', { hasText: 'A case can’t go from “Changes asked for” to “Published”' })
      .waitFor();
    expect((await readCase())._status).toBe('draft');
  });

  it('plans a day of publishing, which approves it, and logs the plan', async () => {
    await page.reload();
    await quiet();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await stands(page, 'In review');
    await quiet();
    await page.locator('.form-submit .popup button, .doc-controls .popup-button').first().click();
    await page.getByRole('button', { name: 'Schedule Publish' }).click();
    await page.locator('.schedule-publish').getByText('Publish', { exact: true }).click();
    const date = page.locator('.schedule-publish input[type=text]').first();
    await date.fill('12/31/2030 10:00 AM');
    await date.press('Enter');
    await page.locator('.schedule-publish').getByRole('button', { name: 'Save' }).click();
    await page
      .locator('.schedule-publish__upcoming, .schedule-publish table')
      .getByText('2030')
      .first()
      .waitFor();
    expect((await readCase()).workflow.stage).toBe('approved');
    const desk = (await asAdmin('GET', `/api/cases/${id}/workflow`)) as {
      log: { action: string; note: string }[];
    };
    expect(desk.log[0]).toMatchObject({ action: 'scheduled', note: expect.stringContaining('2030-12-31') });
  });

  it('shows a contributor the steps of a contributor', async () => {
    const carls = await signIn(CARL, PASSWORD);
    const made = (await carls.evaluate(async () => {
      const response = await fetch('/api/cases?draft=true', {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Carl’s own', _status: 'draft' }),
      });
      return response.json();
    })) as { doc: { id: string } };
    await carls.goto(`/admin/collections/cases/${made.doc.id}`);
    await stands(carls, 'Draft');
    await quietness(carls)();
    expect(await steps(carls)).toEqual(['Send for review']);
    expect(await carls.locator('#action-save').count()).toBe(0);
    // Not his: no panel, and nothing said.
    expect(
      await carls.evaluate(async (other) => (await fetch(`/api/cases/${other}/workflow`)).status, id),
    ).toBe(404);
  });
});
