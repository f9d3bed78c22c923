import type { FieldProblem } from '../../domain/errors.ts';
import form from '../form/form.module.css';
import { Honeypot } from '../form/honeypot.tsx';
import { AnswersList, type AnswerGroup } from './answers-list.tsx';
import styles from './share.module.css';

/** The last look before it is sent: what is missing, all that was written, and the button. */
export const CheckStep = ({
  groups,
  gaps,
  hrefOf,
  action,
}: {
  groups: AnswerGroup[];
  gaps: FieldProblem[];
  hrefOf: Record<string, string>;
  action: string;
}) => (
  <>
    {gaps.length > 0 && (
      <div className={`notice ${styles.answers}`}>
        <p>Before it can be sent:</p>
        <ul>
          {gaps.map(({ field = '', message }) => (
            <li key={field}>
              <a href={hrefOf[field]}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    )}
    <AnswersList groups={groups} />
    <form method="post" action={action}>
      <Honeypot />
      <p className="prose">
        Once it is sent it can’t be changed here. An editor reads it and writes to you before anything is
        published.
      </p>
      <div className={form.buttons}>
        <button className="button" type="submit">
          Send it
        </button>
      </div>
    </form>
  </>
);
