// Proves the pictures that stand beside links: made for what is published alone, of the right size, drawn without any font of
// the machine, kept until they would say something else. sharp reads them as a browser would.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
beforeAll(async () => {
  edge = await startSearchEdge({ settings: { LOCALES: 'en,ar' } });
  for (const status of ['published', 'draft'] as const)
    await edge.payload.create({
      collection: 'guides',
      overrideAccess: true,
      draft: status === 'draft',
      data: {
        title: `A ${status} guide`,
        slug: `${status}-guide`,
        summary: 'What to do.',
        chapters: [{ title: 'One' }],
        _status: status,
      } as never,
    });
});
afterAll(() => edge.close());

const picture = async (at: string) => {
  const response = await fetch(`${edge.url}/cards/${at}`);
  expect(response.status, at).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, ...(await sharp(bytes).metadata()) };
};

describe('pictures of cases, guides and the base', () => {
  it.each([['cases/time-to-play.png'], ['guides/published-guide.png'], ['home.png'], ['home.png?lang=ar']])(
    '%s is 1200 by 630 and has words on it',
    async (at) => {
      const { width, height, bytes } = await picture(at);
      expect([width, height]).toEqual([1200, 630]);
      const { channels } = await sharp(bytes).flatten().greyscale().stats();
      expect(channels[0]?.stdev).toBeGreaterThan(10);
    },
  );

  it('is made in the sizes that oEmbed asks for', async () => {
    expect(await picture('cases/time-to-play.png?width=120')).toMatchObject({ width: 120, height: 63 });
  });

  it('says something else for each case, and for each language', async () => {
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: 'induction-of-newcomers' } },
      overrideAccess: true,
    });
    await edge.payload.update({
      collection: 'cases',
      id: docs[0]?.id ?? '',
      locale: 'ar',
      overrideAccess: true,
      data: {
        title: 'استقبال القادمين الجدد',
        summary: 'باختصار',
        challenges: docs[0]?.challenges?.map((row) => ({ ...row, statement: 'لم يعرفوا أحدًا' })),
        _status: 'published',
      },
    });
    const ats = ['time-to-play.png', 'induction-of-newcomers.png', 'induction-of-newcomers.png?lang=ar'];
    const all = await Promise.all(ats.map((at) => picture(`cases/${at}`)));
    expect(new Set(all.map(({ bytes }) => bytes.toString('base64'))).size).toBe(3);
    expect(new Set(all.map(({ response }) => response.headers.get('etag'))).size).toBe(3);
  });

  it('is not sent again to whom has it, until the case says something else', async () => {
    const { response } = await picture('cases/roma-neighbours.png');
    const etag = response.headers.get('etag') ?? '';
    const again = () => fetch(response.url, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: 'roma-neighbours' } },
      overrideAccess: true,
    });
    await edge.payload.update({
      collection: 'cases',
      id: docs[0]?.id ?? '',
      overrideAccess: true,
      data: { title: 'Roma neighbours, told again', _status: 'published' },
    });
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it.each([
    ['cases/never-published-induction.png'],
    ['cases/no-such-case.png'],
    ['guides/draft-guide.png'],
    ['organisations/whitefriars.png'],
  ])('there is none at %s', async (at) => {
    expect((await fetch(`${edge.url}/cards/${at}`)).status).toBe(404);
  });

  it('goes when its case is unpublished', async () => {
    await picture('cases/time-to-play.png');
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: 'time-to-play' } },
      overrideAccess: true,
    });
    await edge.payload.db.updateOne({
      collection: 'cases',
      id: docs[0]?.id ?? '',
      data: { _status: 'draft' },
    });
    expect((await fetch(`${edge.url}/cards/cases/time-to-play.png`)).status).toBe(404);
  });

  it.each([
    ['home.png?width=1000', 'width'],
    ['home.png?lang=xx', 'lang'],
  ])('refuses %s naming %s', async (at, field) => {
    const { status, body } = await edge.get(`/cards/${at}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });
});

describe('drawing without fonts of the machine', () => {
  it('gives the very same picture where there are none', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'casebook-no-fonts-'));
    const config = path.join(directory, 'fonts.conf');
    await writeFile(config, '<?xml version="1.0"?><fontconfig></fontconfig>');
    const draw = async (env: NodeJS.ProcessEnv): Promise<string> => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', '--conditions=production', 'tests/helpers/draw-one-card.ts'],
        { env },
      );
      return stdout;
    };
    const withThem = await draw(process.env);
    const without = await draw({ ...process.env, FONTCONFIG_FILE: config, FONTCONFIG_PATH: directory });
    await rm(directory, { recursive: true });
    expect(without).toBe(withThem);
    expect(withThem.length).toBeGreaterThan(5_000);
  });
});
