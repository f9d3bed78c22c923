// Proves that a reader's question reaches the contact of a published case by mail, that neither its address nor the question appears
// or stays anywhere else, and that nothing is passed on where the contact has not agreed, or no longer does.
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFormReplies } from '../../src/api/forms/form-replies.ts';
import { createApiRouter } from '../../src/api/router.ts';
import { parseEnv } from '../../src/config/env.ts';
import { createMailer } from '../../src/editorial/mail/mailer.ts';
import { findAskable } from '../../src/editorial/relay/find-askable.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime, runtime } from '../../src/runtime.ts';
import { runMails, startMailServer, type MailServer } from '../helpers/mail-server.ts';
import { startEdge, type TestEdge } from '../helpers/edge.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const CONTACT = 'hidden.contact@landlord.example';
const READER = 'reader@example.org';
const QUESTION = 'How did you get the zebra families to come back?';
const asked = { name: 'Rita Reader', mailbox: READER, question: QUESTION, agreed: 'yes' };

describe('the relay to contacts', () => {
  let edge: TestEdge;
  let server: MailServer;
  let organisation: string;
  let made = 0;

  beforeAll(async () => {
    server = await startMailServer();
    edge = await startEdge({
      apiRouter: createApiRouter(),
      parts: { env: { mode: 'test', publicUrl: 'http://localhost:3000', trustProxy: 1 } },
    });
    const { payload, events } = edge;
    const logger = createLogger({ level: 'silent' });
    const env = parseEnv({ NODE_ENV: 'test', SMTP_URL: server.url });
    provideRuntime({ env, payload, events, logger, formReplies: createFormReplies() });
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
    });
    // The edge was made without a mail server; this is what SMTP_URL would have made.
    Object.assign(
      edge.payload.email,
      createMailer({ smtpUrl: server.url, from: { name: 'Casebook', address: 'casebook@example.org' } }),
    );
  });
  afterAll(async () => {
    await edge.close();
    clearRuntime();
    await server.close();
  });
  beforeEach(async () => {
    await server.fail();
    server.clear();
    await edge.payload.db.deleteMany({ collection: 'contact-requests', where: {} });
    await edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
  });

  const newCase = async (contact: Record<string, unknown> = {}, data: Record<string, unknown> = {}) => {
    made += 1;
    const id = await createCase(edge.payload, {
      title: `Asked about ${made}`,
      organisation,
      contact: {
        name: 'Hanna Hidden',
        phone: '0161 496 0000',
        mailbox: CONTACT,
        hasConsented: true,
        ...contact,
      },
      ...data,
    });
    return { id, slug: `asked-about-${made}` };
  };
  let visitor = 0;
  /** Each from an address of its own, unless told otherwise: the edge counts by address. */
  const ask = (
    slug: string,
    values: Record<string, string> = asked,
    headers: Record<string, string> = {},
  ) => {
    visitor += 1;
    return fetch(`${edge.url}/cases/${slug}/ask`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-forwarded-for': `203.0.113.${visitor % 250}`,
        ...headers,
      },
      body: JSON.stringify(values),
    });
  };
  const requests = async () =>
    (
      await edge.payload.find({
        collection: 'contact-requests',
        depth: 0,
        pagination: false,
        overrideAccess: true,
      })
    ).docs;
  const jobs = async () =>
    (await edge.payload.find({ collection: 'payload-jobs', pagination: false, overrideAccess: true })).docs;

  it('reaches the contact, who answers straight to the reader and learns how to stop it', async () => {
    await edge.payload.updateGlobal({
      slug: 'editorial-settings',
      data: { deskMailbox: 'desk@example.org' },
      overrideAccess: true,
    });
    const { slug } = await newCase();
    const response = await ask(slug);
    expect(response.status).toBe(202);
    expect(await requests()).toMatchObject([{ state: 'waiting' }]);
    await runMails(edge.payload);
    expect(server.mails).toHaveLength(1);
    const [mail] = server.to(CONTACT);
    expect(mail?.replyTo).toEqual([READER]);
    expect(mail?.from).toContain('casebook@example.org');
    expect(mail?.text).toContain(QUESTION);
    expect(mail?.text).toContain(`/cases/${slug}`);
    expect(mail?.text).toContain('desk@example.org');
    expect(await requests()).toMatchObject([{ state: 'sent' }]);
    // Nobody else hears of it: a copy to whoever is named as the asker would be a way to write to strangers.
    expect(server.to(READER)).toEqual([]);
  });

  it('keeps neither the question nor the asker, sent or given up', async () => {
    const { slug } = await newCase();
    for (const [fault, state] of [
      [undefined, 'sent'],
      ['never', 'failed'],
    ] as const) {
      await server.fail(fault);
      await ask(slug);
      await runMails(edge.payload);
      expect(await jobs()).toEqual([]);
      expect((await requests()).map((request) => request.state)).toContain(state);
    }
    const kept = JSON.stringify(await requests());
    expect(kept).not.toMatch(/rita|reader@|zebra|hidden/i);
  });

  it('waits for a mail server that is away, and the reader does not wait with it', async () => {
    const { slug } = await newCase();
    await server.fail('away');
    expect((await ask(slug)).status).toBe(202);
    await runMails(edge.payload);
    expect(await requests()).toMatchObject([{ state: 'waiting' }]);
    await server.fail();
    await runMails(edge.payload, { evenLater: true });
    expect(await requests()).toMatchObject([{ state: 'sent' }]);
    expect(server.to(CONTACT)).toHaveLength(1);
  });

  describe('is not there', () => {
    const day = 24 * 60 * 60_000;
    it.each([
      ['without a mailbox', { mailbox: null }, {}],
      ['without consent', { hasConsented: false }, {}],
      ['with a consent that has run out', { expires: new Date(Date.now() - day).toISOString() }, {}],
      ['with a mailbox that is none', { mailbox: null, name: 'x' }, {}],
      ['for a draft', {}, { _status: 'draft' }],
      ['for an archived case', {}, { archivedOn: '2020-01-01' }],
      ['for a case in the bin', {}, { deletedAt: new Date().toISOString() }],
    ])('%s, and answers as for a case that never was', async (_name, contact, data) => {
      const { slug, id } = await newCase(contact);
      if (Object.keys(data).length > 0)
        await edge.payload.db.updateOne({ collection: 'cases', id, data: data as never });
      const refused = await ask(slug);
      const unknown = await ask('no-such-case');
      expect(refused.status).toBe(404);
      expect(await refused.text()).toBe(await unknown.text());
      expect(await findAskable({ payload: edge.payload, slug })).toBeNull();
      expect(await requests()).toEqual([]);
      expect(await jobs()).toEqual([]);
    });

    it('from the day on which consent ends', async () => {
      const { slug } = await newCase({ expires: '2031-05-01T00:00:00.000Z' });
      const at = (now: string) => findAskable({ payload: edge.payload, slug, now: new Date(now) });
      expect(await at('2031-04-30T23:59:59Z')).not.toBeNull();
      expect(await at('2031-05-01T00:00:00Z')).toBeNull();
    });
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['mailbox', { mailbox: 'nobody' }],
    ['mailbox', { mailbox: 'a@b.example, c@d.example' }],
    ['mailbox', { mailbox: 'a@b.example\r\nBcc: c@d.example' }],
    ['question', { question: 'Hm?' }],
    ['question', { question: 'x'.repeat(3001) }],
    ['agreed', { agreed: '' }],
  ])('says what is missing (%s)', async (field, values) => {
    const { slug } = await newCase();
    const response = await ask(slug, { ...asked, ...values });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map((problem) => problem.field)).toEqual([field]);
    expect(await jobs()).toEqual([]);
  });

  it('has no line of a head that came in a name', async () => {
    const { slug } = await newCase();
    await ask(slug, { ...asked, name: 'Rita\r\nBcc: many@example.org' });
    await runMails(edge.payload);
    expect(server.mails[0]?.envelope.to).toEqual([CONTACT]);
    expect(server.mails[0]?.raw).not.toMatch(/^bcc:/im);
  });

  it('is forgotten when a program fills what people don’t see', async () => {
    const { slug } = await newCase();
    expect((await ask(slug, { ...asked, website: 'https://spam.example' })).status).toBe(202);
    expect(await requests()).toEqual([]);
    expect(await jobs()).toEqual([]);
  });

  it('passes on so many questions about a case and no more, whoever asks', async () => {
    const { slug } = await newCase();
    const other = await newCase();
    for (let at = 0; at < 10; at += 1)
      await edge.payload.create({
        collection: 'contact-requests',
        data: {
          case: (await findAskable({ payload: edge.payload, slug }))?.caseId ?? '',
          at: new Date().toISOString(),
          state: 'sent',
        },
        overrideAccess: true,
      });
    expect((await ask(slug)).status).toBe(429);
    expect((await ask(other.slug)).status).toBe(202);
  });

  it('shows the address, the name and the question nowhere: no answer, no header, no log', async () => {
    const lines: string[] = [];
    const note = (...parts: unknown[]) => lines.push(inspect(parts, { depth: 12 }));
    const spies = (['info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(edge.payload.logger, level).mockImplementation(note as never),
    );
    const { slug } = await newCase();
    const answers: Response[] = [];
    for (const fault of [undefined, 'later', 'never'] as const) {
      await server.fail(fault);
      answers.push(await ask(slug));
      await runMails(edge.payload);
    }
    const create = vi
      .spyOn(edge.payload.jobs, 'queue')
      .mockRejectedValueOnce(new Error(`Failed query: insert … params: ${CONTACT} ${QUESTION}`));
    const broken = await ask(slug);
    create.mockRestore();
    expect(broken.status).toBe(503);
    answers.push(broken, await ask(slug, { ...asked, name: '' }));
    answers.push(await fetch(`${edge.url}/api/cases?depth=3&limit=100`));
    for (const answer of answers) lines.push(inspect([...answer.headers]), await answer.text());
    for (const spy of spies) spy.mockRestore();
    expect(lines.join('\n')).not.toMatch(/hidden|landlord\.example|0161 496|zebra|rita/i);
  });

  it('leads a browser back to its form, without what it sent in the address', async () => {
    const { slug } = await newCase();
    const response = await ask(slug, asked, { accept: 'text/html', 'content-type': 'application/json' });
    const form = await fetch(`${edge.url}/cases/${slug}/ask`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...asked, name: '' }),
    });
    expect(response.status).toBe(202);
    expect(form.status).toBe(303);
    expect(form.headers.get('location')).toMatch(
      new RegExp(`^/cases/${slug}/ask\\?reply=[\\w-]{24}#problems$`),
    );
  });

  it('says so where no mail server is set up, and keeps nothing', async () => {
    const env = runtime('env');
    provideRuntime({ env: { ...env, smtpUrl: undefined } });
    const { slug } = await newCase();
    const response = await ask(slug);
    provideRuntime({ env });
    expect(await response.text()).toContain('was not sent');
    expect(await requests()).toMatchObject([{ state: 'failed' }]);
    expect(await jobs()).toEqual([]);
  });

  it('takes eight an hour from one address', async () => {
    const { slug } = await newCase();
    const statuses: number[] = [];
    const from = { 'x-forwarded-for': '198.51.100.7' };
    for (let at = 0; at < 10; at += 1) statuses.push((await ask(slug, { ...asked, name: '' }, from)).status);
    expect(statuses).toEqual([...Array<number>(8).fill(400), 429, 429]);
  });
});
