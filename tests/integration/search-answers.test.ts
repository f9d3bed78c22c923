// Proves, on the demonstration content, that search answers: challenges with what was done about them, guidance beside
// cases, corrections, synonyms and other languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/payload-types.ts';
import { ENGINES, eventually, makeAnswersBase, type AnswersBase } from '../helpers/answers-base.ts';
import { createCase } from '../helpers/search-base.ts';

describe.each(ENGINES)('on the %s engine', (name, settings) => {
  let base: AnswersBase;
  beforeAll(async () => {
    base = await makeAnswersBase(settings);
  });
  afterAll(() => base.close());

  describe('a kind of challenge', () => {
    it('lists how others met it, the challenge first and what they did', async () => {
      const results = await base.ask('challenge=engagement&limit=100');
      const expected = base.documents.filter(({ facets }) => facets.challenge.includes('engagement'));
      expect(results.total).toBe(expected.length);
      expect(results.total).toBeGreaterThan(0);
      for (const hit of results.hits) {
        const { docs } = await base.payload.find({
          collection: 'cases',
          where: { slug: { equals: hit.slug } },
          overrideAccess: true,
        });
        const { challenges, solutions } = docs[0] as Case;
        const first = challenges?.find(({ kind }) => kind === 'engagement');
        expect(hit.passage).toMatchObject({ section: 'challenges', text: first?.statement });
        expect(hit.answer?.challenge).toEqual({
          text: first?.statement,
          kind: 'engagement',
          kindLabel: 'Engagement',
        });
        expect(hit.answer?.solutions).toEqual(
          (solutions ?? [])
            .filter(({ answers }) => first?.ref && answers?.includes(first.ref))
            .map(({ statement }) => statement),
        );
      }
      expect(results.hits.some(({ answer }) => (answer?.solutions.length ?? 0) > 0)).toBe(true);
    });

    it('gives way to the passage with the words', async () => {
      const { hits } = await base.ask('q=isolated families&challenge=engagement');
      expect(hits[0]).toMatchObject({
        slug: 'time-to-play',
        passage: { section: 'challenges' },
        answer: { challenge: { kind: 'engagement' } },
      });
      expect(hits[0]?.passage?.marked.some(({ isMatch }) => isMatch)).toBe(true);
    });
  });

  describe('guidance', () => {
    it('answers “hate crime” with the theme, recommendations and figures, in groups of a few', async () => {
      const { named, guidance } = await base.ask('q=hate crime');
      expect(named).toMatchObject([{ kind: 'theme', label: 'Hate crime' }]);
      const kinds = guidance.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['recommendation', 'workshop']));
      // The figure speaks of racist incidents: a Meilisearch server takes a phrase that means the same as it stands only.
      if (name === 'embedded') expect(kinds).toContain('statistic');
      for (const { hits, total } of guidance) {
        expect(hits.length).toBeLessThanOrEqual(3);
        expect(total).toBeGreaterThanOrEqual(hits.length);
      }
      const workshop = guidance.find(({ kind }) => kind === 'workshop')?.hits[0];
      expect(workshop).toMatchObject({
        title: 'Economic downturn and hate crime',
        url: 'http://localhost:3000/proceedings/actions-to-promote-tolerance-and-respect#workshop-2',
        partOf: { url: 'http://localhost:3000/proceedings/actions-to-promote-tolerance-and-respect' },
      });
    });

    it('leads to the recommendation in its guide, the answer to a question, a chapter, a resource', async () => {
      const find = async (q: string, kind: string) =>
        (await base.ask(`q=${q}`)).guidance.find((group) => group.kind === kind)?.hits[0];
      expect(await find('who lives in each neighbourhood', 'recommendation')).toMatchObject({
        url: 'http://localhost:3000/guides/welcoming-newcomers#recommendation-find-out-who-lives-in-each-neighbourhood',
        partOf: { label: 'Welcoming newcomers' },
      });
      expect(await find('structures fit for purpose', 'question')).toMatchObject({
        url: expect.stringContaining('#questions'),
        title: expect.stringContaining('fit for purpose'),
      });
      expect(await find('know who has come', 'guide')).toMatchObject({
        title: 'Know who has come',
        url: 'http://localhost:3000/guides/welcoming-newcomers#know-who-has-come',
      });
      expect(await find('tip sheets', 'resource')).toMatchObject({
        url: expect.stringContaining('/resources#time-to-play-tip-sheets'),
      });
    });

    it('stays away from what asks for more than it has, from further pages and from lists', async () => {
      expect((await base.ask('q=hate crime zebra unicorn walrus')).guidance).toEqual([]);
      expect((await base.ask('q=refugees&page=2&limit=1')).guidance).toEqual([]);
      expect((await base.ask('theme=hate-crime')).guidance).toEqual([]);
      const query = (await base.ask('q=hate crime')).query;
      expect(await base.search.service.searchCases(query)).toMatchObject({
        guidance: [],
        loosen: [],
        named: [],
      });
    });

    it('is searched by kind and theme', async () => {
      const groups = await base.search.service.searchGuidance({
        q: '',
        lang: 'en',
        kinds: ['recommendation'],
        themes: ['hate-crime'],
        limit: 50,
      });
      expect(groups.map(({ kind }) => kind)).toEqual(['recommendation']);
      const { totalDocs } = await base.payload.count({
        collection: 'recommendations',
        where: { 'themes.slug': { equals: 'hate-crime' } },
        overrideAccess: false,
      });
      expect(groups[0]?.total).toBe(totalDocs);
      expect(groups[0]?.hits).toHaveLength(totalDocs);
    });
  });

  describe('words', () => {
    it('that mean the same are searched for, and told', async () => {
      const { alsoSearched, total } = await base.ask('q=RSL');
      expect(alsoSearched[0]?.word).toBe('RSL');
      expect(alsoSearched[0]?.synonyms).toContain('housing association');
      expect(total).toBeGreaterThan(0);
    });

    // A Meilisearch server finds through misspellings and does not say through which.
    it('that are misspelt are put right, and told', async () => {
      const { corrections, didYouMean, hits } = await base.ask('q=childern at play');
      expect(corrections).toEqual([{ typed: 'childern', meant: 'children' }]);
      expect(didYouMean).toBe('children at play');
      expect(hits[0]?.slug).toBe('time-to-play');
    });

    it('that no case has are respelt by the names of the base, if that finds something', async () => {
      const misspelt = await base.ask('q=cvetnry');
      if (misspelt.total === 0) expect(misspelt.didYouMean).toBe('coventry');
      expect((await base.ask('q=xqzzvw')).didYouMean).toBeNull();
    });

    it('in another language than the reader’s are answered in it, and it says so', async () => {
      const id = await createCase(base.payload, { title: 'Reading hour', organisation: base.organisation });
      await base.payload.update({
        collection: 'cases',
        id,
        locale: 'ar',
        data: { title: 'مكتبة البشر', summary: 'قراء يستعيرون الناس.', _status: 'published' },
        overrideAccess: true,
      });
      await eventually(
        () => base.ask('q=البشر'),
        ({ total, answeredIn, query }) => total === 1 && answeredIn === 'ar' && query.lang === 'en',
      );
      expect(await base.ask('q=البشر&lang=ar')).toMatchObject({ total: 1, answeredIn: 'ar' });
      expect(await base.ask('q=البشر&lang=pl')).toMatchObject({ total: 1, answeredIn: 'ar' });
      expect(await base.ask('q=myth busting')).toMatchObject({ answeredIn: 'en' });
    });
  });
});
