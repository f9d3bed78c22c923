// Proves in a browser, with and without JavaScript, that an editor asks for consent in the case's form, the organisation answers by the
// link alone, and a reader reaches the contact of a published case; by a server that mails through a real SMTP server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer, type ReceivedMail } from '../helpers/mail-server.ts';
import { until } from './helpers/api.ts';
import { browserPath, launchBrowser, quietness } from './helpers/browser.ts';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { startServer, type RunningServer } from './helpers/process.ts';
import { restOf } from './helpers/rest.ts';
import { settled } from './helpers/settled.ts';

const ADMIN = { email: 'admin@example.org', password: 'a password for tests only', name: 'Test admin' };
const CONTACT = 'hidden.contact@landlord.example';

describe.skipIf(!browserPath)('consent by link and the relay to contacts', () => {
  let mails: MailServer;
  let server: RunningServer;
  let directory: string;
  const { call, signIn: actAs } = restOf(() => server.url);
  let browser: Browser;
  let organisation: string;

  beforeAll(async () => {
    mails = await startMailServer();
    directory = await mkdtemp(path.join(tmpdir(), 'casebook-consent-'));
    server = await startServer({
      directory,
      settings: {
        SEED: 'none',
        SMTP_URL: mails.url,
        MAIL_FROM: 'The desk <desk@example.org>',
        LOG_LEVEL: 'info',
      },
    });
    browser = await launchBrowser();
    await server.ready();
    actAs((await call<{ token: string }>('POST', '/api/users/first-register', ADMIN)).token);
    organisation = (
      await call('POST', '/api/organisations', {
        title: 'Landlord Homes',
        slug: 'landlord-homes',
        type: 'housing-association',
        _status: 'published',
      })
    ).doc.id;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mails?.close();
    if (directory) await rm(directory, { recursive: true, force: true });
  });

  const makeCase = async ({
    slug,
    status,
    ...data
  }: { slug: string; status: 'draft' | 'published' } & Record<string, unknown>) =>
    (
      await call('POST', `/api/cases?draft=${status === 'draft'}`, {
        title: `The case of ${slug}`,
        slug,
        organisation,
        tier: 'snapshot',
        evidence: 'untested',
        summary: `What ${slug} is about.`,
        sources: [{ title: 'Own account', publisher: 'Landlord Homes', kind: 'own-account' }],
        contact: { name: 'Hanna Hidden', role: 'Manager', mailbox: CONTACT, hasConsented: true },
        _status: status,
        ...data,
      })
    ).doc.id;

  const mailTo = async (address: string): Promise<ReceivedMail> => {
    const [mail] = await until({
      ask: () => Promise.resolve(mails.to(address)),
      isGood: (found) => found.length > 0,
      ms: 15_000,
    });
    if (!mail) throw new Error(`No mail to ${address}.`);
    return mail;
  };

  const onPhone = async (hasScripts: boolean): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({
      javaScriptEnabled: hasScripts,
      viewport: { width: 320, height: 640 },
    });
    return { context, page: await context.newPage() };
  };

  const expectSound = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  };

  it('an editor asks in the form of the case, and gets a link once', async () => {
    const id = await makeCase({ slug: 'asked-in-the-form', status: 'draft' });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const quiet = quietness(page);
    await page.goto(`${server.url}/admin/login`);
    await quiet();
    await page.locator('#field-email').fill(ADMIN.email);
    await page.locator('#field-password').fill(ADMIN.password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.waitForURL(/\/admin\/?$/);
    await page.goto(`${server.url}/admin/collections/cases/${id}`);
    await quiet();
    await page.getByRole('button', { name: /Contact and review/ }).click();
    await page.getByText('Nobody has been asked yet.').waitFor();
    await page.getByLabel('Organisation to ask').fill('Landlord Homes');
    await page.getByLabel(/Its mailbox/).fill('chief@landlord.example');
    await page.getByRole('button', { name: 'Ask for consent' }).click();
    const link = await page.getByLabel('The secret link').inputValue();
    expect(link).toMatch(new RegExp(`^${server.url}/consent/[\\w-]{32}$`));
    await page.getByText('No answer yet').waitFor();
    expect((await mailTo('chief@landlord.example')).text).toContain(link);
    await page.reload();
    await quiet();
    await page.getByRole('button', { name: /Contact and review/ }).click();
    await page.getByText('No answer yet').waitFor();
    expect(await page.content()).not.toContain(link);
    await context.close();
  });

  it.each([
    ['without scripts', false],
    ['with scripts', true],
  ])(
    'the organisation reads the very version, asks for a change, agrees and takes it back (%s)',
    async (_how, hasScripts) => {
      const slug = `read-by-link-${hasScripts ? 'a' : 'b'}`;
      const id = await makeCase({ slug, status: 'draft' });
      const { link } = await call<{ link: string }>('POST', `/api/cases/${id}/ask-consent`, {
        organisationName: 'Landlord Homes',
      });
      await call('PATCH', `/api/cases/${id}?draft=true`, {
        summary: 'Newer words, not asked about.',
        _status: 'draft',
      });
      const { context, page } = await onPhone(hasScripts);

      const response = await page.goto(link);
      await settled(page);
      expect(response?.status()).toBe(200);
      const headers = response?.headers() ?? {};
      expect(headers['cache-control']).toContain('no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-robots-tag']).toContain('noindex');
      expect(headers['x-cache']).toBeUndefined();
      const text = await page.locator('main').innerText();
      expect(text).toContain(`What ${slug} is about.`);
      expect(text).not.toContain('Newer words');
      const html = await page.content();
      expect(html).not.toContain(CONTACT);
      expect(html).not.toContain('Hanna Hidden');
      if (hasScripts) await expectSound(page);

      await page.getByRole('button', { name: 'Send my answer' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      if (hasScripts) await expectSound(page);
      await page.getByLabel('Please change something first').check();
      await page.getByLabel('What should change').selectOption('summary');
      await page.getByLabel('How should it read?').fill('Say when it began.');
      await page.getByLabel('Your name').fill('Ann Example');
      await page.getByLabel('Your role').fill('Director');
      await page.getByLabel('I may speak for Landlord Homes.').check();
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await page.getByText('Thank you. The editors have what you asked for').waitFor();

      await page.goto(link);
      await settled(page);
      await page.getByLabel('Yes, publish it').check();
      await page.getByLabel('Your name').fill('Ann Example');
      await page.getByLabel('Your role').fill('Director');
      await page.getByLabel('I may speak for Landlord Homes.').check();
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await page.getByText('Thank you. You agreed to these words.').waitFor();
      const { consents } = await call<{
        consents: { state: string; isCurrent: boolean; answeredBy: string }[];
      }>('GET', `/api/cases/${id}/consents`);
      expect(consents).toMatchObject([
        { state: 'given', isCurrent: false, answeredBy: 'Ann Example, Director' },
      ]);

      await page.goto(link);
      await settled(page);
      await page.getByLabel('Your name').fill('Ann Example');
      await page.getByLabel('Your role').fill('Director');
      await page.getByLabel('I may speak for Landlord Homes.').check();
      await page.getByRole('button', { name: 'Take back our consent' }).click();
      await page.getByRole('heading', { name: 'Consent was taken back' }).waitFor();
      if (hasScripts) await expectSound(page);
      await context.close();
      expect(server.output()).not.toContain(link.slice(link.lastIndexOf('/') + 1));
    },
  );

  it('a link that is none, and one that was superseded, say so', async () => {
    const unknown = await fetch(`${server.url}/consent/${'a'.repeat(32)}`);
    const malformed = await fetch(`${server.url}/consent/nonsense`);
    expect([unknown.status, malformed.status]).toEqual([404, 404]);
    expect(await unknown.text()).toContain('This link leads nowhere');
    const id = await makeCase({ slug: 'asked-twice', status: 'draft' });
    const ask = () =>
      call<{ link: string }>('POST', `/api/cases/${id}/ask-consent`, { organisationName: 'Landlord Homes' });
    const { link } = await ask();
    await ask();
    const page = await (await fetch(link)).text();
    expect(page).toContain('There is a newer link');
    expect(page).not.toContain('What asked-twice is about');
  });

  it('a reader asks the contact of a case, whose address appears nowhere', async () => {
    const slug = 'asked-by-a-reader';
    await makeCase({ slug, status: 'published' });
    const { context, page } = await onPhone(false);
    await page.goto(`${server.url}/cases/${slug}`);
    const article = await page.content();
    await page.getByRole('link', { name: 'Write to them' }).click();
    const form = await page.content();
    await page.getByLabel('Your name').fill('Rita Reader');
    await page.getByLabel('Your e-mail address').fill('nobody');
    await page.getByLabel('Your question').fill('How did the zebra families hear of it?');
    await page.getByRole('button', { name: 'Send my question' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    // What was typed is still there.
    expect(await page.getByLabel('Your question').inputValue()).toContain('zebra');
    await page.getByLabel('Your e-mail address').fill('rita@reader.example');
    await page.getByLabel('Pass on my question').check();
    await page.getByRole('button', { name: 'Send my question' }).click();
    await page.getByText('Your question is on its way.').waitFor();
    const done = await page.content();
    for (const html of [article, form, done]) {
      expect(html).not.toContain(CONTACT);
      expect(html).not.toContain('Hanna Hidden');
    }
    const mail = await mailTo(CONTACT);
    expect(mail.replyTo).toEqual(['rita@reader.example']);
    expect(mail.from).toContain('desk@example.org');
    expect(mail.text).toContain('zebra');
    expect(server.output()).not.toMatch(/hidden\.contact|zebra|rita/i);
    await context.close();
    const phone = await onPhone(true);
    await phone.page.goto(`${server.url}/cases/${slug}/ask`);
    await expectSound(phone.page);
    await phone.context.close();
  });

  it('the form comes from the cache of pages, and goes as soon as the contact does', async () => {
    const slug = 'asked-no-more';
    const id = await makeCase({ slug, status: 'published' });
    const read = async (at: string) => {
      const response = await fetch(server.url + at);
      return { status: response.status, cache: response.headers.get('x-cache'), text: await response.text() };
    };
    // A page that was drawn while something changed is not kept.
    const kept = await until({ ask: () => read(`/cases/${slug}`), isGood: ({ cache }) => cache === 'hit' });
    expect(kept.text).toContain(`/cases/${slug}/ask`);
    expect((await read(`/cases/${slug}/ask`)).status).toBe(200);
    await call('PATCH', `/api/cases/${id}`, {
      contact: { role: 'Manager', mailbox: CONTACT, hasConsented: false },
      _status: 'published',
    });
    await until({
      ask: () => read(`/cases/${slug}`),
      isGood: ({ text }) => !text.includes(`/cases/${slug}/ask`),
      ms: 3000,
    });
    expect((await read(`/cases/${slug}/ask`)).status).toBe(404);
    expect((await read('/cases/no-such-case/ask')).status).toBe(404);
  });
});
