// A contributing organisation's month: what its report counts and leaves out, its secret address, and the mail, once each even
// where the process ends in the middle, at a real SMTP server.
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeskUsage } from '../../src/usage/desk-usage.ts';
import { forgetCounts } from '../../src/usage/forget-counts.ts';
import { openReport } from '../../src/usage/open-report.ts';
import { reportLetter } from '../../src/usage/report-letter.ts';
import { readReportSecret, reportSecret } from '../../src/usage/report-link.ts';
import { sendReports } from '../../src/usage/send-reports.ts';
import { addToCount } from '../../src/usage/add-to-count.ts';
import type { UsageKind } from '../../src/domain/usage.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { makePeople } from '../helpers/desk-people.ts';
import { runMails, startMailServer, type MailServer } from '../helpers/mail-server.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const NOW = new Date('2026-11-01T00:23:00Z');
const PEOPLE = 'reports@whitefriars.example.org';
const SETTINGS = { PUBLIC_URL: 'https://casebook.example.org', LOCALES: 'en pl' };

describe('the report of a month', () => {
  let server: MailServer;
  let base: TestBase;
  let payload: Payload;
  let landlord: string;
  let council: string;
  let own: string;
  let people: Awaited<ReturnType<typeof makePeople>>;

  beforeAll(async () => {
    server = await startMailServer();
    base = await makeBase({ settings: { ...SETTINGS, SMTP_URL: server.url } });
    payload = base.payload;
    people = await makePeople({ payload });
    const organisation = (title: string, key: string, type: string) =>
      publish(payload, { collection: 'organisations', title, key, type });
    landlord = await organisation('Whitefriars', 'whitefriars', 'housing-association');
    council = await organisation('Rochdale Council', 'rochdale', 'council');
    own = await createCase(payload, { title: 'Time to Play', key: 'time-to-play', organisation: landlord });
    await createCase(payload, {
      title: 'Roma neighbours',
      key: 'roma',
      organisation: council,
      partners: [{ organisation: landlord }],
    });
    await createCase(payload, { title: 'Induction', key: 'induction', organisation: council });
    await createCase(payload, {
      title: 'Secret plans',
      key: 'secret-plans',
      organisation: landlord,
      _status: 'draft',
    });
  });
  afterAll(async () => {
    await base.close();
    await server.close();
  });
  beforeEach(async () => {
    server.clear();
    for (const collection of ['usage-counts', 'report-recipients', 'notices', 'payload-jobs'] as const)
      await payload.db.deleteMany({ collection, where: {} });
  });

  const count = (day: string, kind: UsageKind, subject: string, times: number, via = '') =>
    addToCount({ payload, counted: { day, kind, subject, via, times } });
  const secretOf = (organisation: string, month = '2026-10') =>
    reportSecret({ name: { organisation, month }, secret: payload.secret });
  const open = (given: string, now = NOW) => openReport({ payload, given, now });
  const addRecipient = async (data: object = {}, createdAt = '2026-10-05T00:00:00.000Z') => {
    const { id } = await payload.create({
      collection: 'report-recipients',
      data: { organisation: landlord, mailbox: PEOPLE, ...data },
      overrideAccess: true,
    });
    await payload.db.updateOne({ collection: 'report-recipients', id, data: { createdAt } });
    return id;
  };

  it('counts the organisation’s published cases in that month, beside the month before', async () => {
    await count('2026-09-30', 'view', 'cases/time-to-play', 7);
    await count('2026-10-01', 'view', 'cases/time-to-play', 2);
    await count('2026-10-31', 'view', 'cases/time-to-play', 3);
    await count('2026-11-01', 'view', 'cases/time-to-play', 90);
    await count('2026-10-09', 'view', 'cases/roma', 40);
    await count('2026-10-09', 'view', 'cases/induction', 1000);
    await count('2026-10-09', 'view', 'cases/secret-plans', 1000);
    await count('2026-10-09', 'download', 'cases/time-to-play', 4, 'pdf');
    await count('2026-10-09', 'embed', 'cases/time-to-play', 3, 'council.example');
    await count('2026-10-09', 'embed', 'cases/time-to-play', 2, 'one-person.example');
    await count('2026-10-09', 'embed', 'cases/induction', 500, 'others.example');
    await count('2026-10-09', 'found', 'cases/time-to-play', 3, 'isolated families');
    await count('2026-10-09', 'found', 'cases/time-to-play', 2, 'rare words of one reader');
    const report = await open(secretOf('whitefriars'));
    expect(report).toMatchObject({
      organisation: { title: 'Whitefriars', slug: 'whitefriars' },
      month: '2026-10',
      totals: { views: 45, downloads: 4, embeds: 5 },
      before: { views: 7, downloads: 0, embeds: 0 },
      sites: [{ name: 'council.example', count: 3 }],
      otherSites: 2,
    });
    expect(report?.cases.map(({ title, views, viewsBefore }) => [title, views, viewsBefore])).toEqual([
      ['Roma neighbours', 40, 0],
      ['Time to Play', 5, 7],
    ]);
    expect(report?.cases[1]).toMatchObject({
      downloads: [{ name: 'pdf', count: 4 }],
      words: [{ name: 'isolated families', count: 3 }],
    });
    expect(JSON.stringify(report)).not.toMatch(/secret|induction|one-person|others\.example|rare words/i);
  });

  it('names a case that is written in another language alone', async () => {
    const id = await payload
      .create({
        collection: 'cases',
        locale: 'pl',
        overrideAccess: true,
        data: {
          title: 'Czas na zabawę',
          slug: 'czas-na-zabawe',
          key: 'czas',
          summary: 'W skrócie.',
          tier: 'snapshot',
          evidence: 'untested',
          organisation: landlord,
          sources: [{ title: 'Relacja', publisher: 'Whitefriars', kind: 'own-account' }],
          _status: 'published',
        } as never,
      })
      .then((saved) => saved.id);
    const report = await open(secretOf('whitefriars'));
    expect(report?.cases.map(({ title }) => title)).toEqual([
      'Czas na zabawę',
      'Roma neighbours',
      'Time to Play',
    ]);
    await count('2027-10-09', 'view', 'cases/czas', 3);
    const now = new Date('2027-10-10T12:00:00Z');
    const desk = await readDeskUsage({ payload, user: people.reviewer, now });
    expect(desk?.cases).toEqual([{ title: 'Czas na zabawę', slug: 'czas-na-zabawe', count: 3 }]);
    await payload.delete({ collection: 'cases', id, overrideAccess: true });
  });

  it('opens by its own secret alone', async () => {
    const secret = secretOf('whitefriars');
    expect(readReportSecret({ given: secret, secret: payload.secret })).toEqual({
      organisation: 'whitefriars',
      month: '2026-10',
    });
    const [name = '', mark = ''] = secret.split('.');
    const forged = Buffer.from('2026-10/rochdale').toString('base64url');
    for (const given of [
      '',
      'no-such-secret',
      name,
      `${name}.`,
      `.${mark}`,
      `${forged}.${mark}`,
      `${name}.${mark.slice(1)}x`,
      `${secret}.x`,
      reportSecret({ name: { organisation: 'whitefriars', month: '2026-10' }, secret: 'another base' }),
    ])
      expect(await open(given), given).toBeNull();
  });

  it('is there for months that are over, and for who is published', async () => {
    expect(await open(secretOf('whitefriars', '2026-11'))).toBeNull();
    expect(await open(secretOf('whitefriars', '2026-11'), new Date('2026-12-01T00:00:00Z'))).not.toBeNull();
    expect(await open(secretOf('nobody'))).toBeNull();
    const hidden = await payload.create({
      collection: 'organisations',
      draft: true,
      overrideAccess: true,
      data: { title: 'Hidden', slug: 'hidden', key: 'hidden', type: 'council', _status: 'draft' } as never,
    });
    expect(hidden.id).toBeTruthy();
    expect(await open(secretOf('hidden'))).toBeNull();
  });

  it('goes by mail to each recipient once, with a link that opens it', async () => {
    await count('2026-10-09', 'view', 'cases/time-to-play', 4);
    await addRecipient();
    await addRecipient({ organisation: council, mailbox: 'desk@rochdale.example.org' });
    await sendReports({ payload, now: NOW });
    await sendReports({ payload, now: new Date('2026-11-01T01:23:00Z') });
    await runMails(payload);
    const [mail, ...more] = server.to(PEOPLE);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('How your cases were read in October 2026');
    const text = mail?.text.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain(
      'The cases of Whitefriars in Casebook were read 4 times in October 2026 (September 2026: 0)',
    );
    expect(text).toContain('- Time to Play: read 4 times (0 the month before)');
    const link = /https:\/\/casebook\.example\.org\/reports\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await open(link))?.organisation.title).toBe('Whitefriars');
    const { docs: notices } = await payload.find({ collection: 'notices', overrideAccess: true });
    expect(notices.length).toBeGreaterThan(0);
    expect(JSON.stringify(notices)).not.toContain('whitefriars.example.org');
    const [other] = server.to('desk@rochdale.example.org');
    expect(other?.text).not.toContain('Time to Play');
    await sendReports({ payload, now: new Date('2026-12-01T00:23:00Z') });
    await runMails(payload);
    expect(server.to(PEOPLE)).toHaveLength(2);
  });

  it('reads well with large numbers, many sites, and a title pasted with its line breaks', async () => {
    await count('2026-10-09', 'view', 'cases/time-to-play', 12_345);
    for (let site = 1; site <= 12; site += 1)
      await count('2026-10-09', 'embed', 'cases/roma', 40 - site, `site-${site}.example`);
    const report = await open(secretOf('whitefriars'));
    const [first, ...others] = report?.cases ?? [];
    if (!report || !first) throw new Error('There is no report.');
    const cases = [{ ...first, title: 'Time\nto  Play' }, ...others];
    const { text } = reportLetter({
      report: { ...report, cases },
      siteName: 'Casebook',
      link: 'https://x.org',
    });
    expect(text).toContain(
      'were read 12,345 times in October 2026 (September 2026: 0), taken away 0 times (0)',
    );
    expect(text).toContain('\n- Time to Play: read 12,345 times (0 the month before)\n');
    expect(text).toMatch(/: site-1\.example \(39\), .*site-10\.example \(30\) …\n/);
  });

  it('is sent once though the process ended before it was noted, and late though the base was down on the first', async () => {
    const id = await addRecipient();
    await sendReports({ payload, now: new Date('2026-11-09T12:00:00Z') });
    await payload.db.updateOne({ collection: 'report-recipients', id, data: { lastMonth: null } });
    await sendReports({ payload, now: new Date('2026-11-09T13:00:00Z') });
    await runMails(payload);
    expect(server.to(PEOPLE)).toHaveLength(1);
    const { lastMonth } = await payload.findByID({
      collection: 'report-recipients',
      id,
      overrideAccess: true,
    });
    expect(lastMonth).toBe('2026-10');
  });

  it('is not sent to who is paused, who came after that month, and where nothing is published', async () => {
    await addRecipient({ isPaused: true });
    await addRecipient({ mailbox: 'new@whitefriars.example.org' }, '2026-11-01T00:00:01.000Z');
    const nobody = await publish(payload, {
      collection: 'organisations',
      title: 'Without cases',
      type: 'other',
    });
    await addRecipient({ organisation: nobody, mailbox: 'none@example.org' });
    await sendReports({ payload, now: NOW });
    await runMails(payload);
    expect(server.mails).toEqual([]);
  });

  it('names no case that was taken down', async () => {
    await count('2026-10-09', 'view', 'cases/time-to-play', 4);
    const status = (_status: 'draft' | 'published') =>
      payload.update({ collection: 'cases', id: own, data: { _status }, overrideAccess: true });
    await status('draft');
    const report = await open(secretOf('whitefriars'));
    expect(report?.cases.map(({ title }) => title)).toEqual(['Roma neighbours']);
    expect(report?.totals.views).toBe(0);
    await status('published');
  });

  it('counts are kept for two years to compare, and no longer', async () => {
    await count('2024-09-30', 'view', 'cases/roma', 1);
    await count('2024-10-01', 'view', 'cases/roma', 1);
    await forgetCounts({ payload, now: NOW });
    const { docs } = await payload.find({ collection: 'usage-counts', overrideAccess: true });
    expect(docs.map(({ day }) => day)).toEqual(['2024-10-01']);
  });

  it('has its like on the desk, for reviewers: thirty days of all cases, searches in vain, and sites', async () => {
    const now = new Date('2026-10-31T12:00:00Z');
    await count('2026-10-02', 'view', 'cases/time-to-play', 4);
    await count('2026-10-01', 'view', 'cases/time-to-play', 100);
    await count('2026-10-31', 'view', 'cases/roma', 9);
    await count('2026-10-31', 'view', 'cases/gone', 50);
    await count('2026-10-31', 'search', '', 7);
    await count('2026-10-31', 'unanswered', '', 3, 'bin collection');
    await count('2026-10-31', 'embed', '', 5, 'council.example');
    await count('2026-10-31', 'embed', 'cases/roma', 5, 'council.example');
    expect(await readDeskUsage({ payload, user: people.contributor, now })).toBeNull();
    expect(await readDeskUsage({ payload, user: people.reviewer, now })).toEqual({
      views: 63,
      searches: 7,
      unanswered: 3,
      cases: [
        { title: 'Roma neighbours', slug: 'roma-neighbours', count: 9 },
        { title: 'Time to Play', slug: 'time-to-play', count: 4 },
      ],
      lost: [{ name: 'bin collection', count: 3 }],
      sites: [{ name: 'council.example', count: 5 }],
    });
  });
});
