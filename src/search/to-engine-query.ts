import { FACETS, type CaseQuery } from '../domain/case-query.ts';
import type { EngineQuery } from './engine/port.ts';

/** A reader's query as an engine takes it. */
export const toEngineQuery = ({ q, page, limit, ...query }: CaseQuery): EngineQuery => ({
  text: q,
  lang: query.lang,
  filters: query.filters,
  hasAward: query.hasAward,
  from: query.from,
  to: query.to,
  near: query.near,
  sort: query.sort,
  offset: (page - 1) * limit,
  limit,
  facets: FACETS,
});

/** The same, asked for nothing but how many it finds. */
export const toCountingQuery = (query: CaseQuery): EngineQuery => ({
  ...toEngineQuery(query),
  offset: 0,
  limit: 0,
  facets: [],
});
