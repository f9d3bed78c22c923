// Proves that followers of a search are told of each new case once, at a real SMTP server, in words that read well, and of nothing
// else: whatever the mail server does, and while search is away.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAlerts } from '../../src/alerts/create-alerts.ts';
import { handOver, OUT_KEY } from '../../src/alerts/hand-over.ts';
import { unavailable } from '../../src/domain/errors.ts';
import { createLogger } from '../../src/logger.ts';
import { runtime } from '../../src/runtime.ts';
import { DAY_MS, READER, startAlertsEdge, type AlertsEdge } from '../helpers/alerts-edge.ts';
import { runMails } from '../helpers/mail-server.ts';
import { useNoon } from '../helpers/noon.ts';
import { createCase } from '../helpers/search-base.ts';

useNoon();
let base: AlertsEdge;
beforeAll(async () => {
  base = await startAlertsEdge();
});
afterAll(() => base.close());
afterEach(() => base.forget());

it('says in plain text what came out, where, about what, and how to leave', async () => {
  const link = await base.follow('?theme=play&organisation=whitefriars');
  await base.publishCase({
    title: 'Play in the street',
    themes: [base.themes.play],
    challenges: [{ statement: 'Cars were everywhere. Nobody dared to go out.', kind: 'hostility' }],
  });
  await base.publishCase({ title: 'Not about this', themes: [base.themes.roma] });
  await base.later();
  const [mail, ...others] = base.server.to(READER);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('1 new case about Play by Whitefriars');
  expect(mail?.text).toContain(
    `Play in the street\nWhitefriars\nCars were everywhere.\n${base.edge.url}/cases/play-in-the-street\n`,
  );
  expect(mail?.text).not.toContain('Not about this');
  expect(mail?.text.trim().split('\n').at(-1)).toBe(`${base.edge.url}${link}`);
  expect(mail?.header('list-unsubscribe')).toBe(`<${base.edge.url}${link}>`);
  expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.header('list-id')).toMatch(/^<[0-9a-f]{16}\.alerts\.127\.0\.0\.1>$/);
});

it('follows every kind of query: words, distance, language', async () => {
  const queries = ['?q=windmill', '?near=52.41,-1.51,5', '?theme=community-cohesion', '?from=2030'];
  for (const query of queries) await base.follow(query, { email: `a${queries.indexOf(query)}@example.org` });
  await base.follow('?q=windmill', { lang: 'pl', email: 'pl@example.org' });
  await base.publishCase({ title: 'A windmill', places: [base.places.coventry], themes: [base.themes.roma] });
  await base.later();
  expect(base.server.mails.map(({ to }) => to[0]).sort()).toEqual([
    'a0@example.org',
    'a1@example.org',
    'a2@example.org',
    'pl@example.org',
  ]);
  expect(base.server.to('pl@example.org')[0]?.text).toContain(`${base.edge.url}/cases/a-windmill?lang=pl`);
});

it('tells twenty at most, and says how many more there are', async () => {
  await base.follow();
  for (let number = 0; number < 23; number += 1)
    await createCase(base.payload, { title: `Many ${number}`, organisation: base.organisation });
  await base.publishCase();
  await base.later();
  const [mail] = base.server.mails;
  expect(mail?.subject).toBe('24 new cases in Casebook');
  expect(mail?.text.match(/\/cases\/(many|fresh)-\d+\n/g)).toHaveLength(20);
  expect(mail?.text).toContain(`And 4 more:\n${base.edge.url}/cases\n`);
});

it('tells neither what was out before, nor an edit, nor what comes out again, nor what was withdrawn meanwhile', async () => {
  const before = await base.publishCase();
  await base.follow();
  const save = async (id: string, data: object): Promise<void> => {
    await base.payload.update({ collection: 'cases', id, data, overrideAccess: true });
    await base.settle();
  };
  await save(before, { title: 'Corrected', _status: 'published' });
  await save(before, { _status: 'draft' });
  await save(before, { _status: 'published' });
  const gone = await base.publishCase({ title: 'Withdrawn soon' });
  await base.publishCase({ title: 'Stays' });
  await base.alerts.run();
  await save(gone, { _status: 'draft' });
  await base.later();
  expect(base.server.mails.map(({ subject }) => subject)).toEqual(['1 new case in Casebook']);
  expect(base.server.mails[0]?.text).toContain('Stays');
  await base.later();
  expect(base.server.mails).toHaveLength(1);
});

it('tells what was withdrawn before it was told when it is out again, once', async () => {
  await base.follow();
  const id = await base.publishCase({ title: 'Taken back and mended' });
  const save = async (_status: 'draft' | 'published'): Promise<void> => {
    await base.payload.update({ collection: 'cases', id, data: { _status }, overrideAccess: true });
    await base.settle();
  };
  await base.alerts.run();
  await save('draft');
  await base.later();
  expect(base.server.mails).toEqual([]);
  await save('published');
  for (const _mail of [1, 2]) {
    await base.publishCase();
    await base.later(DAY_MS);
  }
  expect(base.server.mails).toHaveLength(2);
  const told = base.server.mails.filter(({ text }) => text.includes('Taken back and mended'));
  expect(told).toHaveLength(1);
});

it('comes daily or weekly at its hour, and never empty', async () => {
  await base.follow('', { frequency: 'daily', email: 'daily@example.org' });
  await base.follow('', { frequency: 'weekly', email: 'weekly@example.org' });
  await base.later(8 * DAY_MS);
  expect(base.server.mails).toEqual([]);
  await base.publishCase();
  await base.later(2 * 60_000);
  const dues = (await base.found('alerts')).map(({ dueAt }) => new Date(String(dueAt)));
  expect(dues.map((due) => due.toISOString().slice(11))).toEqual(['07:00:00.000Z', '07:00:00.000Z']);
  expect(dues.some((due) => due.getUTCDay() === 1)).toBe(true);
  await base.later(8 * DAY_MS);
  expect(base.server.mails).toHaveLength(2);
});

it('waits for a search that does not answer, and loses nothing', async () => {
  await base.follow();
  await base.publishCase({ title: 'While search was away' });
  const away = createAlerts({
    payload: base.payload,
    env: runtime('env'),
    search: {
      ...runtime('search'),
      searchCases: () => Promise.reject(unavailable({ message: 'Search does not answer.' })),
    },
    sync: runtime('sync'),
    events: base.edge.events,
    logger: createLogger({ level: 'silent' }),
  });
  await away.run(new Date(Date.now() + DAY_MS));
  await away.close();
  expect(await base.found('alert-cases')).toEqual([]);
  await base.later();
  expect(base.server.mails).toHaveLength(1);
});

it('tells others though one search fails each time', async () => {
  // On either side of it, in whatever order they are asked.
  await base.follow('', { email: 'a@example.org' });
  await base.follow('?q=broken', { email: 'broken@example.org' });
  await base.follow('', { email: 'b@example.org', lang: 'pl' });
  await base.publishCase({ title: 'In spite of it' });
  const { searchCases } = runtime('search');
  const search = vi.spyOn(runtime('search'), 'searchCases');
  search.mockImplementation((query, options) =>
    query.q === 'broken'
      ? Promise.reject(unavailable({ message: 'Search does not answer.' }))
      : searchCases(query, options),
  );
  await base.later();
  search.mockRestore();
  expect(base.server.mails.map(({ to }) => to[0]).sort()).toEqual(['a@example.org', 'b@example.org']);
});

it.each(['away', 'busy', 'later', 'cut', 'cut-after', 'slow'] as const)(
  'arrives once with a mail server that fails (%s)',
  async (fault) => {
    await base.follow();
    await base.publishCase();
    await base.server.fail(fault, { slowMs: 50 });
    await base.later();
    await base.server.fail();
    for (let tries = 0; tries < 3; tries += 1) await runMails(base.payload, { evenLater: true });
    expect(base.server.mails).toHaveLength(1);
    expect(await base.found('payload-jobs')).toEqual([]);
  },
);

it('is sent once though it was queued twice and run by several', async () => {
  await base.follow();
  await base.publishCase();
  await base.queueDue();
  const [job] = await base.found('payload-jobs');
  await base.payload.jobs.queue({ task: 'send-alert', input: job?.input as never, queue: 'mail' });
  // A run that finds its job finished by another may fail, and is of no account.
  await Promise.allSettled([runMails(base.payload), runMails(base.payload), runMails(base.payload)]);
  await runMails(base.payload, { evenLater: true });
  expect(base.server.mails).toHaveLength(1);
});

describe('where a process was killed over a letter’s last line', () => {
  /** The notice that such a process leaves, and the file, if the line has not gone. */
  const leaveBehind = async ({ isHeld }: { isHeld: boolean }): Promise<string> => {
    await base.follow();
    await base.publishCase();
    await base.queueDue();
    const [job] = await base.found('payload-jobs');
    const { mail } = job?.input as { mail: string };
    await base.payload.db.create({
      collection: 'notices',
      data: { key: `${OUT_KEY}${mail}`, job: `${job?.id}/file`, at: new Date().toISOString() },
    });
    const folder = path.join(runtime('env').dataDir, 'held-letters');
    await mkdir(folder, { recursive: true });
    if (isHeld) await writeFile(path.join(folder, 'file'), 'a process that is no more');
    return folder;
  };

  it('is not begun again if the line may have gone', async () => {
    await leaveBehind({ isHeld: false });
    const warn = vi.spyOn(base.payload.logger, 'warn');
    await runMails(base.payload);
    expect(warn).toHaveBeenCalledWith(
      expect.objectContaining({ msg: expect.stringContaining('ended after') }),
    );
    warn.mockRestore();
    expect(base.server.mails).toEqual([]);
    expect(await base.found('payload-jobs')).toEqual([]);
  });

  it('is sent if the line was held back still, and leaves nothing behind', async () => {
    const folder = await leaveBehind({ isHeld: true });
    await runMails(base.payload);
    expect(base.server.mails).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
    expect(await base.found('payload-jobs')).toEqual([]);
  });
});

it('is sent on the next try where the database would not take back its last line', async () => {
  await base.follow();
  await base.publishCase();
  await base.queueDue();
  const [job] = await base.found('payload-jobs');
  const { mail } = job?.input as { mail: string };
  const { lastLine, takeBack } = handOver({ payload: base.payload, mail, job: String(job?.id) });
  await lastLine.take();
  const away = vi.spyOn(base.payload.db, 'deleteMany').mockRejectedValueOnce(new Error('away'));
  await expect(takeBack()).rejects.toThrow('away');
  away.mockRestore();
  await runMails(base.payload);
  expect(base.server.mails).toHaveLength(1);
});

it('gives up what another secret sealed, and says so in the log', async () => {
  await base.follow();
  await base.publishCase();
  await base.queueDue();
  const error = vi.spyOn(base.payload.logger, 'error');
  const { config } = base.payload;
  const { secret } = config;
  config.secret = 'another secret';
  await runMails(base.payload);
  config.secret = secret;
  expect(error).toHaveBeenCalledWith(
    expect.objectContaining({ msg: expect.stringContaining('with another PAYLOAD_SECRET') }),
  );
  error.mockRestore();
  expect(base.server.mails).toEqual([]);
  expect(await base.found('payload-jobs')).toEqual([]);
});

it('tells with the next mail what a server refused for a day', async () => {
  await base.follow();
  await base.publishCase({ title: 'Came out on a bad day' });
  await base.server.fail('later');
  await base.later();
  for (let tries = 0; tries < 15; tries += 1) await runMails(base.payload, { evenLater: true });
  expect(await base.found('payload-jobs')).toEqual([]);
  await base.server.fail();
  await base.publishCase({ title: 'Came out the day after' });
  await base.later(DAY_MS);
  expect(base.server.mails.map(({ subject }) => subject)).toEqual(['2 new cases in Casebook']);
});
