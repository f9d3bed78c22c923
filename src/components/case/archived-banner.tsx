import type { DateView } from '../../presenters/timeline.ts';

/** Stands over an archived case: since when, why, and what it still is good for. */
export const ArchivedBanner = ({ since, reason }: { since: DateView | null; reason: string | null }) => (
  <div className="notice" role="note">
    <p>
      <strong>
        This case was archived
        {since && (
          <>
            {' '}
            on <time dateTime={since.iso}>{since.label}</time>
          </>
        )}
        .
      </strong>{' '}
      It is no longer kept up to date. It is in no list and no search, and stays here for those who cite it.
    </p>
    {reason && <p>Why: {reason}</p>}
  </div>
);
