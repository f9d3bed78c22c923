// Proves what is kept of a submission, over HTTP: documents are read or refused by name, its sender alone reads what was begun, staff
// what was sent and nobody its secret; and what is left behind is deleted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepOriginal } from '../../src/editorial/import/keep-original.ts';
import { hashOfSecret, newSecret } from '../../src/editorial/secret-link.ts';
import { changeSubmission, findSubmission, startSubmission } from '../../src/editorial/share/submissions.ts';
import { purgeSubmissions } from '../../src/editorial/share/purge-submissions.ts';
import { makeDocx, makeOdt, makePdf, makeText, type TestDocument } from '../helpers/documents/index.ts';
import { senderAt, startShareBase, type ShareBase } from '../helpers/share-base.ts';
import { sendFiles } from '../helpers/share-form.ts';

let base: ShareBase;
const { post, begin, stored, replyAt } = senderAt(() => base.edge);

beforeAll(async () => {
  base = await startShareBase();
});
afterAll(() => base.close());

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
      url: base.edge.url,
      path: `/share/${secret}/document`,
      values: { title: 'Gardens', organisationName: 'Ashby Homes', text: '' },
      files: [{ name, bytes: await make() }],
    });
    expect(sent).toMatchObject({ status: 303, location: `/share/${secret}/contact` });
    const { files, title } = await stored(secret);
    expect(title).toBe('Gardens');
    expect(files).toHaveLength(1);
    const { docs } = await base.edge.payload.find({
      collection: 'imports',
      overrideAccess: true,
      sort: '-createdAt',
      limit: 1,
    });
    const [kept] = docs;
    expect(kept?.wordsRead).toBeGreaterThan(8);
    await post(`/share/${secret}/remove-file`, { file: kept?.filename ?? '' });
    expect((await stored(secret)).files ?? []).toEqual([]);
    const left = await base.edge.payload.count({
      collection: 'imports',
      where: { id: { equals: kept?.id } },
      overrideAccess: true,
    });
    expect(left.totalDocs).toBe(0);
  });

  it('what can’t be read is refused by its name, and what was typed beside it is kept', async () => {
    const secret = await begin('document');
    const sent = await sendFiles({
      url: base.edge.url,
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
      url: base.edge.url,
      path: `/share/${secret}/document`,
      values: { title: 'Much' },
      files: [{ name: 'huge.pdf', bytes: new Uint8Array(26 * 1024 * 1024) }],
    });
    expect(replyAt(sent.location)?.problems[0]?.message).toMatch(/“huge.pdf” is too large: at most 25 MB/);
    expect((await stored(secret)).files ?? []).toEqual([]);
  });

  it('neither a file nor a text is a gap; text alone will do', async () => {
    const secret = await begin('document');
    const empty = await sendFiles({ url: base.edge.url, path: `/share/${secret}/document`, files: [] });
    expect(replyAt(empty.location)?.problems).toEqual([
      { field: 'file', message: 'Choose a document, or paste the text.' },
    ]);
    const text = await sendFiles({
      url: base.edge.url,
      path: `/share/${secret}/document`,
      values: { text: 'The challenges\nNobody spoke.' },
      files: [],
    });
    expect(text.location).toBe(`/share/${secret}/contact`);
  });

  it('a broken form is refused, not hung on', async () => {
    const secret = await begin('document');
    const response = await fetch(`${base.edge.url}/share/${secret}/document`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'multipart/form-data; boundary=xx', accept: 'application/json' },
      body: '--xx\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a file',
    });
    expect(response.status).toBe(400);
  });
});

describe('privacy', () => {
  const word = 'Zanzibarquilt';
  let secret: string;
  let id: string;
  beforeAll(async () => {
    const { payload } = base.edge;
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
    'a contributor': { authorization: `JWT ${base.tokens.contributor}` },
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
        const response = await fetch(base.edge.url + path, { headers });
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
        const response = await fetch(base.edge.url + path, {
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
    const { data } = await base.edge.graphql('{ __schema { types { name } } }');
    expect(JSON.stringify(data)).not.toMatch(/submission/i);
  });

  it('a reviewer reads it, but never the hash of its secret', async () => {
    const response = await fetch(`${base.edge.url}/api/submissions/${id}`, {
      headers: { authorization: `JWT ${base.tokens.reviewer}` },
    });
    const text = await response.text();
    expect(text).toContain(word);
    expect(text).not.toContain('secretHash');
    const asked = await fetch(`${base.edge.url}/api/submissions?where[secretHash][exists]=true`, {
      headers: { authorization: `JWT ${base.tokens.reviewer}` },
    });
    expect(((await asked.json()) as { totalDocs?: number }).totalDocs ?? 0).toBe(0);
  });

  it('nobody but its sender reads what is begun and not sent', async () => {
    const { secret: own } = await startSubmission({ payload: base.edge.payload, now: new Date() });
    await post(`/share/${own}/about`, { title: 'Halfwrittenword' });
    const { id: begun, title } = await stored(own);
    expect(title).toBe('Halfwrittenword');
    for (const path of ['/api/submissions?limit=500', `/api/submissions/${begun}`]) {
      const response = await fetch(base.edge.url + path, {
        headers: { authorization: `JWT ${base.tokens.reviewer}` },
      });
      expect(await response.text()).not.toContain('Halfwrittenword');
    }
  });

  it('secret pages are kept by nobody and told to nobody', async () => {
    const { headers } = await fetch(`${base.edge.url}/share/${secret}`);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });
});

describe('what was begun and left', () => {
  it('is deleted with its files once its time is over; what was sent never', async () => {
    const { payload } = base.edge;
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
