import { Honeypot } from '../form/honeypot.tsx';
import { PageTools } from '../case/page-tools.tsx';
import styles from './share.module.css';

/** The secret address by which the sender comes back, to copy or to have mailed. */
export const ReturnLink = ({
  url,
  action,
  from,
  problem,
  isOpen = false,
}: {
  url: string;
  action: string;
  /** The step to come back to after it was mailed. */
  from?: string;
  problem?: string;
  isOpen?: boolean;
}) => (
  <details className={`disclosure ${styles.link}`} open={isOpen || Boolean(problem)}>
    <summary>Go on another day, or on another device</summary>
    <div>
      <p>
        What you write is kept for 90 days after your last change. Come back by this link. Whoever has it can
        read and change what you wrote, so keep it to yourself.
      </p>
      <p className="code-line">{url}</p>
      <PageTools copies={[{ label: 'Copy the link', text: url }]} />
      <form method="post" action={action}>
        <Honeypot />
        {from && <input type="hidden" name="from" value={from} />}
        {problem && (
          <p id="mailbox-problem">
            <strong>{problem}</strong>
          </p>
        )}
        <div className={styles.mailbox}>
          <label htmlFor="mailbox">
            Have it sent to you
            <input
              type="email"
              id="mailbox"
              name="mailbox"
              autoComplete="email"
              aria-describedby={problem && 'mailbox-problem'}
              aria-invalid={problem ? true : undefined}
            />
          </label>
          <button className="button button--quiet" type="submit">
            Send me the link
          </button>
        </div>
      </form>
    </div>
  </details>
);
