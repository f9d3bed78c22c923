import { BULK_FIELDS, isMeaning, type Mapping } from '../../../editorial/import/bulk/bulk-fields.ts';
import type { BulkReport } from '../../../editorial/import/bulk/plan-bulk.ts';

/** What each column means: a select a column, each part of a case once. */
export const ListMapping = ({
  report: { columns, samples, mapping },
  isBusy,
  onChange,
}: {
  report: BulkReport;
  isBusy: boolean;
  onChange: (mapping: Mapping) => void;
}) => (
  <details open={columns.some((column) => mapping[column] === 'unplaced')}>
    <summary>What the columns mean</summary>
    <table className="import-list__columns">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Is</th>
          <th scope="col">For example</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, place) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td>
              <select
                aria-label={`What “${column}” is`}
                disabled={isBusy}
                onChange={({ target: { value } }) => {
                  if (isMeaning(value)) onChange(moved({ mapping, column, value }));
                }}
                value={mapping[column]}
              >
                <option value="unplaced">Text without a place yet</option>
                <option value="">Left out</option>
                {BULK_FIELDS.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </td>
            <td>{samples[place]?.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

/** A part of a case comes from one column: choosing it for another takes it from the first. */
const moved = ({
  mapping,
  column,
  value,
}: {
  mapping: Mapping;
  column: string;
  value: Mapping[string];
}): Mapping => ({
  ...Object.fromEntries(
    Object.entries(mapping).map(([name, meaning]) => [
      name,
      meaning === value && value !== '' ? ('unplaced' as const) : meaning,
    ]),
  ),
  [column]: value,
});
