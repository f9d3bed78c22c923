// Proves that nothing unpublished is found, suggested or told by what helps on: guidance, names, past queries; and what is counted of readers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from 'payload';
import { DEFAULT_LIMIT } from '../../src/domain/case-query.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { databases } from '../helpers/base.ts';
import { prose } from '../helpers/prose.ts';
import {
  createCase,
  makeSearchBase,
  publish,
  withinASecond,
  type SearchBase,
} from '../helpers/search-base.ts';

describe.each(databases)('help on %s', (database) => {
  let base: SearchBase;
  let payload: Payload;
  let organisation: string;

  beforeAll(async () => {
    base = await makeSearchBase({ database, settings: { LOCALES: 'en,cy' } });
    payload = base.payload;
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Salix Homes',
      type: 'charity',
    });
    await createCase(payload, { title: 'Walking bus', organisation });
    await base.search.sync.flush();
  });
  afterAll(() => base.close());

  const search = (q: string, { isTyped = false, lang = 'en' as LocaleCode, page = 1 } = {}) =>
    base.search.service.searchCases(
      { q, filters: {}, hasAward: false, lang, sort: 'relevance', page, limit: DEFAULT_LIMIT },
      { withHelp: true, isTyped },
    );
  const guidanceFor = async (q: string, lang: LocaleCode = 'en') =>
    (await base.search.service.searchGuidance({ q, lang })).flatMap(({ hits }) => hits);
  const suggested = async (q: string) =>
    (await base.search.service.suggest({ q, lang: 'en', limit: 20 })).map(({ label }) => label);
  const set = (
    collection: 'guides' | 'recommendations' | 'themes' | 'proceedings',
    id: string,
    data: object,
  ) => payload.update({ collection, id, overrideAccess: true, data: data as never });

  it('finds a recommendation where its guide is published and it is, and nowhere else', async () => {
    const recommendation = await payload.create({
      collection: 'recommendations',
      overrideAccess: true,
      data: {
        title: 'Ring every doorbell',
        slug: 'ring-every-doorbell',
        guidance: prose('Quillfeather says when.'),
        _status: 'published',
      } as never,
    });
    const block = {
      type: 'block',
      version: 2,
      format: '',
      fields: {
        id: '65f000000000000000000001',
        blockName: '',
        blockType: 'recommendation',
        recommendation: recommendation.id,
      },
    };
    const content = prose('How doors open.');
    content.root.children.push(block as never);
    const guide = await payload.create({
      collection: 'guides',
      overrideAccess: true,
      draft: true,
      data: {
        title: 'Opening doors',
        slug: 'opening-doors',
        summary: 'A guide.',
        chapters: [{ title: 'The doorbell chapter', content }],
        _status: 'draft',
      } as never,
    });
    await base.search.sync.flush();
    expect(await guidanceFor('doorbell')).toEqual([]);

    await set('guides', String(guide.id), { _status: 'published' });
    const found = await withinASecond(
      () => guidanceFor('doorbell'),
      (hits) => hits.length === 2,
    );
    expect(found.map(({ url }) => url).sort()).toEqual([
      'http://localhost:3000/guides/opening-doors#recommendation-ring-every-doorbell',
      'http://localhost:3000/guides/opening-doors#the-doorbell-chapter',
    ]);
    expect((await guidanceFor('quillfeather'))[0]).toMatchObject({
      kind: 'recommendation',
      partOf: { label: 'Opening doors' },
      passage: { section: 'guidance', text: 'Quillfeather says when.' },
    });
    // Readers of another language get what there is, in their own address.
    expect((await guidanceFor('quillfeather', 'cy'))[0]?.url).toBe(
      'http://localhost:3000/guides/opening-doors?lang=cy#recommendation-ring-every-doorbell',
    );

    await payload.update({
      collection: 'recommendations',
      id: recommendation.id,
      draft: true,
      overrideAccess: true,
      data: { title: 'A correction that names mossbracken', _status: 'draft' },
    });
    await base.search.sync.flush();
    expect(await guidanceFor('mossbracken')).toEqual([]);
    expect(await guidanceFor('quillfeather')).toHaveLength(1);

    await set('recommendations', String(recommendation.id), { title: 'Ring', _status: 'draft' });
    await withinASecond(
      () => guidanceFor('quillfeather'),
      (hits) => hits.length === 0,
    );
    await set('guides', String(guide.id), { _status: 'draft' });
    await withinASecond(
      () => guidanceFor('doorbell'),
      (hits) => hits.length === 0,
    );
  });

  it('finds what was said at a seminar only while it is published', async () => {
    const { id } = await payload.create({
      collection: 'proceedings',
      overrideAccess: true,
      data: {
        title: 'A seminar',
        slug: 'a-seminar',
        summary: 'On things.',
        sources: [{ title: 'Notes', publisher: 'Us', kind: 'proceedings' }],
        statistics: [
          {
            statement: 'Lamplighters were counted.',
            figure: { value: 330, unit: 'lamplighters', qualifier: 'over', asOf: '2009', saidBy: 'A survey' },
          },
        ],
        questionsAndAnswers: [
          {
            question: 'Who pays the lamplighter?',
            answers: [{ answeredBy: 'Ann', answer: 'The parish does.' }],
          },
        ],
        _status: 'published',
      } as never,
    });
    const found = await withinASecond(
      () => guidanceFor('lamplighter'),
      (hits) => hits.length === 2,
    );
    expect(found.find(({ kind }) => kind === 'statistic')).toMatchObject({
      title: 'Lamplighters were counted.',
      summary: 'over 330 lamplighters (2009, A survey)',
      url: 'http://localhost:3000/proceedings/a-seminar#figures',
    });
    expect(found.find(({ kind }) => kind === 'question')).toMatchObject({
      title: 'Who pays the lamplighter?',
      partOf: { label: 'A seminar', url: 'http://localhost:3000/proceedings/a-seminar' },
    });
    expect((await guidanceFor('parish'))[0]?.passage).toMatchObject({
      section: 'answers',
      text: 'The parish does.',
    });
    await set('proceedings', String(id), { _status: 'draft' });
    await withinASecond(
      () => guidanceFor('lamplighter'),
      (hits) => hits.length === 0,
    );
  });

  it('suggests and names a theme only while it is published', async () => {
    const { id } = await payload.create({
      collection: 'themes',
      draft: true,
      overrideAccess: true,
      data: { title: 'Hollowmere', slug: 'hollowmere', _status: 'draft' },
    });
    await base.search.sync.flush();
    expect(await suggested('hollow')).toEqual([]);
    expect((await search('hollowmere')).named).toEqual([]);
    await set('themes', String(id), { _status: 'published' });
    await withinASecond(
      () => suggested('hollow'),
      (labels) => labels.includes('Hollowmere'),
    );
    expect((await search('hollowmere')).named).toMatchObject([{ kind: 'theme', label: 'Hollowmere' }]);
    await set('themes', String(id), { _status: 'draft' });
    await withinASecond(
      () => suggested('hollow'),
      (labels) => labels.length === 0,
    );
  });

  it('suggests past queries that were asked often and still find something, spelt as in what is published', async () => {
    const ask = async (q: string, times: number) => {
      for (let time = 0; time < times; time += 1) await search(q, { isTyped: true });
    };
    await ask('Walking  BUS', 3);
    await ask('bus walking', 2);
    // Found by a correction and by its beginning; neither is a word of the published base.
    await ask('walkign bus', 4);
    await ask('zanzibarwort walking', 4);
    await base.search.queryLog.flush();
    expect(await queriesFor('walk')).toEqual(['walking bus']);
    expect(await queriesFor('zanz')).toEqual([]);

    await ask('bus walking', 1);
    await base.search.queryLog.flush();
    expect((await queriesFor('bus')).sort()).toEqual(['bus walking', 'walking bus']);

    const { docs } = await payload.find({
      collection: 'cases',
      where: { slug: { equals: 'walking-bus' } },
      overrideAccess: true,
    });
    const id = String(docs[0]?.id);
    await payload.update({ collection: 'cases', id, overrideAccess: true, data: { _status: 'draft' } });
    await withinASecond(
      () => search('walking bus'),
      ({ total }) => total === 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await queriesFor('walk')).toEqual([]);
    await payload.update({ collection: 'cases', id, overrideAccess: true, data: { _status: 'published' } });
  });

  it('counts what readers type, and nothing that is nobody’s question or somebody’s address', async () => {
    // On the way to it, letter by letter: no question yet.
    await search('qui', { isTyped: true });
    await search('quiet str', { isTyped: true });
    await search('Quiet Streets', { isTyped: true });
    await search('quiet streets', { isTyped: true });
    await search('quiet streets', { isTyped: true, page: 2 });
    await search('loud streets');
    await search('ann@example.org', { isTyped: true });
    await search('0121 496 0000', { isTyped: true });
    await base.search.queryLog.flush();
    await search('quiet streets', { isTyped: true });
    await base.search.queryLog.flush();
    const { docs } = await payload.find({
      collection: 'search-queries',
      where: { or: ['qui', 'streets', 'ann', '0121'].map((word) => ({ query: { contains: word } })) },
      overrideAccess: true,
    });
    expect(docs).toMatchObject([{ query: 'quiet streets', lang: 'en', times: 3, found: 0 }]);
    expect(Object.keys(docs[0] ?? {}).sort()).toEqual(
      ['createdAt', 'found', 'id', 'lang', 'lastAskedAt', 'query', 'times', 'updatedAt'].sort(),
    );
  });

  it('shows what readers asked to staff alone, and lets nobody write it', async () => {
    const partner = { collection: 'partners', id: 'x' } as never;
    for (const user of [undefined, partner])
      await expect(
        payload.find({ collection: 'search-queries', overrideAccess: false, user }),
      ).rejects.toMatchObject({ status: 403 });
    const staff = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name: 'Ed', email: 'ed@example.org', password: 'a long password', role: 'admin' },
    });
    const user = { ...staff, collection: 'users' as const };
    expect(
      (await payload.find({ collection: 'search-queries', overrideAccess: false, user })).totalDocs,
    ).toBeGreaterThan(0);
    await expect(
      payload.create({
        collection: 'search-queries',
        overrideAccess: false,
        user,
        data: { query: 'x y', lang: 'en', times: 9, found: 9, lastAskedAt: new Date().toISOString() },
      }),
    ).rejects.toMatchObject({ status: 403 });
  });

  const queriesFor = async (q: string): Promise<string[]> =>
    (await base.search.service.suggest({ q, lang: 'en', limit: 20 }))
      .filter(({ kind }) => kind === 'query')
      .map(({ label }) => label);
});
