// Proves, with a real mail queue and on every database at hand: owners are reminded once each time, in published words; consents of contacts end on their day.
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findAskable } from '../../src/editorial/relay/find-askable.ts';
import { keepTrue } from '../../src/editorial/keeping-true/keep-true.ts';
import { createEventBus } from '../../src/events.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { announced } from '../helpers/announced.ts';
import { databases, makeBase, type TestBase } from '../helpers/base.ts';
import { startMailServer, type MailServer } from '../helpers/mail-server.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;

describe.each(databases)('keeping what is published true, on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let server: MailServer;
  let organisation: string;

  beforeAll(async () => {
    server = await startMailServer();
    base = await makeBase({ database, settings: { SMTP_URL: server.url, MAIL_FROM: 'desk@example.org' } });
    payload = base.payload;
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
    });
    await payload.updateGlobal({
      slug: 'editorial-settings',
      data: { remindDaysBefore: 30, deskMailbox: 'desk@example.org' },
      ...SYSTEM,
    });
    for (const [name, role, mails] of [
      ['admin', 'admin', 'mine'],
      ['quiet', 'publisher', 'none'],
      ['staff', 'reviewer', 'mine'],
    ] as const)
      await payload.create({
        collection: 'users',
        data: { email: `${name}@example.org`, password: 'a long enough secret', name, role, mails },
        ...SYSTEM,
      });
  });
  afterEach(() => server.clear());
  afterAll(async () => {
    await base.close();
    await server.close();
  });

  const round = async (now: string) => {
    await keepTrue({ payload, now: new Date(now) });
    await payload.jobs.run({ queue: 'mail', limit: 100, overrideAccess: true });
    const sent = server.mails.map(({ to, subject, text }) => ({ to: to.join(), subject, text }));
    server.clear();
    return sent;
  };
  const remove = (id: string) => payload.delete({ collection: 'cases', id, ...SYSTEM });

  it('reminds the owner before the day, on the day, and every month after, once each', async () => {
    const id = await createCase(payload, {
      title: 'Time to play',
      organisation,
      review: { reviewBy: '2036-06-01', owner: 'owner@else.example' },
    });
    const dates = [
      '2036-04-01',
      '2036-05-02T01:00Z',
      '2036-05-20',
      '2036-06-01T00:00Z',
      '2036-06-20',
      '2036-07-03',
      '2036-07-04',
      '2036-08-05',
    ];
    const sent: string[] = [];
    for (const date of dates)
      for (const _again of [1, 2])
        sent.push(...(await round(date)).map(({ to }) => `${date.slice(0, 10)} ${to}`));
    expect(sent).toEqual(
      ['2036-05-02', '2036-06-01', '2036-07-03', '2036-08-05'].map((date) => `${date} owner@else.example`),
    );
    await payload.update({
      collection: 'cases',
      id,
      data: { review: { reviewBy: '2038-06-01', owner: 'owner@else.example' }, _status: 'published' },
      ...SYSTEM,
    });
    expect(await round('2036-09-20')).toEqual([]);
    await remove(id);
  });

  it('tells an owner without an account nothing that is not published, and staff where to mend it', async () => {
    const outside = await createCase(payload, {
      title: 'Known title',
      organisation,
      review: { reviewBy: '2036-06-01', owner: 'owner@else.example' },
    });
    const inside = await createCase(payload, {
      title: 'Of the house',
      organisation,
      review: { reviewBy: '2036-06-01', owner: 'staff@example.org' },
    });
    for (const id of [outside, inside])
      await payload.update({
        collection: 'cases',
        id,
        draft: true,
        data: { title: 'Tanglewick', summary: 'Tanglewick again.', _status: 'draft' },
        ...SYSTEM,
      });
    const sent = await round('2036-06-01T08:00Z');
    // Who has an account was told as well that the case came out, before or after: mails go out side by side.
    const told = (address: string): string =>
      sent.flatMap(({ to, subject, text }) => (to === address ? [subject, text] : [])).join('\n');
    expect(told('owner@else.example')).toContain('Known title');
    expect(told('owner@else.example')).toContain('http://localhost:3000/cases/known-title');
    expect(told('owner@else.example')).not.toMatch(/Tanglewick|admin/);
    expect(told('staff@example.org')).toContain(`/admin/collections/cases/${inside}`);
    expect(told('staff@example.org')).not.toContain('Tanglewick');
    await remove(outside);
    await remove(inside);
  });

  it('tells the desk of a case without an owner, and nobody who wants no mails, nor of what readers don’t have', async () => {
    const review = { reviewBy: '2036-06-01' };
    const ids = [
      await createCase(payload, { title: 'Nobody’s', organisation, review }),
      await createCase(payload, {
        title: 'Quiet',
        organisation,
        review: { ...review, owner: 'quiet@example.org' },
      }),
      await createCase(payload, { title: 'A draft', organisation, review, _status: 'draft' }),
      await createCase(payload, { title: 'Archived', organisation, review }),
    ];
    await payload.update({
      collection: 'cases',
      id: ids[3] ?? '',
      data: {
        archivedOn: '2026-01-01',
        archivedReason: 'Over.',
        workflow: { stage: 'archived' },
        _status: 'published',
      },
      ...SYSTEM,
    });
    expect((await round('2036-06-01T08:00Z')).map(({ to, subject }) => [to, subject])).toEqual([
      ['desk@example.org', 'Still true? Nobody’s'],
    ]);
    for (const id of ids) await remove(id);
  });

  it('says once, in time, that a contact’s consent ends, without naming the contact', async () => {
    const id = await createCase(payload, {
      title: 'Asked about',
      organisation,
      contact: {
        mailbox: 'private@else.example',
        name: 'A Person',
        hasConsented: true,
        expires: '2036-06-30',
      },
      review: { owner: 'owner@else.example', reviewBy: '2040-01-01' },
    });
    expect(await round('2036-05-20')).toEqual([]);
    const sent = [...(await round('2036-06-05')), ...(await round('2036-06-20'))];
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'owner@else.example', subject: 'Whom to ask about Asked about' });
    expect(sent[0]?.text).toContain('until 30 June 2036');
    expect(sent[0]?.text).not.toMatch(/private@|A Person/);
    await remove(id);
  });

  it('ends it on its day, and tells the caches of pages', async () => {
    const events = createEventBus();
    let changes = 0;
    events.on('content-changed', () => {
      changes += 1;
    });
    provideRuntime({ events });
    const id = await createCase(payload, {
      title: 'Ends',
      organisation,
      contact: { mailbox: 'private@else.example', hasConsented: true, expires: '2036-06-30T00:00:00Z' },
    });
    await announced();
    expect(changes).toBeGreaterThan(0);
    changes = 0;
    const isAskable = async (now: string) =>
      (await findAskable({ payload, slug: 'ends', now: new Date(now) })) !== null;
    await keepTrue({ payload, now: new Date('2036-06-29T23:07:00Z') });
    expect([await isAskable('2036-06-29T23:07:00Z'), changes]).toEqual([true, 0]);
    await keepTrue({ payload, now: new Date('2036-06-30T00:07:00Z') });
    expect([await isAskable('2036-06-30T00:07:00Z'), changes]).toEqual([false, 1]);
    await keepTrue({ payload, now: new Date('2036-06-30T09:07:00Z') });
    expect(changes).toBe(1);
    clearRuntime();
    await remove(id);
  });
});
