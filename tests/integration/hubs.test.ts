// A hub over HTTP: its feed holds the newest of its choice in every format and nothing else; what is not published about it,
// or of what it names, never widens it; a save is refused where the choice is no choice.
import { parseFeed } from 'feedsmith';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHub } from '../../src/content/hubs.ts';
import { runtime } from '../../src/runtime.ts';
import { withinASecond } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

describe('hubs', () => {
  let edge: SearchEdge;
  let payload: Payload;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    edge = await startSearchEdge();
    payload = edge.payload;
    for (const collection of ['themes', 'places', 'cases', 'organisations'] as const) {
      const { docs } = await payload.find({
        collection,
        overrideAccess: true,
        pagination: false,
        draft: true,
      });
      for (const { id, slug } of docs) ids[`${collection}/${slug}`] = String(id);
    }
  });
  afterAll(() => edge.close());

  const makeHub = (title: string, data: object) =>
    payload.create({
      collection: 'hubs',
      overrideAccess: true,
      data: {
        title,
        slug: title.toLowerCase().replaceAll(' ', '-'),
        summary: `${title}, for those who live there.`,
        _status: 'published',
        ...data,
      } as never,
    });
  const feed = async (path: string) => {
    const response = await fetch(`${edge.url}/feeds/hubs/${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const titles = async (path: string): Promise<string[]> => {
    const { text } = await feed(path);
    return (JSON.parse(text) as { items: { title: string }[] }).items.map(({ title }) => title);
  };

  const showsNothing = async (read: () => ReturnType<typeof readHub>): Promise<void> => {
    expect((await withinASecond(read, (hub) => hub?.query === null))?.featured).toHaveLength(1);
    const { status, text } = await feed('passing.json');
    expect([status, (JSON.parse(text) as { items: unknown[] }).items]).toEqual([200, []]);
    expect(text).not.toContain('Passing theme');
  };

  it('have a feed of their choice, newest first, in three formats under their own name', async () => {
    await makeHub('Play Midlands', {
      choice: { themes: [ids['themes/play']], regions: [ids['places/west-midlands']] },
    });
    expect(await titles('play-midlands.json')).toEqual(['Roma neighbours', 'Time to Play']);
    for (const format of ['rss', 'atom', 'json']) {
      const { status, headers, text } = await feed(`play-midlands.${format}`);
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      const parsed = JSON.stringify(parseFeed(text));
      expect(parsed).toContain('New cases: Play Midlands');
      expect(parsed).toContain(`${edge.url}/hubs/play-midlands`);
      expect(parsed).toContain('Time to Play');
      expect(text).not.toContain('private@example.org');
      const again = await fetch(`${edge.url}/feeds/hubs/play-midlands.${format}`, {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    }
  });

  it('follow what comes and goes', async () => {
    const id = ids['cases/time-to-play'] ?? '';
    const setStatus = async (_status: 'draft' | 'published') => {
      await payload.update({ collection: 'cases', id, data: { _status }, overrideAccess: true });
    };
    const listed = () => titles('play-midlands.json');
    await setStatus('draft');
    await withinASecond(listed, (now) => now.length === 1 && now[0] === 'Roma neighbours');
    await setStatus('published');
    await withinASecond(listed, (now) => now.includes('Time to Play'));
  });

  it('of a theme that is taken down show nothing, not everything', async () => {
    const theme = await payload.create({
      collection: 'themes',
      overrideAccess: true,
      data: { title: 'Passing theme', slug: 'passing-theme', _status: 'published' } as never,
    });
    await makeHub('Passing', { choice: { themes: [theme.id] }, featured: [ids['cases/time-to-play']] });
    const take = async (data: object) => {
      await payload.update({
        collection: 'themes',
        id: theme.id,
        data: data as never,
        overrideAccess: true,
        trash: true,
      });
    };
    const reading = { payload, locale: 'en', staff: null } as const;
    const read = () => readHub({ slug: 'passing', reading, taxonomy: runtime('taxonomy'), locales: ['en'] });
    const named = await withinASecond(read, (hub) => Boolean(hub?.query));
    expect(named?.query?.filters).toEqual({ theme: ['passing-theme'] });
    await take({ _status: 'draft' });
    await showsNothing(read);
    await take({ _status: 'published' });
    await withinASecond(read, (hub) => Boolean(hub?.query));
    await take({ deletedAt: new Date().toISOString(), _status: 'published' });
    await showsNothing(read);
  });

  it('show featured cases in their order, published ones alone', async () => {
    await makeHub('Featuring', {
      featured: [
        ids['cases/roma-neighbours'],
        ids['cases/never-published-induction'],
        ids['cases/induction-of-newcomers'],
      ],
    });
    const found = await readHub({
      slug: 'featuring',
      reading: { payload, locale: 'en', staff: null },
      taxonomy: runtime('taxonomy'),
      locales: ['en'],
    });
    expect(found?.featured.map(({ slug }) => slug)).toEqual(['roma-neighbours', 'induction-of-newcomers']);
  });

  it('that are drafts, and what they would name, are nowhere', async () => {
    await payload.create({
      collection: 'hubs',
      draft: true,
      overrideAccess: true,
      data: { title: 'Hidden hub', slug: 'hidden-hub', summary: 'Not yet.', _status: 'draft' } as never,
    });
    expect((await feed('hidden-hub.json')).status).toBe(404);
    expect((await feed('no-such-hub.atom')).status).toBe(404);
    const { body } = await edge.get('/api/hubs?limit=100');
    expect(JSON.stringify(body)).not.toContain('Hidden hub');
  });

  it('take no parameters that would make them another feed', async () => {
    const { status, text } = await feed('play-midlands.json?theme=roma');
    expect(status).toBe(400);
    expect(text).toContain('theme');
  });

  it('are refused where a region is none, a colour is none, and the words are too many', async () => {
    const refused = async (data: object): Promise<string> => {
      try {
        await makeHub('Refused', data);
        return 'saved';
      } catch (error) {
        return JSON.stringify((error as { data?: unknown }).data);
      }
    };
    expect(await refused({ choice: { regions: [ids['places/coventry']] } })).toContain('choice.regions');
    expect(await refused({ choice: { words: 'w'.repeat(201) } })).toContain('choice.words');
    expect(await refused({ accent: 'red;}' })).toContain('accent');
    expect(await refused({ choice: { themes: [ids['themes/secret-theme']] } })).toContain('choice.themes');
  });
});
