// Proves how an e-mail alert is asked for, confirmed, changed and left over HTTP: without telling who is known, by a button alone,
// with one click and nothing kept; and that nobody can read an address.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanUp } from '../../src/alerts/clean-up.ts';
import { findAlert } from '../../src/alerts/find-alert.ts';
import { changeFrequency, confirmAlert } from '../../src/alerts/manage-alert.ts';
import { DAY_MS, linkIn, READER, startAlertsEdge, type AlertsEdge } from '../helpers/alerts-edge.ts';
import { runMails } from '../helpers/mail-server.ts';
import { useNoon } from '../helpers/noon.ts';

useNoon();
let base: AlertsEdge;
beforeAll(async () => {
  base = await startAlertsEdge();
});
afterAll(() => base.close());
afterEach(() => base.forget());

describe('asking', () => {
  it('sends one letter, and nothing else before it is confirmed by a button', async () => {
    const answer = await base.ask('?theme=play&q=toys');
    expect(answer.status).toBe(202);
    await runMails(base.payload);
    const [letter] = base.server.to(READER);
    expect(letter?.text).toContain('Cases matching “toys” about Play');
    const link = linkIn(letter?.text);
    expect((await fetch(`${base.edge.url}${link}`)).status).toBe(200);
    await base.publishCase({ themes: [base.themes.play], summary: 'Toys for all.' });
    await base.later();
    expect(base.server.mails).toHaveLength(1);
    expect(await base.found('alerts')).toMatchObject([{ state: 'asked', query: 'q=toys&theme=play' }]);
  });

  it('leads a browser back to the page of the same search', async () => {
    const answer = await base.post(
      '/alerts?theme=play',
      { email: 'nobody', frequency: 'daily' },
      { accept: 'text/html' },
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/alerts\/new\?theme=play&reply=[\w-]+#problems$/);
  });

  it.each([
    ['?theme=nope', {}, 'theme'],
    ['?near=1,2', {}, 'near'],
    ['?colour=red', {}, 'colour'],
    ['', { query: 'theme=nope' }, 'theme'],
    ['', { lang: 'xx' }, 'lang'],
    ['', { theme: 'play' }, 'theme'],
    ['?theme=play', { q: 'toys' }, 'q'],
    ['', { email: 'a@b@c' }, 'email'],
    ['', { email: 'a@intranet' }, 'email'],
    ['', { email: 'a@example.org.' }, 'email'],
    ['', { frequency: 'hourly' }, 'frequency'],
  ])('names what is wrong (%s %j)', async (query, fields, field) => {
    const answer = await base.ask(query, fields as Record<string, string>);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] };
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(await base.found('alerts')).toEqual([]);
  });

  it('refuses a faulty address of the form with 400 as well', async () => {
    expect((await fetch(`${base.edge.url}/alerts/new?theme=nope`)).status).toBe(400);
    expect((await fetch(`${base.edge.url}/alerts/new?theme=play&reply=x`)).status).toBe(200);
  });

  it('answers the same whether or not an address is known', async () => {
    const seen = new Set<string>();
    const say = async (): Promise<void> => {
      const answer = await base.ask('?theme=play');
      const headers = [...answer.headers].filter(
        ([name]) => !/^(date|x-request-id|ratelimit|etag|content-security-policy)/.test(name),
      );
      seen.add(JSON.stringify([answer.status, await answer.text(), headers]));
    };
    await say();
    await say();
    await base.follow('?theme=play', { email: 'other@example.org' });
    await base.ask('?theme=play', { email: 'other@example.org' });
    await runMails(base.payload);
    const [alert] = await base.found('alerts');
    await base.payload.db.updateMany({
      collection: 'alerts',
      where: { id: { equals: alert?.id } },
      data: { state: 'active' },
    });
    await say();
    expect([...seen].slice(1)).toEqual([]);
  });

  it('writes once a day for a search, and at most five letters to an address', async () => {
    for (const theme of ['play', 'roma', 'community-cohesion'])
      for (const lang of ['en', 'pl', 'en'])
        await base.ask(`?theme=${theme}`, { lang, email: READER.toUpperCase() });
    await runMails(base.payload);
    expect(base.server.mails).toHaveLength(5);
    expect(await base.found('alerts')).toHaveLength(5);
  });

  it('takes tags behind a plus for the same person', async () => {
    for (let tag = 1; tag <= 8; tag += 1)
      await base.ask('?theme=play', { email: `reader+${tag}@${tag % 2 ? 'example' : 'EXAMPLE'}.org` });
    await runMails(base.payload);
    expect(base.server.mails).toHaveLength(5);
  });

  it('sends nobody’s message to somebody else', async () => {
    for (const q of [
      'You won: see evil.example',
      'call 0121 496 0000 now',
      'evil。example',
      `${'buy '.repeat(11)}`,
    ])
      await base.ask(`?theme=play&q=${encodeURIComponent(q)}`);
    await runMails(base.payload);
    expect(base.server.mails).toHaveLength(4);
    for (const { text } of base.server.mails) {
      expect(text).toContain('Cases matching “…” about Play.');
      expect(text).not.toMatch(/evil|0121|buy/);
    }
  });

  it('can be tried again where it could not be saved', async () => {
    const queue = vi.spyOn(base.payload.jobs, 'queue').mockRejectedValueOnce(new Error('away'));
    expect((await base.ask()).status).toBe(503);
    queue.mockRestore();
    expect((await base.ask()).status).toBe(202);
    await runMails(base.payload);
    expect(base.server.mails).toHaveLength(1);
  });

  it('thanks a program that fills every field, and forgets it', async () => {
    expect((await base.ask('', { website: 'https://example.org' })).status).toBe(202);
    expect(await base.found('alerts')).toEqual([]);
  });

  it('is forgotten when nobody confirms within seven days', async () => {
    await base.ask();
    await runMails(base.payload);
    const link = linkIn(base.server.mails[0]?.text);
    await cleanUp({ payload: base.payload, now: new Date(Date.now() + 6 * DAY_MS) });
    expect(await base.found('alerts')).toHaveLength(1);
    await cleanUp({ payload: base.payload, now: new Date(Date.now() + 7 * DAY_MS + 1) });
    expect(await base.found('alerts')).toEqual([]);
    expect((await base.post(link, { action: 'confirm' })).status).toBe(404);
  });
});

describe('managing', () => {
  it('changes how often', async () => {
    const link = await base.follow();
    await base.publishCase();
    await base.alerts.run();
    expect((await base.post(link, { action: 'change', frequency: 'weekly' })).status).toBe(202);
    await base.later();
    expect(base.server.mails).toEqual([]);
    await base.later(8 * DAY_MS);
    expect(base.server.mails).toHaveLength(1);
    expect((await base.post(link, { action: 'change', frequency: 'never' })).status).toBe(400);
  });

  it('loses nothing when a round comes between', async () => {
    await base.ask();
    await runMails(base.payload);
    const secret = linkIn(base.server.mails[0]?.text).slice('/alerts/'.length);
    const { payload } = base;
    const now = new Date();
    const asked = await findAlert({ payload, secret });
    if (!asked) throw new Error('The link opens nothing.');
    await confirmAlert({ payload, alert: asked, now });
    await base.publishCase();
    await confirmAlert({ payload, alert: asked, now });
    const before = await findAlert({ payload, secret });
    await base.alerts.run();
    expect(await base.found('alert-cases')).toHaveLength(1);
    await changeFrequency({ payload, alert: before ?? asked, frequency: 'daily', now });
    expect((await findAlert({ payload, secret }))?.dueAt).toBeTruthy();
  });

  it('leaves with one click, however a mail program sends it, and keeps nothing', async () => {
    for (const asForm of [new URLSearchParams(), new FormData()]) {
      const link = await base.follow();
      await base.publishCase();
      await base.queueDue();
      expect(await base.found('payload-jobs')).toHaveLength(1);
      asForm.set('List-Unsubscribe', 'One-Click');
      for (const _twice of [1, 2]) {
        const answer = await fetch(`${base.edge.url}${link}`, {
          method: 'POST',
          body: asForm,
          redirect: 'manual',
        });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('set-cookie')).toBeNull();
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
      for (const collection of ['alerts', 'alert-cases', 'payload-jobs'] as const)
        expect(await base.found(collection)).toEqual([]);
      await base.later();
      expect(base.server.mails).toEqual([]);
      // Who left may ask anew the same day.
    }
  });

  it('stops a mail that was queued when its reader left', async () => {
    const link = await base.follow();
    await base.publishCase();
    await base.queueDue();
    const [job] = await base.found('payload-jobs');
    await base.post(link, { action: 'leave' });
    await base.payload.jobs.queue({ task: 'send-alert', input: job?.input as never, queue: 'mail' });
    await runMails(base.payload);
    expect(base.server.mails).toEqual([]);
  });

  it('tells whoever follows already how to change it', async () => {
    await base.follow('?theme=roma');
    await base.payload.db.deleteMany({ collection: 'notices', where: {} });
    await base.ask('?theme=roma', { frequency: 'weekly' });
    await runMails(base.payload);
    expect(base.server.mails[0]?.subject).toBe('You follow this search already in Casebook');
    expect(await base.found('alerts')).toMatchObject([{ frequency: 'immediate', state: 'active' }]);
  });
});

it('keeps no address that can be read: not in the base, its queue, or the answers to editors', async () => {
  await base.follow();
  await base.publishCase();
  await base.alerts.run();
  await base.server.fail('away');
  await base.alerts.run(new Date(Date.now() + DAY_MS));
  await runMails(base.payload);
  const all = JSON.stringify(
    await Promise.all((['alerts', 'alert-cases', 'payload-jobs'] as const).map(base.found)).then((rows) =>
      rows.flat(),
    ),
  );
  const { docs: notices } = await base.payload.find({
    collection: 'notices',
    pagination: false,
    overrideAccess: true,
  });
  expect(`${all}${JSON.stringify(notices)}`).not.toMatch(/reader|example\.org/i);
  const user = await base.payload.create({
    collection: 'users',
    data: { email: 'admin@example.org', password: 'a password for tests', name: 'A', role: 'admin' },
    overrideAccess: true,
  });
  const { docs } = await base.payload.find({
    collection: 'alerts',
    overrideAccess: false,
    user: { ...user, collection: 'users' } as never,
  });
  expect(docs).toHaveLength(1);
  for (const name of ['address', 'secretHash', 'fingerprint']) expect(docs[0]).not.toHaveProperty(name);
});
