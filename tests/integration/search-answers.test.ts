// Proves, on the demonstration content, that search answers and helps on: challenges with what was done about them,
// guidance beside cases, corrections, synonyms, suggestions, and what to loosen, counted as one by one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { parseCaseQuery } from '../../src/api/query-params.ts';
import type { Case } from '../../src/payload-types.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { readDocuments } from '../../src/search/read-documents.ts';
import type { SearchResults } from '../../src/search/results.ts';
import { createCase, makeSearchBase, type SearchBase } from '../helpers/search-base.ts';

// On a Meilisearch server too, where one is named.
const meili = process.env.MEILI_URL
  ? [{ MEILI_URL: process.env.MEILI_URL, ...(process.env.MEILI_KEY && { MEILI_KEY: process.env.MEILI_KEY }) }]
  : [];
const engines: [string, Record<string, string>][] = [
  ['embedded', {}],
  ...meili.map((settings): [string, Record<string, string>] => ['meilisearch', settings]),
];

const eventually = async <Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (isWanted(await ask())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Not within half a minute.');
};

describe.each(engines)('on the %s engine', (name, engine) => {
  let base: SearchBase;
  let documents: SearchDocument[];
  let organisation: string;

  beforeAll(async () => {
    base = await makeSearchBase({ settings: { LOCALES: 'en,ar,pl', ...engine } });
    const { payload, search, env } = base;
    await loadSeed({ payload, logger: { info: () => undefined } });
    await search.reconcile();
    // Guidance follows by itself; any change of one is announced and brings in the others that were loaded in bulk.
    const { docs } = await payload.find({ collection: 'resources', limit: 1, overrideAccess: true });
    await payload.update({
      collection: 'resources',
      id: docs[0]?.id ?? '',
      data: { _status: 'published' },
      overrideAccess: true,
    });
    await search.sync.flush();
    // A server writes when it comes to it.
    await eventually(
      () => search.service.searchGuidance({ q: 'hate crime', lang: 'en' }),
      (groups) => groups.length > 1,
    );
    const landlords = await payload.find({ collection: 'organisations', limit: 1, overrideAccess: true });
    organisation = landlords.docs[0]?.id ?? '';
    documents = await readDocuments({
      payload,
      locales: env.locales,
      taxonomy: await search.taxonomy.snapshot(),
      where: {},
    });
  });
  afterAll(() => base.close());

  const search = async (address: string): Promise<SearchResults> => {
    const query = await parseCaseQuery({
      params: new URLSearchParams(address),
      taxonomy: base.search.taxonomy,
      locales: base.env.locales,
    });
    return base.search.service.searchCases(query, { withHelp: true });
  };
  const suggest = (q: string, lang: 'en' | 'ar' = 'en') => base.search.service.suggest({ q, lang });
  const text = (marked: { text: string }[] | undefined) => marked?.map((run) => run.text).join('');

  describe('a kind of challenge', () => {
    it('lists how others met it, the challenge first and what they did', async () => {
      const results = await search('challenge=engagement&limit=100');
      const expected = documents.filter(({ facets }) => facets.challenge.includes('engagement'));
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
      const { hits } = await search('q=isolated families&challenge=engagement');
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
      const { named, guidance } = await search('q=hate crime');
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
        (await search(`q=${q}`)).guidance.find((group) => group.kind === kind)?.hits[0];
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
      expect((await search('q=hate crime zebra unicorn walrus')).guidance).toEqual([]);
      expect((await search('q=refugees&page=2&limit=1')).guidance).toEqual([]);
      expect((await search('theme=hate-crime')).guidance).toEqual([]);
      const query = (await search('q=hate crime')).query;
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
      const { alsoSearched, total } = await search('q=RSL');
      expect(alsoSearched[0]?.word).toBe('RSL');
      expect(alsoSearched[0]?.synonyms).toContain('housing association');
      expect(total).toBeGreaterThan(0);
    });

    // A Meilisearch server finds through misspellings and does not say through which.
    it('that are misspelt are put right, and told', async () => {
      const { corrections, didYouMean, hits } = await search('q=childern at play');
      expect(corrections).toEqual([{ typed: 'childern', meant: 'children' }]);
      expect(didYouMean).toBe('children at play');
      expect(hits[0]?.slug).toBe('time-to-play');
    });

    it('that no case has are respelt by the names of the base, if that finds something', async () => {
      const misspelt = await search('q=cvetnry');
      if (misspelt.total === 0) expect(misspelt.didYouMean).toBe('coventry');
      expect((await search('q=xqzzvw')).didYouMean).toBeNull();
    });

    it('in another language than the reader’s are answered in it, and it says so', async () => {
      const id = await createCase(base.payload, { title: 'Reading hour', organisation });
      await base.payload.update({
        collection: 'cases',
        id,
        locale: 'ar',
        data: { title: 'مكتبة البشر', summary: 'قراء يستعيرون الناس.', _status: 'published' },
        overrideAccess: true,
      });
      await eventually(
        () => search('q=البشر'),
        ({ total, answeredIn, query }) => total === 1 && answeredIn === 'ar' && query.lang === 'en',
      );
      expect(await search('q=البشر&lang=ar')).toMatchObject({ total: 1, answeredIn: 'ar' });
      expect(await search('q=البشر&lang=pl')).toMatchObject({ total: 1, answeredIn: 'ar' });
      expect(await search('q=myth busting')).toMatchObject({ answeredIn: 'en' });
    });
  });

  describe('where nothing matches', () => {
    it('each choice is taken back by itself, and what remains is as many as there are', async () => {
      const english = documents.filter(({ readableIn }) => readableIn.includes('en'));
      let withHelp = 0;
      for (const [index, one] of english.entries()) {
        const other = english[(index * 7 + 3) % english.length] ?? one;
        const third = english[(index * 5 + 1) % english.length] ?? one;
        const ways = choicesOf({ one, other, third });
        const asked = ways.map(({ parameter }) => parameter).join('&');
        const { total, loosen } = await search(asked);
        const matching = (...without: string[]) =>
          english.filter((document) => ways.every((way) => without.includes(way.name) || way.holds(document)))
            .length;
        const helpful = (tried: string[][]) =>
          tried
            .map((names) => ({ names, total: matching(...names) }))
            .filter((way) => way.total > 0)
            .sort((left, right) => right.total - left.total)
            .slice(0, 5);
        expect(total, asked).toBe(matching());
        if (total > 0) continue;
        const names = ways.map(({ name }) => name);
        const singly = helpful(names.map((name) => [name]));
        const pairs = names.flatMap((name, at) => names.slice(at + 1).map((second) => [name, second]));
        const counted = singly.length > 0 ? singly : helpful(pairs);
        expect(
          loosen.map((way) => way.total),
          asked,
        ).toEqual(counted.map((way) => way.total));
        for (const way of counted)
          expect(
            loosen.some(
              ({ label, total: found }) =>
                way.names.every((name) => label.includes(name)) && found === way.total,
            ),
            `${asked} ${way.names.join(' ')}`,
          ).toBe(true);
        await eachHolds(loosen);
        if (counted.length > 0) withHelp += 1;
      }
      expect(withHelp).toBeGreaterThan(5);
    });

    it('words and choices are weighed alike, and each way leads where it says', async () => {
      const { total, loosen } = await search('q=isolated families&place=rochdale');
      expect(total).toBe(0);
      expect(loosen.length).toBeGreaterThan(1);
      expect(loosen.length).toBeLessThanOrEqual(5);
      expect(loosen.map((way) => way.total)).toEqual(
        loosen.map((way) => way.total).sort((left, right) => right - left),
      );
      await eachHolds(loosen);
    });

    it('a wider circle is tried before none', async () => {
      const { total, loosen } = await search('near=52.0,-6.0,100');
      expect(total).toBe(0);
      expect(loosen.map(({ label }) => label)).toEqual(['at any distance', 'within 400 km']);
      await eachHolds(loosen);
    });

    it('an unknown word alone has nothing to be taken back', async () => {
      expect(await search('q=xqzzvw')).toMatchObject({ total: 0, loosen: [] });
    });

    it('takes two choices back where no single one helps', async () => {
      const { total, loosen } = await search('q=xqzzvw&theme=roma&from=2030');
      expect(total).toBe(0);
      expect(loosen.map(({ label }) => label)).toEqual([
        'without the theme Roma communities, without “xqzzvw”',
        'in any year, without “xqzzvw”',
      ]);
      await eachHolds(loosen);
    });

    /** Four choices, each with how it is told and which documents it holds for. */
    const choicesOf = ({ one, other, third }: Record<'one' | 'other' | 'third', SearchDocument>) => {
      const theme = one.facets.theme[0] ?? 'hate-crime';
      const place = other.facets.place[0] ?? 'coventry';
      const { evidence } = third;
      const year = third.yearFrom ?? 2005;
      return [
        {
          name: 'the theme',
          parameter: `theme=${theme}`,
          holds: ({ facets }: SearchDocument) => facets.theme.includes(theme),
        },
        {
          name: 'the place',
          parameter: `place=${place}`,
          holds: ({ facets }: SearchDocument) => facets.place.includes(place),
        },
        {
          name: 'the grade of evidence',
          parameter: `evidence=${evidence}`,
          holds: (document: SearchDocument) => document.evidence === evidence,
        },
        {
          name: 'in any year',
          parameter: `from=${year}&to=${year}`,
          holds: ({ yearFrom, yearTo }: SearchDocument) =>
            (yearFrom !== null || yearTo !== null) &&
            (yearFrom ?? yearTo ?? 0) <= year &&
            (yearTo ?? yearFrom ?? 0) >= year,
        },
      ];
    };
    const eachHolds = async (loosen: SearchResults['loosen']) => {
      for (const way of loosen)
        expect((await base.search.service.searchCases(way.query)).total, way.label).toBe(way.total);
    };
  });

  describe('related cases', () => {
    it('are others that share what the reason says, for every case of the base', async () => {
      const reasons = new Set<string>();
      for (const document of documents.filter(({ lang }) => lang === 'en')) {
        const related = await base.search.service.relatedCases({ key: document.key, lang: 'en' });
        expect(related.length, document.key).toBeGreaterThan(0);
        expect(related.map((one) => one.document.key)).not.toContain(document.key);
        for (const { document: other, reason } of related) {
          const shared = [
            ...sharedLabels(document.themes, other.themes),
            ...sharedLabels(document.audiences, other.audiences),
            ...sharedLabels(document.methods, other.methods),
            ...sharedLabels(document.places, other.places),
            ...sharedLabels(organisationsOf(document), organisationsOf(other)),
          ];
          if (shared.length === 0) expect(reason).toBe('Told in similar words');
          else
            expect(
              shared.some((label) => reason.includes(label)),
              `${document.key}: ${reason}`,
            ).toBe(true);
          for (const way of [' about ', ' for ', ' by ', ' with '])
            if (reason.includes(way)) reasons.add(way);
        }
      }
      expect(reasons).toContain(' about ');
      expect(reasons).toContain(' for ');
      expect(reasons).toContain(' by ');
    });

    type Named = SearchDocument['themes'];
    const sharedLabels = (left: Named, right: Named): string[] =>
      left.filter(({ slug }) => right.some((one) => one.slug === slug)).map(({ label }) => label);
    const organisationsOf = ({ organisation: own, partners }: SearchDocument): Named =>
      own ? [own, ...partners] : partners;
  });

  describe('suggestions', () => {
    it('name cases, themes, organisations and places, in this order, marked', async () => {
      const found = await suggest('stoke');
      const order = ['case', 'theme', 'organisation', 'place', 'guidance', 'query'];
      const places = found.map(({ kind }) => order.indexOf(kind));
      expect(places).toEqual([...places].sort((left, right) => left - right));
      expect(found.length).toBeLessThanOrEqual(8);
      expect(found).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: 'place',
            label: 'Stoke-on-Trent',
            url: 'http://localhost:3000/places/stoke-on-trent',
            detail: '2 cases',
          }),
          expect.objectContaining({ kind: 'organisation', label: 'Stoke-on-Trent Citizens Advice Bureau' }),
          expect.objectContaining({ kind: 'case' }),
        ]),
      );
      for (const { label, marked } of found) expect(text(marked)).toBe(label);
    });

    it('know a misspelt beginning, another name, and find cases by words of their text', async () => {
      expect((await suggest('chidlr')).map(({ label }) => label)).toContain('Play and children');
      expect((await suggest('hate c'))[0]).toMatchObject({ kind: 'theme', label: 'Hate crime' });
      expect((await suggest('time to pl'))[0]).toMatchObject({ kind: 'case', label: 'Time to Play' });
      expect(await suggest('xqzzvw')).toEqual([]);
      expect(await suggest('  ')).toEqual([]);
    });

    it('keep the reader’s language in their addresses', async () => {
      const found = await suggest('stoke', 'ar');
      expect(found.length).toBeGreaterThan(0);
      for (const { url } of found) expect(new URL(url).searchParams.get('lang')).toBe('ar');
    });
  });
});
