import type { WidgetServerProps } from 'payload';
import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { DUE_DAYS, dueUntil, readDeskDue } from '../../../editorial/desk/read-due.ts';
import { dayOf } from './dates.ts';
import { DeskCard, DeskEntry } from './desk-card.tsx';

/** "Due for review": published cases that somebody should look at again. */
export const DueWidget = async ({ req }: WidgetServerProps) => {
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
      {items.map(({ id, title, reviewBy, isOver }) => (
        <DeskEntry
          href={recordAddress({ collection: 'cases', id })}
          key={id}
          note={`${isOver ? 'Was due' : 'Due'} ${dayOf(reviewBy)}`}
          title={title}
        />
      ))}
    </DeskCard>
  );
};
