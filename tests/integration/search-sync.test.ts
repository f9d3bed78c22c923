// Proves, on a real base with the real engine, that search follows every kind of save within a second, and shows nothing unpublished.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from 'payload';
import { parseCaseQuery } from '../../src/api/query-params.ts';
import { announced } from '../helpers/announced.ts';
import {
  createCase,
  makeSearchBase,
  publish,
  withinASecond,
  type SearchBase,
} from '../helpers/search-base.ts';
import { databases } from '../helpers/base.ts';

describe.each(databases)('search after a save, on %s', (database) => {
  let base: SearchBase;
  let payload: Payload;
  let organisation: string;

  beforeAll(async () => {
    base = await makeSearchBase({ database, settings: { LOCALES: 'en,cy' } });
    payload = base.payload;
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Salix Homes',
      type: 'housing-association',
    });
  });
  afterAll(() => base.close());

  const search = async (address: string) => {
    const query = await parseCaseQuery({
      params: new URLSearchParams(address),
      taxonomy: base.search.taxonomy,
      locales: base.env.locales,
    });
    return base.search.service.searchCases(query);
  };
  const slugs = async (address: string): Promise<string[]> =>
    (await search(address)).hits.map(({ slug }) => slug);
  const update = (id: string, data: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    payload.update({ collection: 'cases', id, overrideAccess: true, data: data as never, ...more });
  const finds = (address: string, slug: string) =>
    withinASecond(
      () => slugs(address),
      (found) => found.includes(slug),
    );
  const findsNot = (address: string, slug: string) =>
    withinASecond(
      () => slugs(address),
      (found) => !found.includes(slug),
    );
  const settle = () => base.search.sync.flush();

  it('finds a case that was published', async () => {
    await createCase(payload, { title: 'Walking bus', organisation });
    await finds('q=walking', 'walking-bus');
  });

  it('finds a case that was a draft first, once it is published, and not before', async () => {
    const id = await createCase(payload, { title: 'Zebra crossing', organisation, _status: 'draft' });
    await announced();
    await settle();
    expect(await slugs('q=zebra')).toEqual([]);
    await update(id, { _status: 'published' });
    await finds('q=zebra', 'zebra-crossing');
  });

  it('shows a draft edit of a published case to nobody', async () => {
    const id = await createCase(payload, { title: 'Allotment club', organisation });
    await finds('q=allotment', 'allotment-club');
    await update(id, { title: 'Quinoa growers' }, { draft: true });
    await announced();
    await settle();
    expect(await slugs('q=quinoa')).toEqual([]);
    expect(await slugs('q=allotment')).toEqual(['allotment-club']);
    await update(id, { title: 'Quinoa growers', _status: 'published' });
    await finds('q=quinoa', 'allotment-club');
  });

  it('forgets a case that is unpublished', async () => {
    const id = await createCase(payload, { title: 'Lantern parade', organisation });
    await finds('q=lantern', 'lantern-parade');
    await update(id, { _status: 'draft' });
    await findsNot('q=lantern', 'lantern-parade');
  });

  it('forgets a case in the trash, and finds it again when it comes back', async () => {
    const id = await createCase(payload, { title: 'Kite festival', organisation });
    await finds('q=kite', 'kite-festival');
    await update(id, { deletedAt: new Date().toISOString() });
    await findsNot('q=kite', 'kite-festival');
    await update(id, { deletedAt: null, _status: 'published' }, { trash: true });
    await finds('q=kite', 'kite-festival');
  });

  it('forgets a deleted case', async () => {
    const id = await createCase(payload, { title: 'Harvest supper', organisation });
    await finds('q=harvest', 'harvest-supper');
    await payload.delete({ collection: 'cases', id, overrideAccess: true });
    await findsNot('q=harvest', 'harvest-supper');
  });

  it('follows a bulk change', async () => {
    await createCase(payload, { title: 'Marigold one', organisation });
    await createCase(payload, { title: 'Marigold two', organisation });
    await withinASecond(
      () => slugs('q=marigold'),
      (found) => found.length === 2,
    );
    await payload.update({
      collection: 'cases',
      where: { slug: { in: ['marigold-one', 'marigold-two'] } },
      overrideAccess: true,
      data: { _status: 'draft' },
    });
    await withinASecond(
      () => slugs('q=marigold'),
      (found) => found.length === 0,
    );
  });

  it('renames an organisation in every case that names it', async () => {
    const partner = await publish(payload, {
      collection: 'organisations',
      title: 'Oldname Trust',
      type: 'charity',
    });
    await createCase(payload, { title: 'Choir of all', organisation: partner });
    await createCase(payload, { title: 'Band of all', organisation, partners: [{ organisation: partner }] });
    await withinASecond(
      () => slugs('q=oldname'),
      (found) => found.length === 2,
    );
    await payload.update({
      collection: 'organisations',
      id: partner,
      overrideAccess: true,
      data: { title: 'Freshname Trust', _status: 'published' },
    });
    await withinASecond(
      () => slugs('q=freshname'),
      (found) => found.length === 2,
    );
    expect((await search('organisation=oldname-trust')).hits.map(({ slug }) => slug).sort()).toEqual([
      'band-of-all',
      'choir-of-all',
    ]);
    expect((await search('q=choir')).hits[0]?.organisation?.label).toBe('Freshname Trust');
  });

  it('follows a theme that is renamed, moved, unpublished and deleted', async () => {
    const wide = await publish(payload, { collection: 'themes', title: 'Wide theme' });
    const narrow = await publish(payload, { collection: 'themes', title: 'Narrow theme', parent: wide });
    await createCase(payload, { title: 'Themed case', organisation, themes: [narrow] });
    await finds('theme=wide-theme', 'themed-case');
    const change = (data: Record<string, unknown>) =>
      payload.update({ collection: 'themes', id: narrow, overrideAccess: true, data: data as never });

    await change({ title: 'Slender theme', _status: 'published' });
    await withinASecond(
      async () => (await search('q=themed')).hits[0]?.themes[0]?.label,
      (label) => label === 'Slender theme',
    );
    await change({ parent: null, _status: 'published' });
    await findsNot('theme=wide-theme', 'themed-case');
    await change({ parent: wide, _status: 'published' });
    await finds('theme=wide-theme', 'themed-case');

    await payload.update({
      collection: 'themes',
      id: wide,
      overrideAccess: true,
      data: { _status: 'draft' },
    });
    await withinASecond(
      async () => (await search('q=themed')).facets.theme.map(({ value }) => value),
      (values) => values.join() === 'narrow-theme',
    );
    await expect(search('theme=wide-theme')).rejects.toThrow('there is no theme “wide-theme”');
    await payload.delete({ collection: 'themes', id: narrow, overrideAccess: true });
    await withinASecond(
      async () => (await search('q=themed')).hits[0]?.themes.length,
      (count) => count === 0,
    );
  });

  it('searches by the synonyms that editors keep', async () => {
    expect(await slugs('q=pedibus')).toEqual([]);
    await payload.updateGlobal({
      slug: 'search-settings',
      overrideAccess: true,
      data: { synonyms: [{ words: ['pedibus', 'walking bus'] }] },
    });
    await finds('q=pedibus', 'walking-bus');
  });

  it('answers in the reader’s language, and in the default one where a case has none', async () => {
    const id = await createCase(payload, { title: 'Coffee morning', organisation });
    await finds('q=coffee&lang=cy', 'coffee-morning');
    await update(id, { title: 'Bore coffi', summary: 'Yn fyr.', _status: 'published' }, { locale: 'cy' });
    await withinASecond(
      async () => (await search('q=coffi&lang=cy')).hits[0],
      (hit) => hit?.title === 'Bore coffi' && hit.lang === 'cy',
    );
    // Their own language first; a word that it lacks is looked for in the others, and the answer says so.
    expect(await search('q=coffee')).toMatchObject({
      answeredIn: 'en',
      hits: [{ slug: 'coffee-morning', lang: 'en' }],
    });
    expect(await search('q=coffi')).toMatchObject({
      answeredIn: 'cy',
      hits: [{ slug: 'coffee-morning', lang: 'cy' }],
    });
    const everything = await search('lang=cy&limit=100');
    const keys = everything.hits.map(({ id: key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(everything.total).toBe((await search('limit=100')).total);
    expect(everything.hits.find(({ slug }) => slug === 'coffee-morning')?.url).toBe(
      'http://localhost:3000/cases/coffee-morning?lang=cy',
    );
    await update(id, { _status: 'draft' });
    await findsNot('q=coffi&lang=cy', 'coffee-morning');
    await findsNot('q=coffee', 'coffee-morning');
  });

  it('tells caches that the index has caught up', async () => {
    const announced: string[] = [];
    base.events.on('content-changed', ({ collection }) => announced.push(collection));
    await createCase(payload, { title: 'Announced case', organisation });
    await finds('q=announced', 'announced-case');
    await settle();
    expect(announced.slice(0, 1)).toEqual(['cases']);
    expect(announced.at(-1)).toBe('search-index');
  });

  it('relates cases, with the reason in words', async () => {
    const theme = await publish(payload, { collection: 'themes', title: 'Befriending' });
    const audience = await publish(payload, { collection: 'audiences', title: 'Older people' });
    const shared = { organisation, themes: [theme], audiences: [audience] };
    await createCase(payload, { title: 'Tea round', ...shared });
    await createCase(payload, { title: 'Phone round', ...shared });
    await finds('theme=befriending', 'phone-round');
    await finds('theme=befriending', 'tea-round');
    const [first] = await base.search.service.relatedCases({ key: 'tea-round', lang: 'en' });
    expect(first?.document.slug).toBe('phone-round');
    expect(first?.reason).toBe('Also about Befriending; for Older people');
    expect(await base.search.service.relatedCases({ key: 'no-such-case', lang: 'en' })).toEqual([]);
  });
});
