import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskWaiting, waitingFor, type WaitingReason } from '../../../editorial/desk/read-waiting.ts';
import { dayOf } from './dates.ts';
import { DeskAction } from './desk-action.tsx';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { StageBadge } from './stage-badge.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Waits for me": the cases whose next step is mine. */
export const WaitingWidget = guardedWidget({
  title: 'Waits for me',
  draw: async ({ req }) => {
    const user = staffOf(req);
    if (!user) return null;
    const reading = { payload: req.payload, user };
    const { total, items } = await readDeskWaiting(reading);
    const anyOf = await waitingFor(reading);
    return (
      <DeskCard
        empty="Nothing waits for you. Enjoy it."
        id="desk-waiting"
        seeAll={{
          href: listAddress({ collection: 'cases', anyOf }),
          label: 'See all',
        }}
        title="Waits for me"
        total={total}
      >
        {items.map(({ id, title, stage, reason, dueOn }) => (
          <DeskEntry
            href={recordAddress({ collection: 'cases', id })}
            key={id}
            mark={<StageBadge stage={stage} />}
            note={[WHY[reason], dueOn && `by ${dayOf(dueOn)}`].filter(Boolean).join(', ')}
            title={title}
          >
            {reason === 'to-review' && (
              <DeskAction
                about={title}
                body={{ _status: 'draft', workflow: { assignee: String(user.id) } }}
                done="It is yours to review."
                label="Take it on"
                method="PATCH"
                path={`/api/cases/${id}?draft=true&depth=0`}
              />
            )}
          </DeskEntry>
        ))}
      </DeskCard>
    );
  },
});

const WHY: Record<WaitingReason, string> = {
  assigned: 'Given to you',
  returned: 'Came back with comments',
  'to-review': 'Nobody reviews it yet',
  'to-publish': 'Approved, can be published',
};
