// Proves the way of a submission over HTTP: begun, saved page by page, sent once, and told by mail; and that what is wrong is named
// beside its question.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queuedMails, runMails } from '../helpers/mail-server.ts';
import { useNoon } from '../helpers/noon.ts';
import { DESK, senderAt, startShareBase, type ShareBase } from '../helpers/share-base.ts';
import { KITCHEN } from '../helpers/share-form.ts';

useNoon();
let base: ShareBase;
const { post, begin, fill, stored, replyAt } = senderAt(() => base.edge);

beforeAll(async () => {
  base = await startShareBase();
});
afterAll(() => base.close());
beforeEach(async () => {
  base.mailServer.clear();
  await base.edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
});

describe('the whole way', () => {
  it('leads from page to page, keeps every word, and sends it with a reference', async () => {
    const start = await post('/share/start', { way: 'parts' });
    expect(start.status).toBe(303);
    expect(start.location).toMatch(/^\/share\/[\w-]{32}\/about$/);
    const secret = start.location.split('/')[2] ?? '';
    const order = ['about', 'challenge', 'what-you-did', 'what-came-of-it', 'context', 'contact', 'check'];
    for (const [step, values] of Object.entries(KITCHEN)) {
      const { location } = await post(`/share/${secret}/${step}`, values);
      expect(location).toBe(`/share/${secret}/${order[order.indexOf(step) + 1]}`);
    }
    expect(await stored(secret)).toMatchObject({
      state: 'begun',
      title: 'Saturday kitchen',
      organisationType: 'housing-association',
      parts: {
        ...KITCHEN['what-you-did'],
        ...KITCHEN.challenge,
        summary: KITCHEN.about?.summary,
        whatDidNotWork: KITCHEN['what-came-of-it']?.whatDidNotWork,
        sources: KITCHEN.context?.sources,
      },
      contact: { name: 'Noor Salter', mayBeAsked: true },
      consent: { mayPublish: true, hasRight: true, licence: 'cc-by-4.0' },
    });

    const sent = await post(`/share/${secret}/check`);
    expect(sent).toMatchObject({ status: 303, location: `/share/${secret}` });
    const submission = await stored(secret);
    expect(submission.state).toBe('new');
    expect(submission.reference).toMatch(/^[2-9B-Z]{3}-[2-9B-Z]{3}$/);
    expect(submission.expiresAt).toBeNull();
    expect(submission.submittedAt).toBeTruthy();
  });

  it('keeps a copy of the secret nowhere', async () => {
    const secret = await fill();
    const { docs } = await base.edge.payload.find({
      collection: 'submissions',
      pagination: false,
      overrideAccess: true,
    });
    expect(JSON.stringify(docs)).not.toContain(secret);
  });

  it('stops for the day at the overview', async () => {
    const secret = await begin();
    const { location } = await post(`/share/${secret}/about`, { title: 'Half a thought', then: 'later' });
    expect(location).toBe(`/share/${secret}`);
    expect((await stored(secret)).title).toBe('Half a thought');
  });

  it('saves while one writes, for scripts, and tells them what is wrong', async () => {
    const secret = await begin();
    const good = await post(`/share/${secret}/about`, { title: 'As I write' }, 'application/json');
    expect(good.status).toBe(202);
    const bad = await post(
      `/share/${secret}/contact`,
      { submitterMailbox: 'no mailbox' },
      'application/json',
    );
    expect(bad.status).toBe(400);
    expect(JSON.parse(bad.text)).toEqual({
      errors: [{ field: 'submitterMailbox', message: expect.stringContaining('name@example.org') }],
    });
  });

  it('a page that was sent without a question leaves its answer; an emptied one is emptied', async () => {
    const secret = await begin();
    await post(`/share/${secret}/about`, { title: 'Kept', organisationName: 'Gone' });
    await post(`/share/${secret}/about`, { organisationName: '' });
    expect(await stored(secret)).toMatchObject({ title: 'Kept', organisationName: null });
    await post(`/share/${secret}/contact`, { mayPublish: 'yes' });
    await post(`/share/${secret}/contact`, {});
    expect((await stored(secret)).consent?.mayPublish).toBe(false);
  });
});

describe('what is wrong', () => {
  it('is named beside its question, with what was typed, and the rest is kept', async () => {
    const secret = await begin();
    const { status, location } = await post(`/share/${secret}/contact`, {
      ...KITCHEN.contact,
      submitterMailbox: 'sender at example',
      licence: 'all mine',
    });
    expect(status).toBe(303);
    expect(location).toMatch(new RegExp(`^/share/${secret}/contact\\?reply=[\\w-]+#problems$`));
    const reply = replyAt(location);
    expect(reply?.problems.map(({ field }) => field)).toEqual(['submitterMailbox', 'licence']);
    expect(reply?.values.submitterMailbox).toBe('sender at example');
    expect((await stored(secret)).contact?.name).toBe('Noor Salter');
  });

  it('names everything that is missing when it is sent', async () => {
    const secret = await begin();
    const { location } = await post(`/share/${secret}/check`);
    expect(replyAt(location)?.problems.map(({ field }) => field)).toEqual([
      'title',
      'organisationName',
      'summary',
      'submitterMailbox',
      'mayPublish',
      'hasRight',
      'licence',
    ]);
    expect((await stored(secret)).state).toBe('begun');
  });

  it('a text that is too long is refused with its length, not cut', async () => {
    const secret = await begin();
    const long = 'word '.repeat(4001);
    const { location } = await post(`/share/${secret}/challenge`, { challenges: long });
    const reply = replyAt(location);
    expect(reply?.problems[0]?.message).toMatch(/at most 20,000 characters; this has 20,00/);
    expect(reply?.values.challenges).toBe(long);
  });

  it.each(['x', 'a'.repeat(32), '..%2f..%2fadmin'])('a link that leads nowhere: %s', async (secret) => {
    const { status, text } = await post(`/share/${secret}/about`, { title: 'x' }, 'application/json');
    expect(status).toBe(404);
    expect(text).toContain('not known here, or no longer');
  });

  it('a page that there is not', async () => {
    const secret = await begin();
    expect((await post(`/share/${secret}/secrets`, { title: 'x' }, 'application/json')).status).toBe(404);
  });

  it('a link that ran out', async () => {
    const secret = await begin();
    const { id } = await stored(secret);
    await base.edge.payload.update({
      collection: 'submissions',
      id,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
      overrideAccess: true,
    });
    expect((await post(`/share/${secret}/about`, { title: 'x' }, 'application/json')).status).toBe(404);
  });
});

describe('sending', () => {
  it('twice at once sends once', async () => {
    const secret = await fill();
    const both = await Promise.all([post(`/share/${secret}/check`), post(`/share/${secret}/check`)]);
    expect(both.map(({ location }) => location)).toEqual([`/share/${secret}`, `/share/${secret}`]);
    const mails = await queuedMails(base.edge.payload);
    expect(mails.map(({ to }) => to).sort()).toEqual([DESK, 'sender@example.org']);
    const { reference } = await stored(secret);
    await post(`/share/${secret}/check`);
    expect((await stored(secret)).reference).toBe(reference);
    expect(await queuedMails(base.edge.payload)).toHaveLength(2);
  });

  it('ends the writing', async () => {
    const secret = await fill();
    await post(`/share/${secret}/check`);
    const late = await post(`/share/${secret}/about`, { title: 'Too late' }, 'application/json');
    expect(late.status).toBe(409);
    expect((await stored(secret)).title).toBe('Saturday kitchen');
  });

  it('tells the sender their place, by a real mail that holds nothing but the name', async () => {
    const waiting = await base.edge.payload.count({
      collection: 'submissions',
      where: { state: { in: ['new', 'in-hand'] } },
      overrideAccess: true,
    });
    const secret = await fill({
      ...KITCHEN,
      about: {
        ...KITCHEN.about,
        title: `Win at https://spam.example www.spam.example spam.example.com ${'very '.repeat(30)}`.slice(
          0,
          200,
        ),
      },
    });
    await post(`/share/${secret}/check`);
    await runMails(base.edge.payload);
    const [mail] = base.mailServer.to('sender@example.org');
    const { reference } = await stored(secret);
    expect(mail?.subject).toBe(`It has arrived: ${reference}`);
    expect(mail?.text).toContain(`${waiting.totalDocs} are before it.`);
    expect(mail?.text).toContain(`${base.edge.url}/share/${secret}`);
    expect(mail?.text.match(/https?:\/\//g)).toHaveLength(1);
    expect(mail?.text).not.toMatch(/spam|Noor|kitchen run/);
    expect(mail?.text).toMatch(/“Win at very .{0,80}…”/);
    expect(mail?.replyTo).toEqual([DESK]);
    const [desk] = base.mailServer.to(DESK);
    expect(desk?.text).not.toMatch(/Win|Northgate|sender@/);
  });
});

describe('the link to come back', () => {
  it('is mailed to whoever asks, and to nobody more than five times a day', async () => {
    const to = 'forgetful@example.org';
    const secret = await begin();
    for (let time = 0; time < 6; time += 1)
      await post(`/share/${secret}/link`, { mailbox: to, from: 'about' });
    const mails = await queuedMails(base.edge.payload);
    expect(mails).toHaveLength(5);
    expect(mails[0]?.text).toContain(`${base.edge.url}/share/${secret}`);
    expect((await stored(secret)).submitterMailbox).toBe(to);
    const wrong = await post(`/share/${secret}/link`, { mailbox: 'nowhere', from: 'about' });
    expect(wrong.location).toMatch(new RegExp(`^/share/${secret}/about\\?reply=`));
  });
});

describe('programs', () => {
  it('that fill the hidden field are thanked, and nothing is kept', async () => {
    const before = await base.edge.payload.count({ collection: 'submissions', overrideAccess: true });
    const { status, location } = await post('/share/start', {
      way: 'parts',
      website: 'https://spam.example',
    });
    expect(status).toBe(303);
    expect(replyAt(location)?.done).toBe('Thank you. It has arrived.');
    const after = await base.edge.payload.count({ collection: 'submissions', overrideAccess: true });
    expect(after.totalDocs).toBe(before.totalDocs);
  });

  it('that come too often are held off, on a page for people', async () => {
    let last = await post('/share/start');
    for (let time = 0; time < 40 && last.status === 303; time += 1) last = await post('/share/start');
    expect(last.status).toBe(429);
    expect(last.text).toContain('Sent too often');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
