import type { Facet } from '../../domain/case-query.ts';
import { presentValue, type TaxonomySnapshot } from '../../domain/taxonomy.ts';
import type { Filter } from './types.ts';

/** Attributes whose values are slugs of records that cases are sorted by. */
const FACET_OF: Record<string, Facet> = {
  themes: 'theme',
  audiences: 'audience',
  methods: 'method',
  places: 'place',
  regions: 'region',
  organisation: 'organisation',
  partners: 'organisation',
};

/** A filter with every slug as it is called today. What leads to nothing stays, and finds nothing. */
export const presentFilter = ({
  filter,
  snapshot,
}: {
  filter: Filter;
  snapshot: TaxonomySnapshot;
}): Filter => {
  if (filter.kind === 'and' || filter.kind === 'or')
    return { ...filter, parts: filter.parts.map((part) => presentFilter({ filter: part, snapshot })) };
  if (filter.kind === 'not') return { ...filter, part: presentFilter({ filter: filter.part, snapshot }) };
  const facet = 'attribute' in filter ? FACET_OF[filter.attribute] : undefined;
  if (!facet) return filter;
  const present = (value: string): string => presentValue(snapshot, { facet, value });
  if (filter.kind === 'compare' && filter.operator === '=')
    return { ...filter, value: present(filter.value) };
  return filter.kind === 'in' ? { ...filter, values: filter.values.map(present) } : filter;
};
