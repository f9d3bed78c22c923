// Proves that mail reaches a real SMTP server once and whole, to one mailbox or nowhere, and that nothing is lost or told twice where a
// process ends.
import { randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { releaseAbandonedJobs } from '../../src/editorial/jobs/release-abandoned.ts';
import { mailerOf } from '../../src/editorial/mail/adapter.ts';
import { createMailer } from '../../src/editorial/mail/mailer.ts';
import { queueMail } from '../../src/editorial/mail/queue-mail.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { makeBase } from '../helpers/base.ts';
import { EDITOR, hello, jobsOf, startMailBase, type MailBase } from '../helpers/mail-base.ts';
import { queuedMails, runMails, type MailServer } from '../helpers/mail-server.ts';

describe('mail', () => {
  let base: MailBase;
  let server: MailServer;
  let payload: Payload;

  beforeAll(async () => {
    base = await startMailBase();
    ({ server, payload } = base);
  });
  afterAll(() => base.close());
  beforeEach(() => base.clear());

  const jobs = () => jobsOf(payload);

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
    it('a last line goes in the breath in which it is said to go, before any promise is served', async () => {
      const order: string[] = [];
      const write = Socket.prototype.write;
      const spy = vi.spyOn(Socket.prototype, 'write').mockImplementation(function (this: Socket, ...given) {
        if (String(given[0]).endsWith('.\r\n')) order.push('line');
        return write.apply(this, given as never);
      });
      const from = { name: '', address: 'casebook@example.org' };
      const mailer = createMailer({ smtpUrl: server.url, from });
      const lastLine = {
        take: async () => void order.push('take'),
        goes: () => {
          order.push('goes');
          process.nextTick(() => order.push('next tick'));
          queueMicrotask(() => order.push('promise'));
        },
      };
      await mailer.deliver({ ...hello, id: randomUUID(), lastLine });
      mailer.close();
      spy.mockRestore();
      expect(order).toEqual(['take', 'goes', 'line', 'next tick', 'promise']);
      expect(server.mails).toHaveLength(1);
    });

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

    it('a mail that was sent just before a kill leaves nothing lying', async () => {
      await queueMail({ payload, mail: hello });
      const past = new Date(0).toISOString();
      await payload.db.updateMany({
        collection: 'payload-jobs',
        where: {},
        data: { completedAt: past, updatedAt: past },
      });
      await releaseAbandonedJobs({ payload, now: Date.now() + 2 * 60_000 });
      expect(await jobs()).toEqual([]);
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
      await releaseAbandonedJobs({ payload, now: Date.now() + 4 * 60_000 });
      await runMails(payload);
      expect(server.mails).toHaveLength(1);
      expect(await jobs()).toEqual([]);
    });
  });

  describe('without a mail server', () => {
    it('is written to the log, with the mailbox masked where nobody may know it', async () => {
      const plain = await makeBase();
      const lines: string[] = [];
      const logger = createLogger({ level: 'silent' });
      vi.spyOn(logger, 'info').mockImplementation(((line: object) =>
        lines.push(JSON.stringify(line))) as never);
      provideRuntime({ logger });
      await queueMail({ payload: plain.payload, mail: hello });
      await runMails(plain.payload);
      await mailerOf(plain.payload)?.deliver({ ...hello, id: 'private', isPrivate: true });
      clearRuntime();
      await plain.close();
      const masked = { ...hello, to: 'e•••@example.org' };
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([hello, masked]);
    });
  });
});
