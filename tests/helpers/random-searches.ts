import { FACETS, SORTS } from '../../src/domain/case-query.ts';
import { facetValues, type TaxonomySnapshot } from '../../src/domain/taxonomy.ts';
import type { Random } from './seeded-random.ts';

/** Words as readers type them: plain, phrases, unwanted ones, misspellings, the sector's jargon, other scripts. */
const WORDS = [
  'play',
  'isolated families',
  '"hate crime"',
  'refugees -children',
  'childern',
  'BME',
  'R&D <b>',
  'لاجئين',
  'uchodźcy',
  'induction of newcomers',
];
const CIRCLES = ['52.48,-1.89,25', '53.61,-2.16,80', '51.5,-0.12,400'];

/**
 * The parameters of searches that a reader could make, without end: each facet, words, years, places on the map, languages, every
 * order.
 */
export function* randomSearches({
  snapshot,
  random,
}: {
  snapshot: TaxonomySnapshot;
  random: Random;
}): Generator<URLSearchParams> {
  for (let index = 0; ; index += 1) {
    const params = new URLSearchParams();
    if (random.chance(0.4)) params.set('q', random.pick(WORDS));
    // Every facet has its turn.
    const facets = [FACETS[index % FACETS.length] ?? 'theme'];
    if (random.chance(0.3)) facets.push(random.pick(FACETS));
    for (const facet of new Set(facets))
      for (const value of random.sample({ from: facetValues(snapshot, facet), count: 1 + random.below(3) }))
        params.append(facet, value);
    if (random.chance(0.15)) params.set('award', 'yes');
    if (random.chance(0.25)) params.set('from', String(1998 + random.below(12)));
    if (random.chance(0.15)) params.set('to', String(2011 + random.below(10)));
    if (random.chance(0.2)) params.set('near', random.pick(CIRCLES));
    if (random.chance(0.4)) params.set('lang', random.pick(['ar', 'pl', 'en']));
    if (random.chance(0.4)) params.set('sort', random.pick(SORTS));
    if (random.chance(0.5)) params.set('limit', String(1 + random.below(100)));
    if (random.chance(0.4)) params.set('content', random.pick(['full', 'summary']));
    yield params;
  }
}
