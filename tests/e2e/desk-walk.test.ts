// Proves, in real browsers and through a real mail server, one case's whole way: sent in at /share, made a draft, reviewed, returned with a
// comment, agreed to by its organisation by a secret link, published at a planned time, found by search, corrected, and both versions readable.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer } from '../helpers/mail-server.ts';
import { until } from './helpers/api.ts';
import { browserPath, launchBrowser, quietness } from './helpers/browser.ts';
import { startServer, type RunningServer } from './helpers/process.ts';
import { restOf } from './helpers/rest.ts';
import { leading, settled } from './helpers/settled.ts';
import { confirmFigures, move, next, plan } from './helpers/walk.ts';

const PASSWORD = 'a password for tests only';
const ADMIN = { email: 'admin@example.org', password: PASSWORD, name: 'Ada Admin' };
const EDITOR = { email: 'edith@example.org', password: PASSWORD, name: 'Edith Editor', role: 'reviewer' };
const PUBLISHER = {
  email: 'paula@example.org',
  password: PASSWORD,
  name: 'Paula Publisher',
  role: 'publisher',
};
const TITLE = 'Kites over Northgate';
const SLUG = 'kites-over-northgate';
const FIRST_WORD = 'thermalling';
const LATER_WORD = 'windsocks';

describe.skipIf(!browserPath)('the way of a case', { timeout: 180_000 }, () => {
  let mails: MailServer;
  let server: RunningServer;
  let directory: string;
  let browser: Browser;
  const { call, signIn: actAs } = restOf(() => server.url);
  let editor: Page;
  let publisher: Page;
  let caseAddress = '';
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    mails = await startMailServer();
    directory = await mkdtemp(path.join(tmpdir(), 'casebook-walk-'));
    server = await startServer({ directory, settings: { SMTP_URL: mails.url, SEED: 'none' } });
    browser = await launchBrowser();
    await server.ready();
    actAs((await call<{ token: string }>('POST', '/api/users/first-register', ADMIN)).token);
    for (const account of [EDITOR, PUBLISHER]) await call('POST', '/api/users', account);
    await call('POST', '/api/organisations', {
      title: 'Northgate Homes',
      slug: 'northgate-homes',
      type: 'housing-association',
      _status: 'published',
    });
  }, 240_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
    await mails?.close();
    if (directory) await rm(directory, { recursive: true, force: true });
  });

  const open = async (options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1400, height: 1000 },
      timezoneId: 'UTC',
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    quietness(page);
    return page;
  };

  const signIn = async ({ email, password }: { email: string; password: string }): Promise<Page> => {
    const page = await open();
    await page.goto('/admin/login');
    await quietness(page)();
    await page.fill('#field-email', email);
    await page.fill('#field-password', password);
    await page.click('button[type=submit]');
    await page.waitForURL(/\/admin\/?$/);
    return page;
  };

  const openCase = async (page: Page): Promise<void> => {
    await page.goto(caseAddress);
    await page.locator('.case-desk__stage').waitFor();
    await quietness(page)();
  };

  const mailTo = async (address: string, about: RegExp) => {
    const found = await until({
      ask: () => Promise.resolve(mails.to(address).filter(({ subject, text }) => about.test(subject + text))),
      isGood: (some) => some.length > 0,
      ms: 30_000,
    });
    return found[0] as NonNullable<(typeof found)[0]>;
  };

  const searchFinds = async (word: string): Promise<string[]> => {
    const response = await fetch(`${server.url}/api/search?q=${word}`);
    return ((await response.json()) as { hits: { slug: string }[] }).hits.map(({ slug }) => slug);
  };

  it('is sent in by somebody without an account, and acknowledged', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto('/share');
    await page.getByRole('button', { name: /start/i }).first().click();
    await page.fill('[name=title]', TITLE);
    await page.fill('[name=organisationName]', 'Northgate Homes');
    await page.fill(
      '[name=summary]',
      `Children and grandparents built kites and learned ${FIRST_WORD} on the green.`,
    );
    await next(page);
    await page.fill('[name=challenges]', 'Nobody used the green.\nOld and young never met.');
    await next(page);
    await page.fill('[name=solutions]', 'A kite a month, built in the common room.');
    await next(page);
    await page.fill('[name=results]', 'Over 40 families came within a year.');
    await page.fill('[name=learningPoints]', 'Buy strong string.');
    await page.check('[name=nothingFailed]');
    await next(page);
    await next(page);
    await page.fill('[name=submitterMailbox]', 'sender@northgate.example');
    await page.check('[name=mayPublish]');
    await page.check('[name=hasRight]');
    await page.locator('[name=licence][value="cc-by-4.0"]').check();
    await next(page);
    await leading(page, () => page.getByRole('button', { name: /send/i }).last().click());
    expect(await page.locator('main').innerText()).toMatch(/received|arrived|thank/i);
    const mail = await mailTo('sender@northgate.example', /Kites over Northgate/);
    expect(mail.text).toContain(`${server.url}/share/`);
  });

  it('is on the desk, and a draft at an editor’s click, with nothing lost', async () => {
    editor = await signIn(EDITOR);
    await quietness(editor)();
    await editor
      .getByRole('link', { name: new RegExp(TITLE) })
      .first()
      .click();
    await editor.getByRole('button', { name: 'Make a draft' }).waitFor();
    await quietness(editor)();
    await editor.getByRole('button', { name: 'Make a draft' }).click();
    await editor.waitForURL(/collections\/cases\/[0-9a-f-]{8,}/);
    caseAddress = new URL(editor.url()).pathname;
    await editor.locator('.case-desk__stage').waitFor();
    await quietness(editor)();
    expect(await editor.inputValue('#field-title')).toBe(TITLE);
    expect(await editor.inputValue('#field-summary')).toContain(FIRST_WORD);
    expect(await editor.inputValue('#field-challenges__1__statement')).toBe('Old and young never met.');
    expect((await fetch(`${server.url}/cases/${SLUG}`)).status).toBe(404);
  });

  it('goes to review, and comes back with a comment', async () => {
    await move(editor, 'in-review');
    publisher = await signIn(PUBLISHER);
    await publisher
      .getByRole('link', { name: new RegExp(TITLE) })
      .first()
      .waitFor();
    await openCase(publisher);
    await move(publisher, 'changes-requested', 'Please say where the string came from.');
    const mail = await mailTo(EDITOR.email, /Please say where the string came from/);
    expect(mail.text).toContain('/admin/collections/cases/');
    await openCase(editor);
    await editor.getByText('Please say where the string came from.').first().waitFor();
    await editor.fill('#field-learningPoints__0__statement', 'Buy strong string; the market gave ours.');
    await quietness(editor)();
    await move(editor, 'in-review');
  });

  it('is agreed to by its organisation, by a secret link and for these very words', async () => {
    await openCase(editor);
    await confirmFigures(editor);
    await editor.getByRole('button', { name: /Contact and review/ }).click();
    await editor.getByLabel('Organisation to ask').fill('Northgate Homes');
    await editor.getByLabel(/Its mailbox/).fill('chief@northgate.example');
    await editor.getByRole('button', { name: 'Ask for consent' }).click();
    const { text } = await mailTo('chief@northgate.example', /\/consent\//);
    const link = /https?:\/\/\S+\/consent\/[\w-]{32}/.exec(text)?.[0] ?? '';
    const page = await open();
    await page.goto(link);
    await settled(page);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('the market gave ours');
    expect(shown).toContain(FIRST_WORD);
    await page.locator('[name=answer][value=given]').check();
    await page.fill('[name=name]', 'Cleo Chief');
    await page.fill('[name=role]', 'Director');
    await page.check('[name=maySpeak]');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await mailTo(EDITOR.email, /Northgate Homes/);
    await editor.reload();
    await quietness(editor)();
    await editor.getByRole('button', { name: /Contact and review/ }).click();
    await editor
      .getByText(/Cleo Chief/)
      .first()
      .waitFor();
  });

  it('is approved, planned, and out at its time without anybody’s hand', async () => {
    await openCase(publisher);
    await move(publisher, 'approved');
    await plan(publisher);
    expect(await searchFinds(FIRST_WORD)).toEqual([]);
    await until({
      ask: () => searchFinds(FIRST_WORD),
      isGood: (slugs) => slugs.includes(SLUG),
      ms: 150_000,
    }).catch(async (error: unknown) => {
      const { docs } = await call<{ docs: Record<string, unknown>[] }>(
        'GET',
        '/api/case-log?sort=at&depth=0',
      );
      const told = docs.map(({ action, to, note }) => [action, to, note].filter(Boolean).join(', '));
      throw new Error(`What the log tells:\n${told.join('\n')}`, { cause: error });
    });
    const reader = await open();
    await reader.goto(`/cases?q=${FIRST_WORD}`);
    await reader.getByRole('link', { name: TITLE }).first().click();
    await reader.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await reader.locator('main').innerText()).toContain('the market gave ours');
  });

  it('is corrected, and both versions stay readable', async () => {
    await openCase(publisher);
    await publisher.fill(
      '#field-summary',
      `Children and grandparents built kites and ${LATER_WORD} on the green.`,
    );
    await quietness(publisher)();
    await publisher
      .getByRole('button', { name: /^publish/i })
      .first()
      .click();
    await until({
      ask: () => searchFinds(LATER_WORD),
      isGood: (slugs) => slugs.includes(SLUG),
      ms: 20_000,
    });
    const reader = await open({ javaScriptEnabled: false });
    const words = async (at: string): Promise<string> => {
      await reader.goto(at);
      return reader.locator('main').innerText();
    };
    expect(await words(`/cases/${SLUG}`)).toContain(LATER_WORD);
    const first = await words(`/cases/${SLUG}/versions/1`);
    expect(first).toContain(FIRST_WORD);
    expect(first).not.toContain(LATER_WORD);
    expect(await words(`/cases/${SLUG}/versions/2`)).toContain(LATER_WORD);
    await words(`/cases/${SLUG}/changes/2`);
    expect(await reader.locator('del').allInnerTexts()).toContainEqual(expect.stringContaining(FIRST_WORD));
    expect(await reader.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining(LATER_WORD));
  });
});
