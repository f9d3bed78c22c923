import type { IndexesState } from '../../search/index-keeper.ts';
import { progressInWords } from '../../search/progress-in-words.ts';

type Index = IndexesState['indexes'][number];

const TITLES: Record<Index['name'], string> = {
  cases: 'Cases',
  guidance: 'Guides, recommendations and answers',
};
const ENGINES: Record<Index['engine'], string> = {
  embedded: 'in this server',
  meilisearch: 'on Meilisearch',
};

/** One index: where it is, how much it holds, when it was last seen to, and what is being done to it now. */
export const IndexRow = ({ index }: { index: Index }) => {
  const { name, engine, isStandby, documents, builtAt, comparedAt, task } = index;
  return (
    <div style={{ borderTop: '1px solid var(--theme-elevation-150)', padding: '0.75rem 0' }}>
      <strong>{TITLES[name]}</strong>{' '}
      <span>
        {ENGINES[engine]}
        {isStandby && ', kept to answer while Meilisearch does not'}
      </span>
      <p style={{ margin: '0.25rem 0' }}>{sentenceOf(index)}</p>
      <p className="field-description">
        {documents === null
          ? 'Not counted yet'
          : `${number.format(documents)} documents, one for each language`}
        {builtAt !== null && `; built ${timeOf(builtAt)}`}
        {comparedAt !== null && `; last compared ${timeOf(comparedAt)}`}
      </p>
      {task?.kind === 'rebuild' && task.total !== null && (
        <>
          <progress
            aria-label={`Rebuilding: ${TITLES[name]}`}
            max={Math.max(1, task.total)}
            style={{ width: '100%' }}
            value={task.done}
          />
          <p>
            {progressInWords({ done: task.done, total: task.total, elapsedMs: Date.now() - task.startedAt })}
          </p>
        </>
      )}
    </div>
  );
};

const sentenceOf = ({ isReady, isAnswering, isCatchingUp, waiting, task, last }: Index): string => {
  if (!isAnswering) return 'It does not answer. It is tried again, and nothing is lost meanwhile.';
  if (task?.kind === 'rebuild') return 'It is being rebuilt; readers search the old one until then.';
  if (!isReady) return 'It is being made ready.';
  if (task) return 'It is being compared with the database.';
  if (last?.problem)
    return `The last ${last.kind === 'rebuild' ? 'rebuild' : 'comparison'} failed: ${last.problem}`;
  if (isCatchingUp) return `It is catching up: ${number.format(waiting)} records to go.`;
  return 'It is up to date.';
};

const number = new Intl.NumberFormat('en-GB');
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const timeOf = (at: number): string => time.format(at);
