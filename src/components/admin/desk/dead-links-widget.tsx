import Link from 'next/link';
import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskDeadLinks, type DeadLink } from '../../../editorial/desk/read-dead-links.ts';
import { DeskAction } from './desk-action.tsx';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Dead links": addresses that stopped answering, who names them, and an archived copy to name instead. */
export const DeadLinksWidget = guardedWidget({
  title: 'Dead links',
  draw: async ({ req }) => {
    const user = staffOf(req);
    const list = user && (await readDeskDeadLinks({ payload: req.payload, user }));
    if (!list) return null;
    return (
      <DeskCard
        empty="Every link that was checked still answers."
        id="desk-dead-links"
        seeAll={{
          href: listAddress({ collection: 'checked-links', anyOf: [[['state', 'equals', 'dead']]] }),
          label: 'See all',
        }}
        title="Dead links"
        total={list.total}
      >
        {list.items.map((link) => (
          <DeskEntry
            href={recordAddress({ collection: 'checked-links', id: link.id })}
            key={link.id}
            note={<Users link={link} />}
            title={link.url}
          >
            <DeskAction
              about={link.url}
              done="It is asked again within ten minutes."
              label="Check again"
              path={`/api/checked-links/${link.id}/check`}
            />
            {link.archivedCopy && (
              <a className="desk-action" href={link.archivedCopy} rel="noreferrer" target="_blank">
                Archived copy
              </a>
            )}
          </DeskEntry>
        ))}
      </DeskCard>
    );
  },
});

const NAMED = 3;

const Users = ({ link: { problem, usedBy } }: { link: DeadLink }) => (
  <>
    {problem && `${problem}. `}
    {usedBy.length > 0 && 'Named by '}
    {usedBy.slice(0, NAMED).map(({ collection, id, title }, index) => (
      <span key={`${collection}${id}`}>
        {index > 0 && ', '}
        <Link href={recordAddress({ collection, id })} prefetch={false}>
          {title}
        </Link>
      </span>
    ))}
    {usedBy.length > NAMED && ` and ${usedBy.length - NAMED} more`}
  </>
);
