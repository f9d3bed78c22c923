// Proves that mail reaches a real SMTP server once and whole, waits where the server fails, is given up without leaving a word
// behind, costs nobody a save, and that nobody can look into the queue.
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { releaseAbandonedJobs } from '../../src/editorial/jobs/release-abandoned.ts';
import { stopJobs } from '../../src/editorial/jobs/stop-jobs.ts';
import { createMailer } from '../../src/editorial/mail/mailer.ts';
import { queueMail } from '../../src/editorial/mail/queue-mail.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { createLogger } from '../../src/logger.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { queuedMails, runMails, startMailServer, type MailServer } from '../helpers/mail-server.ts';

const EDITOR = 'editor@example.org';
const hello = { to: EDITOR, subject: 'A case waits for you', text: 'Time to Play waits for you.' };

describe('mail', () => {
  let server: MailServer;
  let base: TestBase;
  let payload: Payload;

  beforeAll(async () => {
    server = await startMailServer();
    base = await makeBase({
      settings: { SMTP_URL: server.url, PUBLIC_URL: 'https://casebook.example.org' },
    });
    payload = base.payload;
  });
  afterAll(async () => {
    await base.close();
    await server.close();
  });
  beforeEach(async () => {
    await server.fail();
    server.clear();
    await payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
    await payload.db.deleteMany({ collection: 'notices', where: {} });
  });

  const jobs = async () =>
    (await payload.find({ collection: 'payload-jobs', pagination: false, overrideAccess: true })).docs;

  describe('what arrives', () => {
    it('has all that a mail from a machine should have', async () => {
      await queueMail({ payload, mail: hello });
      const [job] = await jobs();
      await runMails(payload);
      const [mail] = server.to(EDITOR);
      expect(mail).toMatchObject({
        subject: hello.subject,
        from: '"Casebook" <casebook@casebook.example.org>',
        to: [EDITOR],
        envelope: { from: 'casebook@casebook.example.org', to: [EDITOR] },
      });
      expect(mail?.text.trim()).toBe(hello.text);
      expect(mail?.header('auto-submitted')).toBe('auto-generated');
      expect(mail?.header('message-id')).toBe(`<${job?.id}@casebook.example.org>`);
      expect(Date.parse(mail?.header('date') ?? '')).toBeGreaterThan(Date.now() - 60_000);
      expect(mail?.raw).not.toMatch(/^list-/im);
      expect(await jobs()).toEqual([]);
    });

    it('keeps every letter and paragraph, in lines that every server takes', async () => {
      const subject = 'Croeso: “Amser i chwarae” – Łódź, سلام';
      const text = `${'A paragraph that goes on and on, with ñ and ß. '.repeat(40).trim()}\n\n.\nFrom here on: یک\n\nhttps://casebook.example.org/consent/${'x'.repeat(90)}\n`;
      await queueMail({ payload, mail: { to: EDITOR, subject, text } });
      await runMails(payload);
      const [mail] = server.to(EDITOR);
      expect(mail?.subject).toBe(subject);
      expect(mail?.text.trimEnd()).toBe(text.trimEnd());
      expect(Math.max(...(mail?.raw ?? '').split('\r\n').map(({ length }) => length))).toBeLessThan(80);
    });

    it.each([
      '\r\nBcc: many@example.org',
      '\nBcc: many@example.org',
      '\rX: y',
      '\u2028Bcc: a@example.org',
      '\0x',
    ])('has no line of a head that came in a subject (%j)', async (tail) => {
      await queueMail({ payload, mail: { ...hello, subject: `Hello${tail}` } });
      await runMails(payload);
      const [mail] = server.mails;
      expect(mail?.envelope.to).toEqual([EDITOR]);
      expect(mail?.raw).not.toMatch(/^(bcc|x):/im);
      expect(mail?.subject).toMatch(/^Hello \S/);
    });

    it.each([
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org, b@example.org',
      'A <a@example.org>',
      '"a b"@example.org',
      'nobody',
      '',
      `${'a'.repeat(300)}@example.org`,
    ])('goes to one mailbox or nowhere (%j)', async (to) => {
      expect(await queueMail({ payload, mail: { ...hello, to } })).toBe(false);
      expect(await queueMail({ payload, mail: { ...hello, replyTo: to } })).toBe(false);
      expect(await jobs()).toEqual([]);
    });

    it('is answered to the one it names, else to the desk', async () => {
      await queueMail({ payload, mail: { ...hello, replyTo: 'reader@example.org' } });
      await runMails(payload);
      expect(server.mails[0]?.replyTo).toEqual(['reader@example.org']);
      server.clear();
      const setDesk = (deskMailbox: string | null) =>
        payload.updateGlobal({ slug: 'editorial-settings', data: { deskMailbox }, overrideAccess: true });
      await setDesk('desk@example.org');
      await queueMail({ payload, mail: hello });
      await runMails(payload);
      await setDesk(null);
      expect(server.mails[0]?.replyTo).toEqual(['desk@example.org']);
    });

    it('is what Payload sends too: the link for a new password, with the public address', async () => {
      await payload.create({
        collection: 'users',
        data: { email: 'forgot@example.org', password: 'a password for tests', name: 'F', role: 'admin' },
        overrideAccess: true,
      });
      await payload.forgotPassword({ collection: 'users', data: { email: 'forgot@example.org' } });
      await runMails(payload);
      const [mail] = server.to('forgot@example.org');
      expect(mail?.text).toMatch(/https:\/\/casebook\.example\.org\/admin\/reset\/\w+/);
      expect(mail?.text).not.toContain('<a');
    });

    it('signs in where the address of the server says how', async () => {
      const from = { name: '', address: 'casebook@example.org' };
      const letter = { ...hello, id: randomUUID() };
      const right = createMailer({ smtpUrl: server.url.replace('//', '//casebook:right@'), from });
      await right.deliver(letter);
      right.close();
      const wrong = createMailer({ smtpUrl: server.url.replace('//', '//casebook:wrong@'), from });
      await expect(wrong.deliver(letter)).rejects.toMatchObject({ isFinal: false });
      wrong.close();
      expect(server.mails).toHaveLength(1);
    });
  });

  describe('once', () => {
    it('a key is told once, however often it is queued', async () => {
      expect(await queueMail({ payload, mail: { ...hello, key: 'due/1' } })).toBe(true);
      expect(await queueMail({ payload, mail: { ...hello, key: 'due/1' } })).toBe(false);
      await runMails(payload);
      expect(await queueMail({ payload, mail: { ...hello, key: 'due/1' } })).toBe(false);
      await runMails(payload);
      expect(server.mails).toHaveLength(1);
    });

    it('a key is queued once by twenty at the same time', async () => {
      const told = await Promise.all(
        Array.from({ length: 20 }, () => queueMail({ payload, mail: { ...hello, key: 'race' } })),
      );
      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await queuedMails(payload)).toHaveLength(1);
      await runMails(payload);
      expect(server.mails).toHaveLength(1);
    });

    it('a process that ends between the job and the notice of its key loses nothing, and tells it once', async () => {
      const create = vi.spyOn(payload, 'create').mockRejectedValueOnce(new Error('killed'));
      await expect(queueMail({ payload, mail: { ...hello, key: 'killed' } })).rejects.toThrow('killed');
      create.mockRestore();
      // The next run of whatever told it does so again.
      await queueMail({ payload, mail: { ...hello, key: 'killed' } });
      await runMails(payload);
      await runMails(payload);
      expect(server.mails).toHaveLength(1);
      expect(await queueMail({ payload, mail: { ...hello, key: 'killed' } })).toBe(false);
    });

    it('a process that ends before the job is written has told nothing', async () => {
      const queue = vi.spyOn(payload.jobs, 'queue').mockRejectedValueOnce(new Error('killed'));
      await expect(queueMail({ payload, mail: { ...hello, key: 'early' } })).rejects.toThrow('killed');
      queue.mockRestore();
      expect(await queueMail({ payload, mail: { ...hello, key: 'early' } })).toBe(true);
    });

    it('runs that pick up the same mails at the same time send each of them once', async () => {
      await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          queueMail({ payload, mail: { ...hello, subject: `Mail ${at}` } }),
        ),
      );
      await Promise.all(Array.from({ length: 4 }, () => runMails(payload)));
      await runMails(payload, { evenLater: true });
      expect(server.mails.map(({ subject }) => subject).sort()).toEqual(
        Array.from({ length: 10 }, (_, at) => `Mail ${at}`),
      );
    });

    it('a mail in the hands of a process that was killed goes out later', async () => {
      await queueMail({ payload, mail: { ...hello, key: 'in-hand' } });
      await payload.db.updateMany({
        collection: 'payload-jobs',
        where: {},
        data: { processing: true, updatedAt: new Date(0).toISOString() },
      });
      await runMails(payload);
      expect(server.mails).toHaveLength(0);
      await releaseAbandonedJobs({ payload });
      await runMails(payload);
      expect(server.mails).toHaveLength(1);
      expect(await jobs()).toEqual([]);
    });
  });

  describe('a server that fails', () => {
    it.each(['away', 'busy', 'later', 'cut'] as const)('is tried again later (%s)', async (fault) => {
      await server.fail(fault);
      await queueMail({ payload, mail: hello });
      await runMails(payload);
      const [job] = await jobs();
      expect(job).toMatchObject({ totalTried: 1, hasError: false, processing: false });
      const wait = Date.parse(job?.waitUntil ?? '') - Date.now();
      expect(wait).toBeGreaterThan(60_000);
      await runMails(payload);
      expect((await jobs())[0]?.totalTried).toBe(1);
      await server.fail();
      await runMails(payload, { evenLater: true });
      expect(server.mails).toHaveLength(1);
      expect(await jobs()).toEqual([]);
    });

    it('waits longer and longer, and is given up after about a day, with nothing left behind', async () => {
      await server.fail('later');
      await queueMail({ payload, mail: hello });
      const waits: number[] = [];
      for (let tries = 0; tries < 30 && (await jobs()).length > 0; tries += 1) {
        await runMails(payload, { evenLater: true });
        const [job] = await jobs();
        if (job?.waitUntil) waits.push(Date.parse(job.waitUntil) - Date.now());
      }
      const grows = waits.every((wait, at) => at === 0 || wait > 1.8 * (waits[at - 1] ?? 0));
      expect(grows, waits.join(' ')).toBe(true);
      const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
      expect(hours).toBeGreaterThan(20);
      expect(hours).toBeLessThan(48);
      expect(await jobs()).toEqual([]);
    });

    it('that wants nothing for a mailbox is believed at once', async () => {
      await server.fail('never', { only: EDITOR });
      await queueMail({ payload, mail: hello });
      await queueMail({ payload, mail: { ...hello, to: 'other@example.org' } });
      await runMails(payload);
      expect(await jobs()).toEqual([]);
      expect(server.mails.map(({ to }) => to)).toEqual([['other@example.org']]);
    });

    it('that breaks off before its answer gets the same mail again, which is known by its id', async () => {
      await server.fail('cut-after');
      await queueMail({ payload, mail: hello });
      await runMails(payload);
      await server.fail();
      await runMails(payload, { evenLater: true });
      const ids = server.mails.map((mail) => mail.header('message-id'));
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    });

    it('that never answers is given up within the time a letter may take', async () => {
      await server.fail('slow', { slowMs: 5000 });
      const mailer = createMailer({
        smtpUrl: server.url,
        from: { name: '', address: 'casebook@example.org' },
        letterMs: 200,
      });
      await expect(mailer.deliver({ ...hello, id: 'slow' })).rejects.toMatchObject({ isFinal: false });
      mailer.close();
    });

    it('costs no save: nothing connects to it when a mail is queued', async () => {
      const before = server.connections();
      for (const fault of ['away', 'slow'] as const) {
        await server.fail(fault, { slowMs: 10_000 });
        await queueMail({ payload, mail: hello });
        await payload.forgotPassword({ collection: 'users', data: { email: 'forgot@example.org' } });
      }
      expect(server.connections()).toBe(before);
    });

    it('leaves neither words nor mailboxes in the log', async () => {
      const lines: string[] = [];
      const log = vi
        .spyOn(payload, 'logger', 'get')
        .mockReturnValue(
          Object.fromEntries(
            ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [
              level,
              (...parts: unknown[]) => lines.push(inspect(parts, { depth: 12 })),
            ]),
          ) as never,
        );
      const secret = { to: 'whistle@example.org', subject: 'Unpublished subject', text: 'Unpublished words' };
      for (const fault of ['later', 'never'] as const) {
        await server.fail(fault);
        await queueMail({ payload, mail: secret });
        await payload.jobs.run({ queue: 'mail', overrideAccess: true, silent: true });
      }
      log.mockRestore();
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('\n')).not.toMatch(/whistle|unpublished/i);
    });
  });

  it('is broken off and put back when the process is asked to stop', async () => {
    const other = await makeBase({ settings: { SMTP_URL: server.url } });
    await server.fail('slow', { slowMs: 20_000 });
    await queueMail({ payload: other.payload, mail: hello });
    const running = runMails(other.payload);
    const until = Date.now() + 5000;
    while (server.connections() === 0 && Date.now() < until) await new Promise((r) => setTimeout(r, 20));
    await stopJobs({ payload: other.payload, graceMs: 50 });
    await running;
    const { docs } = await other.payload.find({ collection: 'payload-jobs', overrideAccess: true });
    expect(docs).toMatchObject([{ processing: false, hasError: false, totalTried: 1 }]);
    await other.close();
  });

  describe('without a mail server', () => {
    it('is written to the log', async () => {
      const plain = await makeBase();
      const lines: string[] = [];
      const logger = createLogger({ level: 'silent' });
      vi.spyOn(logger, 'info').mockImplementation(((line: object) =>
        lines.push(JSON.stringify(line))) as never);
      provideRuntime({ logger });
      await queueMail({ payload: plain.payload, mail: hello });
      await runMails(plain.payload);
      clearRuntime();
      await plain.close();
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([hello]);
    });
  });
});
