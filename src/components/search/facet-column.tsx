import type { CaseQuery } from '../../domain/case-query.ts';
import type { FacetGroupView } from '../../presenters/facets.ts';
import type { FacetValue } from '../../search/results.ts';

/**
 * The filters: a column beside the results on a wide screen; on a phone a sheet that the link "Narrow the list" opens by
 * its address, so that it needs no JavaScript.
 */
export const FacetColumn = ({
  groups,
  query,
  total,
}: {
  groups: FacetGroupView[];
  query: CaseQuery;
  total: number;
}) => (
  <div className="facets" id="narrow" role="group" aria-labelledby="narrow-title">
    <div className="facets__head">
      <h2 id="narrow-title">Narrow the list</h2>
      <a className="facets__close" href="#results">
        Close
      </a>
    </div>
    {groups.map((group) => (
      <FacetGroup key={group.facet} group={group} />
    ))}
    <YearsFacet query={query} />
    <details className="facet" open={query.hasAward}>
      <summary>Recognition</summary>
      <label className="check">
        <input type="checkbox" name="award" value="yes" defaultChecked={query.hasAward} />
        <span className="check__label">Has an award</span>
      </label>
    </details>
    <div className="facets__apply">
      <button className="button" type="submit">
        Show {total === 1 ? '1 case' : `${total} cases`}
      </button>
    </div>
  </div>
);

export const FacetGroup = ({ group }: { group: FacetGroupView }) => (
  <details className="facet" open={group.isOpen}>
    <summary>
      <span>
        {group.title}
        {group.chosen > 0 && <span className="facet__chosen"> ({group.chosen} chosen)</span>}
      </span>
    </summary>
    <fieldset>
      <legend className="visually-hidden">{group.title}</legend>
      <Checks facet={group.facet} values={group.head} />
      {group.rest.length > 0 && (
        <details className="disclosure facet__rest" open={group.isRestOpen}>
          <summary>{group.rest.length} more</summary>
          <Checks facet={group.facet} values={group.rest} />
        </details>
      )}
    </fieldset>
  </details>
);

const Checks = ({ facet, values }: { facet: string; values: FacetValue[] }) => (
  <ul role="list">
    {values.map(({ value, label, count, isSelected }) => (
      <li key={value}>
        <label className="check">
          <input type="checkbox" name={facet} value={value} defaultChecked={isSelected} />
          <span className="check__label">{label}</span>
          <span className="check__count">
            {count}
            <span className="visually-hidden">{count === 1 ? ' case' : ' cases'}</span>
          </span>
        </label>
      </li>
    ))}
  </ul>
);

/** From which year, to which. */
export const YearsFacet = ({ query: { from, to } }: { query: Pick<CaseQuery, 'from' | 'to'> }) => (
  <details className="facet" open={from !== undefined || to !== undefined}>
    <summary>Years it ran</summary>
    <fieldset className="facet__years">
      <legend className="visually-hidden">Years it ran</legend>
      <YearInput name="from" label="From" year={from} />
      <YearInput name="to" label="To" year={to} />
    </fieldset>
  </details>
);

const YearInput = ({ name, label, year }: { name: string; label: string; year?: number }) => (
  <label>
    {label}
    <input
      type="number"
      name={name}
      min={1900}
      max={2200}
      step={1}
      inputMode="numeric"
      defaultValue={year ?? ''}
    />
  </label>
);
