import type { CaseQuery } from '../../domain/case-query.ts';
import { labelsFor } from '../../i18n/labels.ts';

/** The first choice has no value: what "best" means depends on whether there are words, which the server knows. */
export const SortField = ({ query }: { query: CaseQuery }) => {
  const { sorts } = labelsFor(query.lang);
  const first = query.q ? 'relevance' : 'newest';
  const others = (['newest', 'updated', 'title'] as const).filter((sort) => sort !== first);
  return (
    <p className="results__sort">
      <label htmlFor="sort">Order</label>
      <select id="sort" name="sort" form="case-search" defaultValue={query.sort === first ? '' : query.sort}>
        <option value="">{sorts[first]}</option>
        {others.map((sort) => (
          <option key={sort} value={sort}>
            {sorts[sort]}
          </option>
        ))}
      </select>
      <button className="button button--quiet without-script" type="submit" form="case-search">
        Apply
      </button>
    </p>
  );
};
