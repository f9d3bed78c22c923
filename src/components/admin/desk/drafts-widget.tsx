import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskDrafts } from '../../../editorial/desk/read-drafts.ts';
import { agoOf } from './dates.ts';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "My drafts": what I have begun and not sent for review. */
export const DraftsWidget = guardedWidget({
  title: 'My drafts',
  draw: async ({ req }) => {
    const user = staffOf(req);
    if (!user) return null;
    const { total, items } = await readDeskDrafts({ payload: req.payload, user });
    const seeAll = listAddress({
      collection: 'cases',
      anyOf: [
        [
          ['createdBy', 'equals', String(user.id)],
          ['workflow.stage', 'equals', 'draft'],
        ],
      ],
    });
    return (
      <DeskCard
        empty="You have no draft under way."
        id="desk-drafts"
        seeAll={{ href: seeAll, label: 'See all' }}
        title="My drafts"
        total={total}
      >
        {items.map(({ id, title, updatedAt, unplaced }) => (
          <DeskEntry
            href={recordAddress({ collection: 'cases', id })}
            key={id}
            note={[`Saved ${agoOf({ iso: updatedAt })}`, unplaced && 'holds text without a place']
              .filter(Boolean)
              .join(', ')}
            title={title}
          />
        ))}
      </DeskCard>
    );
  },
});
