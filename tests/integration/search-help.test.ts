// Proves, on the demonstration content, that search helps on: what to loosen, counted as one by one, related cases with
// their reasons, suggestions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import type { SearchResults } from '../../src/search/results.ts';
import { ENGINES, makeAnswersBase, textOf, type AnswersBase } from '../helpers/answers-base.ts';

describe.each(ENGINES)('on the %s engine', (name, settings) => {
  let base: AnswersBase;
  beforeAll(async () => {
    base = await makeAnswersBase(settings);
  });
  afterAll(() => base.close());

  describe('where nothing matches', () => {
    it('each choice is taken back by itself, and what remains is as many as there are', async () => {
      const english = base.documents.filter(({ readableIn }) => readableIn.includes('en'));
      let withHelp = 0;
      for (const [index, one] of english.entries()) {
        const other = english[(index * 7 + 3) % english.length] ?? one;
        const third = english[(index * 5 + 1) % english.length] ?? one;
        const ways = choicesOf({ one, other, third });
        const asked = ways.map(({ parameter }) => parameter).join('&');
        const { total, loosen } = await base.ask(asked);
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
      const { total, loosen } = await base.ask('q=isolated families&place=rochdale');
      expect(total).toBe(0);
      expect(loosen.length).toBeGreaterThan(1);
      expect(loosen.length).toBeLessThanOrEqual(5);
      expect(loosen.map((way) => way.total)).toEqual(
        loosen.map((way) => way.total).sort((left, right) => right - left),
      );
      await eachHolds(loosen);
    });

    it('a wider circle is tried before none', async () => {
      const { total, loosen } = await base.ask('near=52.0,-6.0,100');
      expect(total).toBe(0);
      expect(loosen.map(({ label }) => label)).toEqual(['at any distance', 'within 400 km']);
      await eachHolds(loosen);
    });

    it('an unknown word alone has nothing to be taken back', async () => {
      expect(await base.ask('q=xqzzvw')).toMatchObject({ total: 0, loosen: [] });
    });

    it('takes two choices back where no single one helps', async () => {
      const { total, loosen } = await base.ask('q=xqzzvw&theme=roma&from=2030');
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
      for (const document of base.documents.filter(({ lang }) => lang === 'en')) {
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
      const found = await base.suggest('stoke');
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
      for (const { label, marked } of found) expect(textOf(marked)).toBe(label);
    });

    it('know a misspelt beginning, another name, and find cases by words of their text', async () => {
      expect((await base.suggest('chidlr')).map(({ label }) => label)).toContain('Play and children');
      expect((await base.suggest('hate c'))[0]).toMatchObject({ kind: 'theme', label: 'Hate crime' });
      expect((await base.suggest('time to pl'))[0]).toMatchObject({ kind: 'case', label: 'Time to Play' });
      expect(await base.suggest('xqzzvw')).toEqual([]);
      expect(await base.suggest('  ')).toEqual([]);
    });

    it('keep the reader’s language in their addresses', async () => {
      const found = await base.suggest('stoke', 'ar');
      expect(found.length).toBeGreaterThan(0);
      for (const { url } of found) expect(new URL(url).searchParams.get('lang')).toBe('ar');
    });
  });
});
