import type { OperationView } from '../../presenters/api-documents.ts';
import { CodeExample } from './code-example.tsx';
import styles from './developers.module.css';

/** One path: what it is for, what it takes, and a line to try. */
export const Operation = ({ operation }: { operation: OperationView }) => {
  const { id, method, path, summary, description, parameters, example } = operation;
  return (
    <details className={styles.operation} id={id}>
      <summary>
        <span className={styles.summary}>{summary}</span>
        <code className={styles.path}>
          <b>{method}</b> {path}
        </code>
      </summary>
      <div className={styles.inside}>
        {description && <p>{description}</p>}
        <CodeExample text={example} label={summary} />
        {parameters.length > 0 && (
          <dl className={styles.parameters}>
            {parameters.map(({ name, takes, description: what, isRequired }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                  {isRequired && <span className={styles.required}> needed</span>}
                </dt>
                <dd>
                  {what} <span className={styles.takes}>{takes}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </details>
  );
};
