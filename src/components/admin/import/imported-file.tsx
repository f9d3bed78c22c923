import { Button } from '@payloadcms/ui';
import type { ImportResult } from '../../../editorial/import/import-report.ts';

export interface Item {
  id: number;
  name: string;
  state: 'waiting' | 'sending' | 'reading' | 'done' | 'refused';
  percent: number;
  result?: ImportResult;
  problems: string[];
}

/** One document on its way, then what was made of it. */
export const ImportedFile = ({ item, onAgain }: { item: Item; onAgain: (isOne: boolean) => void }) => (
  <li className={`import-file import-file--${item.state}`}>
    <h2 className="import-file__name">{item.name}</h2>
    <p className="import-file__state">{sentenceOf(item)}</p>
    {item.state === 'sending' && (
      <progress aria-label={`Sending ${item.name}`} max={100} value={item.percent} />
    )}
    {item.state === 'reading' && <progress aria-label={`Reading ${item.name}`} />}
    {item.problems.map((problem) => (
      <p className="import-file__problem" key={problem}>
        {problem}
      </p>
    ))}
    {item.state === 'done' && item.result && <Result onAgain={onAgain} result={item.result} />}
  </li>
);

const Result = ({ result, onAgain }: { result: ImportResult; onAgain: (isOne: boolean) => void }) => (
  <>
    <ul className="import-file__drafts">
      {result.cases.map(({ id, title, figures, proposals, remarks }) => (
        <li key={id}>
          <a className="import-file__open" href={`/admin/collections/cases/${id}`}>
            {title || 'Without a title'}
          </a>{' '}
          {toDoOf({ figures, names: proposals.filter((proposal) => !proposal.id).length })}
          <Remarks remarks={remarks} />
        </li>
      ))}
    </ul>
    <Remarks remarks={result.remarks} />
    {result.cases.length > 1 && (
      <Button buttonStyle="secondary" onClick={() => onAgain(true)} size="small">
        Make one case of it
      </Button>
    )}
    {result.isOne && (
      <Button buttonStyle="secondary" onClick={() => onAgain(false)} size="small">
        Split it again
      </Button>
    )}
  </>
);

const Remarks = ({ remarks }: { remarks: string[] }) =>
  remarks.length > 0 && (
    <ul className="import-file__remarks">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );

const sentenceOf = ({ state, percent, result }: Item): string => {
  if (state === 'waiting') return 'Waits for its turn.';
  if (state === 'sending') return `Sending: ${percent}%`;
  if (state === 'reading') return 'Reading …';
  if (state === 'refused' || !result) return 'Not imported.';
  const { cases, wordsRead, wordsUnplaced } = result;
  const drafts = cases.length === 1 ? 'One draft made.' : `${cases.length} drafts made.`;
  return `${drafts} ${wordsRead} words read, ${wordsUnplaced || 'none'} without a place.`;
};

const toDoOf = ({ figures, names }: { figures: number; names: number }): string =>
  [
    figures > 0 && `${figures} ${figures === 1 ? 'figure' : 'figures'} to confirm`,
    names > 0 && `${names} new ${names === 1 ? 'name' : 'names'}`,
  ]
    .filter(Boolean)
    .join(', ');
