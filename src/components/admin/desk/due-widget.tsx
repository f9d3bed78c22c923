import { hasRole, staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { DUE_DAYS, dueUntil, readDeskDue } from '../../../editorial/desk/read-due.ts';
import { dayOf } from './dates.ts';
import { DeskAction } from './desk-action.tsx';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Due for review": published cases that somebody should look at again. */
export const DueWidget = guardedWidget({
  title: 'Due for review',
  draw: async ({ req }) => {
    const user = staffOf(req);
    if (!user) return null;
    const { total, items } = await readDeskDue({ payload: req.payload, user });
    const seeAll = listAddress({
      collection: 'cases',
      anyOf: [
        [
          ['review.reviewBy', 'less_than_equal', dueUntil(new Date())],
          ['_status', 'equals', 'published'],
        ],
      ],
      sort: 'review.reviewBy',
    });
    return (
      <DeskCard
        empty={`No case is due in the next ${DUE_DAYS} days.`}
        id="desk-due"
        seeAll={{ href: seeAll, label: 'See all' }}
        title="Due for review"
        total={total}
      >
        {items.map(({ id, title, reviewBy, isOver, isBeingCorrected }) => (
          <DeskEntry
            href={recordAddress({ collection: 'cases', id })}
            key={id}
            note={[
              `${isOver ? 'Was due' : 'Due'} ${dayOf(reviewBy)}`,
              isBeingCorrected && 'a correction is under way',
            ]
              .filter(Boolean)
              .join(', ')}
            title={title}
          >
            {isOver && !isBeingCorrected && hasRole(req, 'publisher') && (
              <DeskAction
                about={title}
                body={{ to: 'published' }}
                done="Checked today. It is due again when the settings say."
                label="Still true"
                path={`/api/cases/${id}/move`}
              />
            )}
          </DeskEntry>
        ))}
      </DeskCard>
    );
  },
});
