import { recordAddress } from '../../../editorial/desk/list-address.ts';

export interface BulkResult {
  /** As it is told: "3 sent for review". */
  step: string;
  done: number;
  left: number;
  refused: { id: string; title: string; why: string }[];
}

/** What came of a step taken with many cases; told to those who hear the page as well. */
export const BulkReport = ({ result, onClose }: { result: BulkResult | null; onClose: () => void }) => (
  <div aria-live="polite" className="bulk-bar__report">
    {result && (
      <>
        <p>
          {result.left > 0 && `${result.left} to go … `}
          <strong>
            {result.done} {result.step}
          </strong>
          {result.refused.length > 0 && `, ${result.refused.length} not:`}
        </p>
        {result.refused.length > 0 && (
          <ul>
            {result.refused.map(({ id, title, why }) => (
              <li key={id}>
                <a href={recordAddress({ collection: 'cases', id })}>{title}</a>: {why}
              </li>
            ))}
          </ul>
        )}
        {result.left === 0 && (
          <button className="desk-action" onClick={onClose} type="button">
            Close this report
          </button>
        )}
      </>
    )}
  </div>
);
