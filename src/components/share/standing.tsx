import type { SubmissionState } from '../../domain/submission.ts';
import { placeInWords } from '../../editorial/share/place-in-words.ts';
import type { LinkView } from '../../presenters/card.ts';
import styles from './share.module.css';

/** How a sent submission stands, for its sender. */
export const Standing = ({
  state,
  reference,
  before,
  published,
  declinedReason,
  hasMailbox,
}: {
  state: SubmissionState;
  reference: string;
  /** How many still wait that came earlier. */
  before: number;
  published: LinkView | null;
  declinedReason: string | null;
  hasMailbox: boolean;
}) => (
  <div className={styles.head}>
    <h1>{titleOf({ state, isPublished: published !== null })}</h1>
    <p>
      Your reference: <span className={styles.reference}>{reference}</span>
    </p>
    {state === 'new' && (
      <>
        <p className="lead">{placeInWords(before)}</p>
        <p>
          An editor reads it, puts it in order, and writes to you before anything is published.
          {hasMailbox && ' We have sent you a mail with your reference and the way back to this page.'}
        </p>
      </>
    )}
    {state === 'in-hand' && <p className="lead">An editor is reading it, and may write to you.</p>}
    {state === 'accepted' && !published && (
      <p className="lead">
        An editor has made a draft of it. You will be shown the words before they are published.
      </p>
    )}
    {published && (
      <p className="lead">
        Read it here: <a href={published.href}>{published.label}</a>
      </p>
    )}
    {state === 'declined' && (
      <>
        <p className="lead">We can’t publish it.</p>
        {declinedReason && <p>{declinedReason}</p>}
        <p>
          You may <a href="/share">share another practice</a> at any time.
        </p>
      </>
    )}
    {state !== 'declined' && (
      <p className="soft">It can’t be changed here any more. To correct something, answer to our mail.</p>
    )}
  </div>
);

const titleOf = ({ state, isPublished }: { state: SubmissionState; isPublished: boolean }): string => {
  if (isPublished) return 'It is published';
  if (state === 'in-hand') return 'It is being read';
  if (state === 'accepted') return 'It has become a draft';
  return state === 'declined' ? 'Thank you for sharing it' : 'Thank you. It has arrived';
};
