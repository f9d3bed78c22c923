// Compares an engine's totals and facet counts with counting the documents one by one.
import { expect } from 'vitest';
import { FACETS, type Facet } from '../../src/domain/case-query.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { EngineQuery, SearchEngine } from '../../src/search/engine/port.ts';
import { seededRandom, type Random } from '../helpers/seeded-random.ts';

type Filter = Pick<EngineQuery, 'filters' | 'hasAward' | 'from' | 'to'>;

export const checkAgainstBruteForce = async ({
  engine,
  documents,
  rounds,
  seed,
}: {
  engine: SearchEngine;
  documents: SearchDocument[];
  rounds: number;
  seed: number;
}): Promise<void> => {
  const random = seededRandom(seed);
  const valuesOf = new Map(
    FACETS.map((facet) => [
      facet,
      [...new Set(documents.flatMap((document) => document.facets[facet] as string[]))],
    ]),
  );
  for (let round = 0; round < rounds; round += 1) {
    const filter = randomFilter({ random, valuesOf });
    const result = await engine.search({
      text: '',
      lang: 'en',
      sort: 'newest',
      offset: 0,
      limit: 1,
      facets: FACETS,
      ...filter,
    });
    const label = JSON.stringify(filter);
    expect(result.total, label).toBe(documents.filter((document) => fits({ document, filter })).length);
    for (const facet of FACETS)
      expect(result.facets[facet], `${facet} of ${label}`).toEqual(countFacet({ documents, filter, facet }));
  }
};

const randomFilter = ({ random, valuesOf }: { random: Random; valuesOf: Map<Facet, string[]> }): Filter => {
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
  };
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
