import type { BulkReport } from '../../../editorial/import/bulk/plan-bulk.ts';
import type { RowProblem } from '../../../editorial/import/bulk/to-structured.ts';

/** What importing the list would do, row by row, before anything is made. */
export const ListReport = ({ report }: { report: BulkReport }) => (
  <>
    <p>
      {report.rows === 1 ? 'One row' : `${report.rows} rows`} read.{' '}
      {report.problemCount > 0
        ? `${report.problemCount} ${report.problemCount === 1 ? 'thing is' : 'things are'} wrong, so nothing is imported yet. Mend the file and choose it again.`
        : `${report.ready} can be imported.`}
    </p>
    <Rows count={report.problemCount} isProblem rows={report.problems} />
    {report.leftOut.length > 0 && (
      <p>
        Left out, because cases with these keys are there already:{' '}
        {report.leftOut.map(({ row, key }) => `${key} (row ${row})`).join(', ')}.
      </p>
    )}
    {report.remarkCount > 0 && (
      <details>
        <summary>{report.remarkCount === 1 ? 'One remark' : `${report.remarkCount} remarks`}</summary>
        <Rows count={report.remarkCount} rows={report.remarks} />
      </details>
    )}
    {report.proposals.length > 0 && (
      <details>
        <summary>
          {report.proposals.length === 1
            ? 'One name is not in the base yet'
            : `${report.proposals.length} names are not in the base yet`}
        </summary>
        <ul className="import-file__remarks">
          {report.proposals.map(({ collection, title, count }) => (
            <li key={`${collection}/${title}`}>
              {title} ({collection}, {count} {count === 1 ? 'row' : 'rows'})
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);

const Rows = ({
  rows,
  count,
  isProblem = false,
}: {
  rows: RowProblem[];
  count: number;
  isProblem?: boolean;
}) =>
  rows.length > 0 && (
    <ul className={`import-file__remarks${isProblem ? ' import-list__problem' : ''}`}>
      {rows.map(({ row, column, message }) => (
        <li key={`${row}/${column ?? ''}/${message}`}>
          Row {row}
          {column && `, ${column}`}: {message}
        </li>
      ))}
      {count > rows.length && <li>… and {count - rows.length} more.</li>}
    </ul>
  );
