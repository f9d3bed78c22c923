// Proves the oEmbed provider over HTTP by the rules of oembed.com, and that a client from elsewhere (@extractus/oembed-extractor)
// finds it both by its list of providers and by discovery in a page.
import { extract, setProviderList } from '@extractus/oembed-extractor';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oembedAlternates } from '../../src/presenters/oembed.ts';
import { announced } from '../helpers/announced.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
beforeAll(async () => {
  edge = await startSearchEdge({ settings: { LOCALES: 'en,ar' } });
  await addGuides();
});
afterAll(() => edge.close());

const addGuides = async (): Promise<void> => {
  const { docs } = await edge.payload.find({
    collection: 'organisations',
    where: { slug: { equals: 'whitefriars' } },
    overrideAccess: true,
  });
  for (const [title, status] of [
    ['A guide to "play" & <trust>', 'published'],
    ['Hidden guide', 'draft'],
  ] as const)
    await edge.payload.create({
      collection: 'guides',
      overrideAccess: true,
      draft: status === 'draft',
      data: {
        title,
        slug: title.startsWith('A') ? 'play-and-trust' : 'hidden-guide',
        summary: 'What to do.',
        publishers: docs.map(({ id }) => id),
        chapters: [{ title: 'One' }],
        _status: status,
      } as never,
    });
};

const ask = async (page: string, more = ''): Promise<Response> =>
  fetch(`${edge.url}/oembed?url=${encodeURIComponent(edge.url + page)}${more}`);
const answerTo = async (page: string, more = ''): Promise<Record<string, unknown>> => {
  const response = await ask(page, more);
  expect(response.status, page).toBe(200);
  return (await response.json()) as Record<string, unknown>;
};

/** What oembed.com demands of a rich answer. */
const expectRich = (body: Record<string, unknown>, { maxWidth = Infinity, maxHeight = Infinity } = {}) => {
  expect(body).toMatchObject({ type: 'rich', version: '1.0', provider_url: `${edge.url}/` });
  for (const name of ['html', 'title', 'author_name', 'author_url', 'provider_name'])
    expect(body[name], name).toBeTypeOf('string');
  for (const name of ['width', 'height', 'cache_age']) expect(Number.isInteger(body[name]), name).toBe(true);
  expect(body.width).toBeLessThanOrEqual(maxWidth);
  expect(body.height).toBeLessThanOrEqual(maxHeight);
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].map((name) => name in body);
  expect(new Set(thumbnail).size, 'all of a thumbnail, or nothing of it').toBe(1);
  if ('thumbnail_url' in body) {
    expect(body.thumbnail_width).toBeLessThanOrEqual(maxWidth);
    expect(body.thumbnail_height).toBeLessThanOrEqual(maxHeight);
  }
};

describe('oEmbed', () => {
  it('answers for a case with a frame of it, its organisation and its picture', async () => {
    const body = await answerTo('/cases/time-to-play');
    expectRich(body);
    expect(body).toMatchObject({
      title: 'Time to Play',
      author_name: 'Whitefriars',
      author_url: `${edge.url}/organisations/whitefriars`,
      thumbnail_url: `${edge.url}/cards/cases/time-to-play.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(body.html).toBe(
      `<iframe src="${edge.url}/embed/cases/time-to-play" title="Time to Play — Casebook" width="600" height="400" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    );
  });

  it('answers for a guide, its title made safe in the html', async () => {
    const body = await answerTo('/guides/play-and-trust');
    expectRich(body);
    expect(body).toMatchObject({ title: 'A guide to "play" & <trust>', author_name: 'Whitefriars' });
    expect(body.html).toContain('title="A guide to &quot;play&quot; &amp; &lt;trust&gt; — Casebook"');
    expect(body.html).toContain(`src="${edge.url}/embed/guides/play-and-trust"`);
  });

  it('answers for a search with the list of the very same query', async () => {
    const body = await answerTo('/cases?theme=roma&q=neighbours&page=3&utm_source=mail&preview=draft');
    expectRich(body);
    expect(body.title).toContain('Roma');
    expect(body.html).toContain(`src="${edge.url}/embed/cases?q=neighbours&amp;theme=roma"`);
    expect((await answerTo('/cases?limit=20')).html).toContain(`/embed/cases"`);
    expect((await answerTo('/themes/play')).html).toContain(`/embed/cases?theme=play"`);
    expect((await answerTo('/organisations/whitefriars/?x=1')).html).toContain('organisation=whitefriars');
    expect((await answerTo('/')).title).toBe('All cases');
  });

  it.each([
    ['/cases/time-to-play/'],
    ['/cases/time-to-play#results'],
    ['/cases/time-to-play?preview=draft'],
    ['/cases/time%2Dto-play?utm_source=mail#x'],
  ])('reads %s as the case it is', async (page) => {
    expect((await answerTo(page)).title).toBe('Time to Play');
  });

  it('takes http and https for the same base, and another host for none', async () => {
    const secure = edge.url.replace('http:', 'https:');
    const of = async (url: string) =>
      (await fetch(`${edge.url}/oembed?url=${encodeURIComponent(url)}`)).status;
    expect(await of(`${secure}/cases/time-to-play`)).toBe(200);
    expect(await of('https://example.org/cases/time-to-play')).toBe(404);
    expect(await of(`http://someone:secret@${new URL(edge.url).host}/cases/time-to-play`)).toBe(404);
  });

  it('answers for a hub with the list of its choice under its name, while there is one', async () => {
    const [theme, organisation] = await Promise.all(
      (['themes', 'organisations'] as const).map(async (collection) => {
        const slug = collection === 'themes' ? 'play' : 'whitefriars';
        const { docs } = await edge.payload.find({
          collection,
          where: { slug: { equals: slug } },
          overrideAccess: true,
        });
        return docs[0]?.id;
      }),
    );
    const hub = await edge.payload.create({
      collection: 'hubs',
      overrideAccess: true,
      data: {
        title: 'Play & Co',
        slug: 'play-and-co',
        summary: 'Play.',
        organisation,
        choice: { themes: [theme] },
        _status: 'published',
      } as never,
    });
    const body = await answerTo('/hubs/play-and-co/');
    expectRich(body);
    expect(body).toMatchObject({ title: 'Play & Co', author_name: 'Whitefriars' });
    const frame = '/embed/cases?theme=play&heading=Play+%26+Co';
    expect(body.html).toContain(`src="${edge.url}${frame.replaceAll('&', '&amp;')}"`);
    const list = await (await fetch(edge.url + frame)).text();
    expect(list).toContain('<h1>Play &amp; Co</h1>');
    expect(list).toContain('Time to Play');

    await edge.payload.update({
      collection: 'hubs',
      id: hub.id,
      overrideAccess: true,
      data: { _status: 'draft' } as never,
    });
    await announced();
    expect((await ask('/hubs/play-and-co')).status).toBe(404);
  });

  it('gives an Arabic reader the picture and frame of that language', async () => {
    const body = await answerTo('/cases/time-to-play?lang=ar');
    expect(body.thumbnail_url).toBe(`${edge.url}/cards/cases/time-to-play.png?lang=ar`);
    expect(body.html).toContain('/embed/cases/time-to-play?lang=ar"');
  });

  it.each([
    [300, 200],
    [119, 1000],
    [1, 1],
    [5000, 1e12],
  ])('keeps frame and thumbnail within %i by %i', async (maxWidth, maxHeight) => {
    for (const page of ['/cases/time-to-play', '/guides/play-and-trust', '/cases']) {
      const body = await answerTo(page, `&maxwidth=${maxWidth}&maxheight=${maxHeight}`);
      expectRich(body, { maxWidth, maxHeight });
      expect(body.html).toContain(`width="${body.width}" height="${body.height}"`);
    }
  });

  it('says the same in XML', async () => {
    const response = await ask('/guides/play-and-trust', '&format=xml');
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { oembed } = new XMLParser().parse(await response.text()) as { oembed: Record<string, unknown> };
    const json = await answerTo('/guides/play-and-trust', '&format=json');
    expect({ ...oembed, version: '1.0' }).toEqual(json);
  });

  it('keeps a copy fresh, and lets pages of other origins read it', async () => {
    const first = await ask('/cases/time-to-play');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await fetch(first.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    ['/cases/never-published-induction'],
    ['/cases/no-such-case'],
    ['/cases/time-to-play/versions'],
    ['/guides/hidden-guide'],
    ['/themes/secret-theme'],
    ['/themes'],
    ['/cases?theme=secret-theme'],
    ['/cases?no-such=parameter'],
    ['/cases/%E0%A4%A'],
    ['/admin'],
    ['/hubs'],
    ['/hubs/no-such-hub'],
    ['/constructor/time-to-play'],
  ])('has nothing for %s', async (page) => {
    const response = await ask(page);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/secret theme|hidden guide|never published/i);
  });

  it('does not tell an archived case', async () => {
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: 'induction-of-newcomers' } },
      overrideAccess: true,
    });
    expect((await ask('/cases/induction-of-newcomers')).status).toBe(200);
    await edge.payload.db.updateOne({
      collection: 'cases',
      id: docs[0]?.id ?? '',
      data: { archivedOn: '2026-01-01' },
    });
    // As the hooks announce what is saved; here it went past them.
    edge.events.emit('content-changed', { collection: 'cases' });
    expect((await ask('/cases/induction-of-newcomers')).status).toBe(404);
  });

  it.each([
    ['', 400, 'url'],
    ['url=', 400, 'url'],
    ['url=cases/time-to-play', 400, 'url'],
    ['url=http%3A%2F%2F', 400, 'url'],
    ['url=HERE&url=HERE', 400, 'url'],
    ['url=HERE&maxwidth=wide', 400, 'maxwidth'],
    ['url=HERE&maxwidth=0', 400, 'maxwidth'],
    ['url=HERE&maxheight=-5', 400, 'maxheight'],
    ['url=HERE&format=yaml', 501, 'format'],
  ])('refuses %s with %i naming %s', async (query, status, field) => {
    const here = encodeURIComponent(`${edge.url}/cases/time-to-play`);
    const response = await edge.get(`/oembed?${query.replaceAll('HERE', here)}`);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({ errors: [{ field }] });
  });

  it('works with an oEmbed client from elsewhere, by its list of providers', async () => {
    setProviderList([
      {
        provider_name: 'Casebook',
        provider_url: edge.url,
        endpoints: [{ schemes: [`${edge.url}/cases/*`], url: `${edge.url}/oembed` }],
      },
    ]);
    // It asks every provider of its list by https; this one has no certificate.
    const plainly: typeof fetch = (url, init) => fetch(String(url).replace(/^https:/, 'http:'), init);
    const found = await extract(`${edge.url}/cases/roma-neighbours`, { maxwidth: 400 }, plainly);
    expect(found).toMatchObject({ type: 'rich', title: 'Roma neighbours', width: 400 });
    setProviderList([]);
  });

  it('is discovered by that client from what stands in the head of a page', async () => {
    const page = `${edge.url}/guides/play-and-trust`;
    const links = Object.entries(
      oembedAlternates({ url: '/guides/play-and-trust', title: 'A guide', publicUrl: edge.url }),
    ).flatMap(([type, all]) =>
      all.map(({ url }) => `<link rel="alternate" type="${type}" href="${url.replaceAll('&', '&amp;')}">`),
    );
    const asPage = async (url: string | URL | Request): Promise<Response> =>
      String(url) === page
        ? new Response(`<!doctype html><html><head>${links.join('')}</head></html>`, {
            headers: { 'content-type': 'text/html' },
          })
        : fetch(url);
    const found = await extract(page, {}, asPage as typeof fetch);
    expect(found).toMatchObject({ type: 'rich', title: 'A guide to "play" & <trust>' });
  });
});
