// Proves that mail waits where a real SMTP server fails, is given up without leaving a word behind, costs nobody a save, and is put back
// when the process is asked to stop.
import { inspect } from 'node:util';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopJobs } from '../../src/editorial/jobs/stop-jobs.ts';
import { createMailer } from '../../src/editorial/mail/mailer.ts';
import { queueMail } from '../../src/editorial/mail/queue-mail.ts';
import { makeBase } from '../helpers/base.ts';
import { EDITOR, hello, jobsOf, startMailBase, type MailBase } from '../helpers/mail-base.ts';
import { runMails, type MailServer } from '../helpers/mail-server.ts';

describe('mail and a server that fails', () => {
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
    const before = server.connections();
    const running = runMails(other.payload);
    await expect.poll(() => server.connections(), { timeout: 100_000 }).toBeGreaterThan(before);
    await stopJobs({ payload: other.payload, graceMs: 50 });
    await running;
    const { docs } = await other.payload.find({ collection: 'payload-jobs', overrideAccess: true });
    expect(docs).toMatchObject([{ processing: false, hasError: false, totalTried: 1 }]);
    await other.close();
  });
});
