import { staffOf } from '../../../../collections/access/roles.ts';
import { listAddress, recordAddress } from '../../../editorial/desk/list-address.ts';
import { readDeskAdoptions } from '../../../editorial/desk/read-adoptions.ts';
import { readDeskEvidenceProposals } from '../../../editorial/desk/read-evidence-proposals.ts';
import { agoOf } from './dates.ts';
import { DeskCard, DeskEntry } from './desk-card.tsx';
import { guardedWidget } from './guarded-widget.tsx';

/** "Adoption reports": what readers say they made of a case, to be read before others see it. */
export const AdoptionsWidget = guardedWidget({
  title: 'Adoption reports',
  draw: async ({ req }) => {
    const user = staffOf(req);
    if (!user) return null;
    const reading = { payload: req.payload, user };
    const list = await readDeskAdoptions(reading);
    const proposals = await readDeskEvidenceProposals(reading);
    if (!list || !proposals) return null;
    return (
      <DeskCard
        empty="No report of use waits to be read."
        id="desk-adoptions"
        seeAll={{
          href: listAddress({
            collection: 'adoptions',
            anyOf: [[['_status', 'equals', 'draft']]],
            sort: 'createdAt',
          }),
          label: 'See all',
        }}
        title="Adoption reports"
        total={list.total + proposals.total}
      >
        {list.items.map(({ id, organisationName, caseTitle, outcome, createdAt }) => (
          <DeskEntry
            href={recordAddress({ collection: 'adoptions', id })}
            key={id}
            note={`${beginningOf(outcome)} Sent ${agoOf({ iso: createdAt })}.`}
            title={caseTitle ? `${organisationName} used ${caseTitle}` : organisationName}
          />
        ))}
        {proposals.items.map(({ caseId, title, adopters }) => (
          <DeskEntry
            href={recordAddress({ collection: 'cases', id: caseId })}
            key={caseId}
            mark="Proposed: replicated."
            note={`Used by ${adopters.join(', ')}. Read what came of it, then grade the case.`}
            title={title}
          />
        ))}
      </DeskCard>
    );
  },
});

const LENGTH = 110;
const beginningOf = (text: string): string =>
  text.length > LENGTH ? `${text.slice(0, text.lastIndexOf(' ', LENGTH))} …` : text;
