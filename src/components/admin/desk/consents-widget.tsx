import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskConsents, type OpenConsent } from '../../../editorial/desk/read-consents.ts';
import { agoOf } from './dates.ts';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Consents waiting": organisations that were asked and have not said yes. */
export const ConsentsWidget = guardedWidget({
  title: 'Consents waiting',
  draw: async ({ req }) => {
    const user = staffOf(req);
    const list = user && (await readDeskConsents({ payload: req.payload, user }));
    if (!list) return null;
    return (
      <DeskCard
        empty="No organisation has an answer to give."
        id="desk-consents"
        seeAll={{
          href: listAddress({
            collection: 'consents',
            anyOf: [[['state', 'equals', 'asked']], [['state', 'equals', 'changes-asked']]],
          }),
          label: 'See all',
        }}
        title="Consents waiting"
        total={list.total}
      >
        {list.items.map((consent) => (
          <DeskEntry
            href={recordAddress({ collection: 'cases', id: consent.caseId })}
            key={consent.id}
            note={standOf(consent)}
            title={consent.caseTitle}
          />
        ))}
      </DeskCard>
    );
  },
});

const standOf = ({ organisationName, state, askedAt, comment, isExpired }: OpenConsent): string => {
  if (state === 'changes-asked')
    return `${organisationName} asks for changes${comment ? `: ${comment}` : ''}`;
  const asked = `${organisationName} was asked ${agoOf({ iso: askedAt })}`;
  return isExpired ? `${asked}; the link no longer opens, ask again` : asked;
};
