// Compares an engine's totals and facet counts with counting the documents one by one.
import { expect } from 'vitest';
import { FACETS, type Facet } from '../../src/domain/case-query.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import type { EngineQuery, SearchEngine } from '../../src/search/engine/port.ts';
import { distanceTo } from '../../src/search/engine/shared/distance.ts';
import { engineQuery } from './search-engine.kit.ts';
import { seededRandom, type Random } from '../helpers/seeded-random.ts';

type Filter = Pick<EngineQuery, 'filters' | 'hasAward' | 'from' | 'to' | 'near'>;

export const checkAgainstBruteForce = async ({
  engine,
  documents,
  rounds,
  seed,
  languages = ['en'],
  words = [],
}: {
  engine: SearchEngine;
  documents: SearchDocument[];
  rounds: number;
  seed: number;
  /** Readers' languages to ask in. */
  languages?: readonly LocaleCode[];
  /** Queries to filter, too; what they find unfiltered is taken from the engine. */
  words?: readonly string[];
}): Promise<void> => {
  const random = seededRandom(seed);
  const foundBy = async ({ text, lang }: { text: string; lang: LocaleCode }): Promise<SearchDocument[]> => {
    const readable = documents.filter(({ readableIn }) => readableIn.includes(lang));
    if (!text) return readable;
    const { hits, total } = await engine.search(engineQuery({ text, lang, limit: documents.length }));
    const ids = new Set(hits.map(({ document }) => document.id));
    expect(ids.size, `hits of ${text}`).toBe(total);
    return readable.filter(({ id }) => ids.has(id));
  };
  const known = new Map<string, SearchDocument[]>();
  const valuesOf = new Map(
    FACETS.map((facet) => [
      facet,
      [...new Set(documents.flatMap((document) => document.facets[facet] as string[]))],
    ]),
  );
  for (let round = 0; round < rounds; round += 1) {
    const filter = randomFilter({ random, valuesOf, documents });
    const lang = random.pick(languages);
    const text = words.length > 0 && random.chance(0.3) ? random.pick(words) : '';
    const asked = `${lang} ${text}`;
    const found = known.get(asked) ?? (await foundBy({ text, lang }));
    known.set(asked, found);
    const result = await engine.search(
      engineQuery({ text, lang, sort: 'newest', limit: 1, facets: FACETS, ...filter }),
    );
    const label = `${asked} ${JSON.stringify(filter)}`;
    expect(result.total, label).toBe(found.filter((document) => fits({ document, filter })).length);
    for (const facet of FACETS)
      expect(result.facets[facet], `${facet} of ${label}`).toEqual(
        countFacet({ documents: found, filter, facet }),
      );
  }
};

const randomFilter = ({
  random,
  valuesOf,
  documents,
}: {
  random: Random;
  valuesOf: Map<Facet, string[]>;
  documents: SearchDocument[];
}): Filter => {
  const chosen = random.sample({ from: FACETS, count: random.below(4) });
  const from = random.chance(0.3) ? 1998 + random.below(25) : undefined;
  const to = random.chance(0.3) ? (from ?? 1998) + random.below(8) : undefined;
  return {
    filters: Object.fromEntries(
      chosen.map((facet) => [
        facet,
        random.sample({ from: valuesOf.get(facet) ?? [], count: 1 + random.below(3) }),
      ]),
    ),
    hasAward: random.chance(0.15),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(random.chance(0.15) ? { near: circleIn({ random, documents }) } : {}),
  };
};

/** Around some case; its edge lies between no two engines' roundings, as places are kilometres apart. */
const circleIn = ({
  random,
  documents,
}: {
  random: Random;
  documents: SearchDocument[];
}): { lat: number; lng: number; km: number } => {
  const [point] = random.pick(documents.filter(({ geo }) => geo.length > 0)).geo;
  return { lat: point?.lat ?? 0, lng: point?.lng ?? 0, km: random.pick([10, 40, 150]) };
};

const fits = ({
  document,
  filter,
  without,
}: {
  document: SearchDocument;
  filter: Filter;
  without?: Facet;
}): boolean => {
  if (filter.hasAward && !document.hasAward) return false;
  if (filter.from !== undefined && (document.yearTo === null || document.yearTo < filter.from)) return false;
  if (filter.to !== undefined && (document.yearFrom === null || document.yearFrom > filter.to)) return false;
  if (filter.near) {
    const points = document.geo.map(({ lat, lng }): [number, number] => [lat, lng]);
    const distance = distanceTo({ circle: filter.near, points });
    if (distance === undefined || distance > filter.near.km) return false;
  }
  return FACETS.every((facet) => {
    const wanted = filter.filters[facet] ?? [];
    const values: readonly string[] = document.facets[facet];
    return facet === without || wanted.length === 0 || wanted.some((value) => values.includes(value));
  });
};

const countFacet = ({
  documents,
  filter,
  facet,
}: {
  documents: SearchDocument[];
  filter: Filter;
  facet: Facet;
}): { value: string; count: number }[] => {
  const counts = new Map((filter.filters[facet] ?? []).map((value) => [value, 0]));
  for (const document of documents)
    if (fits({ document, filter, without: facet }))
      for (const value of document.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
};
