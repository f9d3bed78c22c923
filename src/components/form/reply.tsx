import type { FormReply } from '../../domain/form-reply.ts';
import { ErrorSummary } from './error-summary.tsx';
import styles from './form.module.css';

/** What came of a form that was sent: what is wrong with it, or that it was done. */
export const Reply = ({ reply, hrefs }: { reply: FormReply | undefined; hrefs?: Record<string, string> }) => {
  if (!reply) return null;
  if (reply.done)
    return (
      <p className={styles.done} role="status">
        {reply.done}
      </p>
    );
  return <ErrorSummary problems={reply.problems} hrefs={hrefs} />;
};
