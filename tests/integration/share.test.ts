// Proves the way of a submission over HTTP: begun, saved page by page, sent once, told by mail, read by its sender alone; and that
// what is wrong is named, what is private stays private, and what is left behind is deleted.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepOriginal } from '../../src/editorial/import/keep-original.ts';
import { changeSubmission, findSubmission, startSubmission } from '../../src/editorial/share/submissions.ts';
import { purgeSubmissions } from '../../src/editorial/share/purge-submissions.ts';
import type { Submission } from '../../src/payload-types.ts';
import { runtime } from '../../src/runtime.ts';
import { makeDocx, makeOdt, makePdf, makeText, type TestDocument } from '../helpers/documents/index.ts';
import { queuedMails, runMails, startMailServer, type MailServer } from '../helpers/mail-server.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { KITCHEN, sendFiles, sendForm } from '../helpers/share-form.ts';

const DESK = 'desk@example.org';
const ROLES = ['contributor', 'reviewer'] as const;

let edge: SearchEdge;
let mailServer: MailServer;
const tokens: Partial<Record<(typeof ROLES)[number], string>> = {};

beforeAll(async () => {
  mailServer = await startMailServer();
  edge = await startSearchEdge({ settings: { SMTP_URL: mailServer.url } });
  const { payload } = edge;
  await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: { email: 'admin@example.org', password: 'for tests only', name: 'Admin', role: 'admin' },
  });
  for (const role of ROLES) {
    const account = { email: `${role}@example.org`, password: 'for tests only' };
    await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { ...account, name: `The ${role}`, role },
    });
    tokens[role] = (await payload.login({ collection: 'users', data: account })).token ?? '';
  }
  await payload.create({
    collection: 'partners',
    overrideAccess: true,
    data: { name: 'A partner', enableAPIKey: true, apiKey: 'a-partner-key-for-tests-only' } as never,
  });
  await payload.updateGlobal({
    slug: 'editorial-settings',
    overrideAccess: true,
    data: { deskMailbox: DESK },
  });
});
afterAll(async () => {
  await edge.close();
  await mailServer.close();
});
beforeEach(async () => {
  mailServer.clear();
  await edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
});

const post = (path: string, values: Record<string, string> = {}, accept?: string) =>
  sendForm({ url: edge.url, path, values, accept });

const begin = async (way = 'parts'): Promise<string> => {
  const { location } = await post('/share/start', { way });
  return location.split('/')[2] ?? '';
};

const fill = async (pages = KITCHEN): Promise<string> => {
  const secret = await begin();
  for (const [step, values] of Object.entries(pages))
    expect((await post(`/share/${secret}/${step}`, values)).status).toBe(303);
  return secret;
};

const stored = async (secret: string): Promise<Submission> => {
  const found = await findSubmission({ payload: edge.payload, secret, now: new Date() });
  if (!found) throw new Error('There is no such submission.');
  return found;
};

const replyAt = (location: string) =>
  runtime('formReplies').find(new URL(location, edge.url).searchParams.get('reply') ?? '');

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
    const { docs } = await edge.payload.find({
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
    await edge.payload.update({
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
    const mails = await queuedMails(edge.payload);
    expect(mails.map(({ to }) => to).sort()).toEqual([DESK, 'sender@example.org']);
    const { reference } = await stored(secret);
    await post(`/share/${secret}/check`);
    expect((await stored(secret)).reference).toBe(reference);
    expect(await queuedMails(edge.payload)).toHaveLength(2);
  });

  it('ends the writing', async () => {
    const secret = await fill();
    await post(`/share/${secret}/check`);
    const late = await post(`/share/${secret}/about`, { title: 'Too late' }, 'application/json');
    expect(late.status).toBe(409);
    expect((await stored(secret)).title).toBe('Saturday kitchen');
  });

  it('tells the sender their place, by a real mail that holds nothing but the name', async () => {
    const waiting = await edge.payload.count({
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
    await runMails(edge.payload);
    const [mail] = mailServer.to('sender@example.org');
    const { reference } = await stored(secret);
    expect(mail?.subject).toBe(`It has arrived: ${reference}`);
    expect(mail?.text).toContain(`${waiting.totalDocs} are before it.`);
    expect(mail?.text).toContain(`${edge.url}/share/${secret}`);
    expect(mail?.text.match(/https?:\/\//g)).toHaveLength(1);
    expect(mail?.text).not.toMatch(/spam|Noor|kitchen run/);
    expect(mail?.text).toMatch(/“Win at very .{0,80}…”/);
    expect(mail?.replyTo).toEqual([DESK]);
    const [desk] = mailServer.to(DESK);
    expect(desk?.text).not.toMatch(/Win|Northgate|sender@/);
  });
});

describe('the link to come back', () => {
  it('is mailed to whoever asks, and to nobody more than five times a day', async () => {
    const to = 'forgetful@example.org';
    const secret = await begin();
    for (let time = 0; time < 6; time += 1)
      await post(`/share/${secret}/link`, { mailbox: to, from: 'about' });
    const mails = await queuedMails(edge.payload);
    expect(mails).toHaveLength(5);
    expect(mails[0]?.text).toContain(`${edge.url}/share/${secret}`);
    expect((await stored(secret)).submitterMailbox).toBe(to);
    const wrong = await post(`/share/${secret}/link`, { mailbox: 'nowhere', from: 'about' });
    expect(wrong.location).toMatch(new RegExp(`^/share/${secret}/about\\?reply=`));
  });
});

describe('documents', () => {
  const story: TestDocument = {
    blocks: [
      { heading: 'Gardens for all', level: 1 },
      { heading: 'The challenges', level: 2 },
      { text: 'Nobody spoke over the wall.' },
    ],
  };

  it.each([
    ['Story.docx', () => makeDocx(story)],
    ['Story.odt', () => makeOdt(story)],
    ['Story.pdf', () => makePdf(story)],
    ['Story.txt', () => makeText(story)],
  ])('%s is read, kept and may be taken out again', async (name, make) => {
    const secret = await begin('document');
    const sent = await sendFiles({
      url: edge.url,
      path: `/share/${secret}/document`,
      values: { title: 'Gardens', organisationName: 'Ashby Homes', text: '' },
      files: [{ name, bytes: await make() }],
    });
    expect(sent).toMatchObject({ status: 303, location: `/share/${secret}/contact` });
    const { files, title } = await stored(secret);
    expect(title).toBe('Gardens');
    expect(files).toHaveLength(1);
    const { docs } = await edge.payload.find({
      collection: 'imports',
      overrideAccess: true,
      sort: '-createdAt',
      limit: 1,
    });
    const [kept] = docs;
    expect(kept?.wordsRead).toBeGreaterThan(8);
    await post(`/share/${secret}/remove-file`, { file: kept?.filename ?? '' });
    expect((await stored(secret)).files).toEqual([]);
    const left = await edge.payload.count({
      collection: 'imports',
      where: { id: { equals: kept?.id } },
      overrideAccess: true,
    });
    expect(left.totalDocs).toBe(0);
  });

  it('what can’t be read is refused by its name, and what was typed beside it is kept', async () => {
    const secret = await begin('document');
    const sent = await sendFiles({
      url: edge.url,
      path: `/share/${secret}/document`,
      values: { title: 'Gardens' },
      files: [
        {
          name: 'holiday.jpg',
          bytes: new Uint8Array([
            0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
          ]),
        },
        { name: 'empty.docx', bytes: new Uint8Array() },
        // Reads as text, and pretends to be a picture.
        { name: 'odd.txt', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]) },
        { name: 'Story.docx', bytes: await makeDocx(story) },
      ],
    });
    const reply = replyAt(sent.location);
    expect(reply?.problems, sent.text).toEqual([
      { field: 'file', message: expect.stringMatching(/^“holiday.jpg”: .*JPEG/) },
      { field: 'file', message: expect.stringMatching(/^“empty.docx”: .*empty/) },
      { field: 'file', message: expect.stringMatching(/^“odd.txt”: /) },
    ]);
    expect(await stored(secret)).toMatchObject({ title: 'Gardens', files: [expect.any(String)] });
  });

  it('a file that is too large is let by and refused', async () => {
    const secret = await begin('document');
    const sent = await sendFiles({
      url: edge.url,
      path: `/share/${secret}/document`,
      values: { title: 'Much' },
      files: [{ name: 'huge.pdf', bytes: new Uint8Array(26 * 1024 * 1024) }],
    });
    expect(replyAt(sent.location)?.problems[0]?.message).toMatch(/“huge.pdf” is too large: at most 25 MB/);
    expect((await stored(secret)).files).toEqual([]);
  });

  it('neither a file nor a text is a gap; text alone will do', async () => {
    const secret = await begin('document');
    const empty = await sendFiles({ url: edge.url, path: `/share/${secret}/document`, files: [] });
    expect(replyAt(empty.location)?.problems).toEqual([
      { field: 'file', message: 'Choose a document, or paste the text.' },
    ]);
    const text = await sendFiles({
      url: edge.url,
      path: `/share/${secret}/document`,
      values: { text: 'The challenges\nNobody spoke.' },
      files: [],
    });
    expect(text.location).toBe(`/share/${secret}/contact`);
  });

  it('a broken form is refused, not hung on', async () => {
    const secret = await begin('document');
    const response = await fetch(`${edge.url}/share/${secret}/document`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'multipart/form-data; boundary=xx', accept: 'application/json' },
      body: '--xx\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a file',
    });
    expect(response.status).toBe(400);
  });
});

describe('programs', () => {
  it('that fill the hidden field are thanked, and nothing is kept', async () => {
    const before = await edge.payload.count({ collection: 'submissions', overrideAccess: true });
    const { status, location } = await post('/share/start', {
      way: 'parts',
      website: 'https://spam.example',
    });
    expect(status).toBe(303);
    expect(replyAt(location)?.done).toBe('Thank you. It has arrived.');
    const after = await edge.payload.count({ collection: 'submissions', overrideAccess: true });
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

describe('privacy', () => {
  const word = 'Zanzibarquilt';
  let secret: string;
  let id: string;
  beforeAll(async () => {
    const { payload } = edge;
    const { newSecret, hashOfSecret } = await import('../../src/editorial/secret-link.ts');
    secret = newSecret();
    const made = await payload.create({
      collection: 'submissions',
      overrideAccess: true,
      data: {
        title: word,
        state: 'new',
        reference: 'ZZZ-ZZZ',
        submittedAt: new Date().toISOString(),
        submitterMailbox: 'zanzibarquilt@example.org',
        secretHash: hashOfSecret(secret),
        contact: { name: word },
      },
    });
    id = String(made.id);
  });

  const readers = (): Record<string, HeadersInit> => ({
    'a visitor': {},
    'a partner’s key': { authorization: 'partners API-Key a-partner-key-for-tests-only' },
    'a contributor': { authorization: `JWT ${tokens.contributor}` },
  });

  it.each(['a visitor', 'a partner’s key', 'a contributor'])(
    '%s reads, counts and changes nothing',
    async (who) => {
      const headers = readers()[who] ?? {};
      for (const path of [
        '/api/submissions?depth=5',
        `/api/submissions/${id}?depth=5`,
        '/api/submissions/count',
        `/api/submissions?where[title][like]=${word}`,
        '/api/imports?depth=3',
      ]) {
        const response = await fetch(edge.url + path, { headers });
        const text = await response.text();
        expect(text.toLowerCase(), `${who} at ${path}`).not.toContain(word.toLowerCase());
        if (response.ok) expect((JSON.parse(text) as { totalDocs?: number }).totalDocs).toBe(0);
      }
      for (const [method, path] of [
        ['PATCH', `/api/submissions/${id}`],
        ['DELETE', `/api/submissions/${id}`],
        ['POST', `/api/submissions/${id}/make-draft`],
        ['POST', `/api/submissions/${id}/decline`],
      ] as const) {
        const response = await fetch(edge.url + path, {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ title: 'taken over' }),
        });
        expect([401, 403, 404], `${who}: ${method} ${path}`).toContain(response.status);
      }
      expect((await stored(secret)).title).toBe(word);
    },
  );

  it('GraphQL knows no submission', async () => {
    const { data } = await edge.graphql('{ __schema { types { name } } }');
    expect(JSON.stringify(data)).not.toMatch(/submission/i);
  });

  it('a reviewer reads it, but never the hash of its secret', async () => {
    const response = await fetch(`${edge.url}/api/submissions/${id}`, {
      headers: { authorization: `JWT ${tokens.reviewer}` },
    });
    const text = await response.text();
    expect(text).toContain(word);
    expect(text).not.toContain('secretHash');
    const asked = await fetch(`${edge.url}/api/submissions?where[secretHash][exists]=true`, {
      headers: { authorization: `JWT ${tokens.reviewer}` },
    });
    expect(((await asked.json()) as { totalDocs?: number }).totalDocs ?? 0).toBe(0);
  });

  it('nobody but its sender reads what is begun and not sent', async () => {
    const { secret: own } = await startSubmission({ payload: edge.payload, now: new Date() });
    await post(`/share/${own}/about`, { title: 'Halfwrittenword' });
    const { id: begun, title } = await stored(own);
    expect(title).toBe('Halfwrittenword');
    for (const path of ['/api/submissions?limit=500', `/api/submissions/${begun}`]) {
      const response = await fetch(edge.url + path, { headers: { authorization: `JWT ${tokens.reviewer}` } });
      expect(await response.text()).not.toContain('Halfwrittenword');
    }
  });

  it('secret pages are kept by nobody and told to nobody', async () => {
    const { headers } = await fetch(`${edge.url}/share/${secret}`);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });
});

describe('what was begun and left', () => {
  it('is deleted with its files once its time is over; what was sent never', async () => {
    const { payload } = edge;
    const { hashOfSecret, newSecret } = await import('../../src/editorial/secret-link.ts');
    const now = new Date();
    const make = async (days: number, state: 'begun' | 'new') => {
      const secret = newSecret();
      await payload.create({
        collection: 'submissions',
        overrideAccess: true,
        data: {
          state,
          title: 'Left',
          secretHash: hashOfSecret(secret),
          expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
        },
      });
      return secret;
    };
    await purgeSubmissions({ payload, now });
    const old = await make(1, 'begun');
    const fresh = await make(3, 'begun');
    const sent = await make(1, 'new');
    const { id } = await keepOriginal({
      payload,
      name: 'Left.txt',
      mimeType: 'text/plain',
      bytes: new TextEncoder().encode('A story that nobody sent.'),
    });
    await changeSubmission({ payload, id: (await stored(old)).id, data: { files: [id] }, now });
    const isKept = async () =>
      (await payload.count({ collection: 'imports', where: { id: { equals: id } }, overrideAccess: true }))
        .totalDocs;
    expect(await isKept()).toBe(1);
    // Adding a file was a change: it is kept for 90 days from then.
    const later = new Date(now.getTime() + 91 * 86_400_000);
    expect(await purgeSubmissions({ payload, now })).toBe(0);
    expect(await purgeSubmissions({ payload, now: later })).toBeGreaterThanOrEqual(2);
    expect(await isKept()).toBe(0);
    for (const gone of [old, fresh]) expect(await findSubmission({ payload, secret: gone, now })).toBeNull();
    expect(await findSubmission({ payload, secret: sent, now: later })).not.toBeNull();
  });
});
