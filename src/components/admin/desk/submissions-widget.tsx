import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskSubmissions } from '../../../editorial/desk/read-submissions.ts';
import { agoOf } from './dates.ts';
import { DeskAction } from './desk-action.tsx';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Submissions": what came in by the public form, in the order in which it came. */
export const SubmissionsWidget = guardedWidget({
  title: 'Submissions',
  draw: async ({ req }) => {
    const user = staffOf(req);
    const list = user && (await readDeskSubmissions({ payload: req.payload, user }));
    if (!list) return null;
    return (
      <DeskCard
        empty="No practice was sent in that nobody has read."
        id="desk-submissions"
        seeAll={{
          href: listAddress({
            collection: 'submissions',
            anyOf: [[['state', 'equals', 'new']]],
            sort: 'submittedAt',
          }),
          label: 'See all',
        }}
        title="Submissions"
        total={list.total}
      >
        {list.items.map(({ id, title, organisationName, submittedAt, place }) => (
          <DeskEntry
            href={recordAddress({ collection: 'submissions', id })}
            key={id}
            mark={`${place}.`}
            note={[organisationName, `sent ${agoOf({ iso: submittedAt })}`].filter(Boolean).join(', ')}
            title={title || 'Without a title'}
          >
            <DeskAction
              about={title || 'Without a title'}
              done="Made into a draft."
              label="Make a draft"
              opens="cases"
              path={`/api/submissions/${id}/make-draft`}
            />
          </DeskEntry>
        ))}
      </DeskCard>
    );
  },
});
