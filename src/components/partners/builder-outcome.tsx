import type { FieldProblem } from '../../domain/errors.ts';
import type { BuilderView } from '../../presenters/embed-builder.ts';
import { Spoken } from '../search/spoken.tsx';
import { CopyCode } from './copy-code.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import styles from './builder.module.css';

/** What the choices come to: how it looks, the code to paste, and the same cases in other ways. */
export const BuilderOutcome = ({
  view,
  as,
  problems,
}: {
  view: BuilderView;
  as: 'element' | 'frame';
  problems: FieldProblem[];
}) => {
  const count = view.total === null ? '' : view.total === 1 ? '1 case' : `${view.total} cases`;
  return (
    <div className={styles.outcome} id="outcome" tabIndex={-1}>
      {problems.length > 0 && (
        <div className="notice" role="alert">
          <h2>Something is not right</h2>
          <ul>
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Spoken text={`${view.title}. ${count}`} />
      <h2>How it looks</h2>
      <p>
        <a href={view.page}>{view.title}</a>
        {count && `: ${count}`}
      </p>
      <PreviewFrame src={view.preview} title={`Preview: ${view.title}`} />

      <h2 className={styles.next}>What to paste</h2>
      <CopyCode
        id="builder-code"
        label={as === 'frame' ? 'The frame' : 'The element, with its script'}
        text={view.code}
        rows={as === 'frame' ? 3 : 4}
        isLead
      />
      <p className="prose soft">
        {as === 'frame'
          ? 'Where scripts run on your page, add ours once and every frame takes the height of what is in it. Without it a frame scrolls.'
          : 'The link inside is for browsers that run no script. The script sets no cookie, and one on a page is enough for any number of lists.'}
      </p>

      <details className="disclosure">
        <summary>The same cases in other ways</summary>
        {view.addresses.map(({ label, url }, index) => (
          <CopyCode key={label} id={`builder-way-${index}`} label={label} text={url} />
        ))}
      </details>
    </div>
  );
};
