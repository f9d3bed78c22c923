// Proves, over HTTP: staff alone import, from this site's own pages; each file is taken or refused by itself, with every word of it in
// the draft; far too much is refused at once and never held; originals and drafts are for those who may; one case can be made of several.
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport, ImportResult } from '../../src/editorial/import/import-report.ts';
import { wordsOf } from '../../src/editorial/import/document.ts';
import type { Case } from '../../src/payload-types.ts';
import { makeDocx, wordsIn, type TestDocument } from '../helpers/documents/index.ts';
import { formOf, startImportEdge, type ImportAnswer, type ImportEdge } from '../helpers/import-edge.ts';
import { wordsMissing, wordsOfCase } from '../helpers/imported-words.ts';

const garden: TestDocument = {
  title: 'Gardens',
  blocks: [
    { heading: 'Gardens over the wall', level: 1 },
    { text: 'Ashby Homes and its neighbours dug one garden out of twenty yards.' },
    { heading: 'The challenges', level: 2 },
    { list: ['Nobody spoke over the wall.', 'There was no money for tools.'] },
    { heading: 'What we did', level: 2 },
    { list: ['The wall came down by a metre.', 'Tools were lent by the allotment society.'] },
    { heading: 'Outcomes', level: 2 },
    { list: ['Over 40 households took a plot.', 'Two more streets have asked for one.'] },
    { heading: 'Lessons learned', level: 2 },
    { text: 'Start with the tea, then dig.' },
    { heading: 'Contact', level: 2 },
    { text: 'Ivy Spade, gardens officer, ivy@ashby.example, 01632 960123' },
  ],
};

describe('POST /api/import', () => {
  let edge: ImportEdge;
  let tokens: ImportEdge['tokens'];
  let ids: ImportEdge['ids'];
  beforeAll(async () => {
    edge = await startImportEdge();
    ({ tokens, ids } = edge);
  });
  afterAll(() => edge.close());

  const as = (who: string): Record<string, string> => ({ authorization: `JWT ${tokens[who]}` });
  const post = async (body: FormData, headers: Record<string, string> = as('contributor')) => {
    const response = await fetch(`${edge.url}/api/import`, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as ImportAnswer };
  };
  const count = async (collection: 'cases' | 'imports' | 'media'): Promise<number> =>
    (await edge.payload.count({ collection, overrideAccess: true })).totalDocs;
  const text = (words: string) => formOf({}, { text: words });

  it('is for people who work on the base, from its own pages', async () => {
    expect((await post(text('Ashby'), {})).status).toBe(401);
    expect((await post(text('Ashby'), { authorization: `partners API-Key ${tokens.partner}` })).status).toBe(
      403,
    );
    const cookie = `payload-token=${tokens.contributor}`;
    expect((await post(text('Ashby'), { cookie })).status).toBe(401);
    expect((await post(text('Ashby'), { cookie, origin: 'https://elsewhere.example' })).status).toBe(401);
    expect(await count('cases')).toBe(0);
    expect(await count('imports')).toBe(0);
    expect((await post(text('Ashby gardens'), { cookie, origin: edge.url })).status).toBe(200);
    expect(await count('cases')).toBe(1);
  });

  it('takes what it can and says of each file what it could not', async () => {
    const before = await count('imports');
    const { status, body } = await post(
      formOf({
        'gardens.docx': await makeDocx(garden),
        'broken.docx': new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]),
        'empty.txt': '',
      }),
    );
    expect(status).toBe(200);
    expect(body.files.map(({ file, state }) => [file, state])).toEqual([
      ['gardens.docx', 'done'],
      ['broken.docx', 'refused'],
      ['empty.txt', 'refused'],
    ]);
    for (const { errors } of body.files.slice(1)) expect(errors?.[0]?.message).toMatch(/\w{3}/);
    expect(await count('imports')).toBe(before + 1);
  });

  it('refuses with the file’s name when nothing could be taken, and keeps nothing', async () => {
    const [cases, imports] = [await count('cases'), await count('imports')];
    const { status, body } = await post(
      formOf({
        'virus.exe': new Uint8Array(4096).map((_, at) => (at < 2 ? 0x4d + at * 13 : (at * 7) % 256)),
      }),
    );
    expect(status).toBe(422);
    expect(body.errors?.[0]?.field).toBe('virus.exe');
    expect([await count('cases'), await count('imports')]).toEqual([cases, imports]);
    expect((await post(formOf({}))).status).toBe(400);
    expect((await post(formOf({}, { text: 'Ashby', locale: 'xx' }))).status).toBe(400);
  });

  it('puts every word of the document into its maker’s draft', async () => {
    const { body } = await post(formOf({ 'words.docx': await makeDocx(garden) }));
    const [file] = body.files;
    const draft = (await edge.payload.findByID({
      collection: 'cases',
      id: file?.cases[0]?.id ?? '',
      draft: true,
      depth: 0,
      overrideAccess: true,
    })) as Case;
    expect(draft).toMatchObject({
      _status: 'draft',
      createdBy: ids.contributor,
      title: 'Gardens over the wall',
    });
    expect(draft.contact?.mailbox).toBe('ivy@ashby.example');
    const original = await edge.payload.findByID({
      collection: 'imports',
      id: file?.importId ?? '',
      depth: 0,
      overrideAccess: true,
    });
    expect(original).toMatchObject({ state: 'done', cases: [draft.id], createdBy: ids.contributor });
    const [report] = (original.report as unknown as ImportReport).cases;
    const among = [
      ...wordsOfCase({ draft, matched: report?.matched ?? [] }),
      ...(report?.labels ?? []).flatMap(wordsOf),
    ];
    const values = (draft.results ?? []).map(({ figure }) => figure?.value);
    expect(values).toContain(40);
    expect(wordsMissing({ from: wordsIn(garden), among })).toEqual([]);
    expect(file?.wordsRead).toBe(wordsIn(garden).length);
  });

  it('hands an original to those who may have it, to be saved only', async () => {
    const { body } = await post(
      formOf({ '../../secret <b>.html': '<h1>Ashby</h1><script>alert(1)</script><p>Hollow way' }),
    );
    const [file] = body.files;
    const paths = [`/api/imports/${file?.importId}`, `/api/imports/file/${file?.filename}`];
    expect(file?.filename).toBe('secret-b.html');
    for (const path of paths) {
      const strangers = [{}, as('other'), { authorization: `partners API-Key ${tokens.partner}` }];
      for (const headers of strangers) {
        const response = await fetch(edge.url + path, { headers: headers as HeadersInit });
        expect([403, 404], path).toContain(response.status);
        expect(await response.text()).not.toContain('Hollow');
      }
      for (const who of ['contributor', 'reviewer']) {
        const response = await fetch(edge.url + path, { headers: as(who) });
        expect(response.status, `${who} ${path}`).toBe(200);
      }
    }
    const download = await fetch(edge.url + paths[1], { headers: as('reviewer') });
    expect(download.headers.get('content-disposition')).toBe('attachment');
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(
      (await fetch(`${edge.url}/api/imports/file/..%2F..%2Fcasebook.db`, { headers: as('admin') })).status,
    ).not.toBe(200);
    const written = await fetch(`${edge.url}/api/imports`, {
      method: 'POST',
      headers: as('admin'),
      body: formOf({ 'a.txt': 'a' }),
    });
    expect(written.status).toBe(403);
  });

  it('shows a visitor no word of a draft', async () => {
    await post(text('Zanzibarwort grows over the wall'));
    for (const path of ['/api/cases?depth=2&draft=true&limit=100', '/api/imports', '/api/media?draft=true']) {
      const answer = await (await fetch(edge.url + path)).text();
      expect(answer.toLowerCase()).not.toContain('zanzibarwort');
    }
  });

  it('refuses 200 MB at once and holds none of it', async () => {
    const before = process.memoryUsage().rss;
    const boundary = 'xxxxxxxx';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="huge.docx"\r\n\r\n`;
    const size = 200 * 1024 * 1024;
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { port } = new URL(edge.url);
      const sending = httpRequest(
        {
          port,
          host: '127.0.0.1',
          path: '/api/import',
          method: 'POST',
          headers: {
            ...as('contributor'),
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'content-length': head.length + size,
          },
        },
        (response) => {
          let body = '';
          response.on('data', (chunk) => (body += String(chunk)));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        },
      );
      sending.on('error', reject);
      sending.write(head);
      sending.write(Buffer.alloc(1024 * 1024));
      // The rest never comes: the answer may not wait for it.
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('huge.docx');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('takes the other files when one is too large, streamed without a length', async () => {
    const boundary = 'yyyyyyyy';
    const part = (name: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = async function* () {
      yield Buffer.from(part('large.txt'));
      for (let sent = 0; sent < 27; sent += 1) yield Buffer.alloc(1024 * 1024, 'a');
      yield Buffer.from(`\r\n${part('small.txt')}Ashby gardens\r\n--${boundary}--\r\n`);
    };
    const response = await fetch(`${edge.url}/api/import`, {
      method: 'POST',
      headers: { ...as('contributor'), 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Readable.toWeb(Readable.from(body())) as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
    const { files } = (await response.json()) as ImportAnswer;
    expect(files.map(({ state }) => state)).toEqual(['refused', 'done']);
    expect(files[0]?.errors?.[0]?.message).toContain('25 MB');
  });

  describe('a document of several cases', () => {
    const two: TestDocument = {
      blocks: ['Gardens over the wall', 'Tea at the depot'].flatMap((title, index) => [
        { heading: `Case study ${index + 1}: ${title}`, level: 1 },
        { text: `${title} began in Ashby, when two neighbours asked what could be done about their street.` },
        { heading: 'The challenges', level: 2 },
        { list: ['Nobody spoke.', 'Nobody paid.'] },
        { heading: 'What we did', level: 2 },
        { list: ['We asked.', 'We asked again.'] },
        { heading: 'Outcomes', level: 2 },
        { list: ['People came.', 'People stayed.'] },
      ]),
    };

    it('is made one and split again; drafts of before go to the trash', async () => {
      const { body } = await post(formOf({ 'two.docx': await makeDocx(two) }));
      const [file] = body.files;
      expect(file?.cases).toHaveLength(2);
      const again = async (isOne: boolean, who = 'contributor') => {
        const response = await fetch(`${edge.url}/api/import/${file?.importId}/again`, {
          method: 'POST',
          headers: { ...as(who), 'content-type': 'application/json' },
          body: JSON.stringify({ isOne }),
        });
        return { status: response.status, body: (await response.json()) as ImportResult & ImportAnswer };
      };
      expect((await again(true, 'other')).status).toBe(404);
      const one = await again(true);
      expect(one.body.cases).toHaveLength(1);
      const left = async () =>
        (
          await edge.payload.find({
            collection: 'cases',
            where: {
              createdBy: { equals: ids.contributor },
              title: { in: ['Gardens over the wall', 'Tea at the depot'] },
            },
            overrideAccess: true,
            depth: 0,
            limit: 0,
          })
        ).docs.map(({ id }) => String(id));
      for (const { id } of file?.cases ?? []) expect(await left()).not.toContain(id);
      const split = await again(false);
      expect(split.body.cases).toHaveLength(2);
      expect(await left()).not.toContain(one.body.cases[0]?.id);
    });
  });
});
