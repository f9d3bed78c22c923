import { DOCUMENT_FACETS, type DocumentFacet } from '../../document.ts';
import type { EngineQuery } from '../port.ts';

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

export const readableFilter = (lang: string): string => `readableIn = ${quoted(lang)}`;
export const notKey = (key: string): string => `key != ${quoted(key)}`;

export const keyIn = (keys: string[]): string => `key IN [${keys.map(quoted).join(', ')}]`;
export const notKeyIn = (keys: string[]): string => `NOT ${keyIn(keys)}`;

export const anyOf = ({ facet, values }: { facet: DocumentFacet; values: string[] }): string =>
  `facets.${facet} IN [${values.map(quoted).join(', ')}]`;

/** Facets of a query that have values chosen. */
export const selectedFacets = ({ filters }: Pick<EngineQuery, 'filters'>): DocumentFacet[] =>
  DOCUMENT_FACETS.filter((facet) => (filters[facet] ?? []).length > 0);

/** All of a query's conditions, but those of one facet when its own count is wanted. */
export const filtersOf = ({ query, without }: { query: EngineQuery; without?: DocumentFacet }): string[] => {
  const conditions = [readableFilter(query.lang)];
  for (const facet of selectedFacets(query))
    if (facet !== without) conditions.push(anyOf({ facet, values: query.filters[facet] ?? [] }));
  if (query.hasAward) conditions.push('hasAward = true');
  if (query.to !== undefined) conditions.push(`years.start <= ${query.to}`);
  if (query.from !== undefined) conditions.push(`years.end >= ${query.from}`);
  if (query.near) {
    const { lat, lng, km } = query.near;
    conditions.push(`_geoRadius(${lat}, ${lng}, ${Math.round(km * 1000)})`);
  }
  return conditions;
};
