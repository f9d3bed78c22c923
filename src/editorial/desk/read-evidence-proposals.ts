import { hasRole } from '../../../collections/access/roles.ts';
import type { Adoption, Case } from '../../payload-types.ts';
import { proposeEvidence } from '../share/propose-evidence.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

export interface EvidenceOffer {
  caseId: string;
  title: string;
  /** Who reports that they used it, each once. */
  adopters: string[];
}

/** How long a report speaks for a proposal: an editor who decided against it is not asked for ever. */
const FRESH_DAYS = 90;
const READ_AT_MOST = 200;

/** Cases that reports of late speak for grading as replicated; an editor judges, in the case's form. For reviewers and above. */
export const readDeskEvidenceProposals = async (
  reading: DeskReading,
): Promise<DeskList<EvidenceOffer> | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const now = reading.now ?? new Date();
  const { docs } = await reading.payload.find({
    collection: 'adoptions',
    draft: false,
    where: {
      and: [
        { _status: { equals: 'published' } },
        { updatedAt: { greater_than: new Date(now.getTime() - FRESH_DAYS * 86_400_000).toISOString() } },
      ],
    },
    sort: '-updatedAt',
    select: { case: true, organisation: true, organisationName: true, _status: true },
    populate: {
      cases: { title: true, evidence: true, organisation: true },
      organisations: { title: true },
    },
    depth: 2,
    limit: READ_AT_MOST,
    pagination: false,
    ...asUser(reading),
  });
  const byCase = new Map<string, { record: Case; adoptions: Adoption[] }>();
  for (const adoption of docs as Adoption[]) {
    const { case: record } = adoption;
    if (!record || typeof record !== 'object') continue;
    const known = byCase.get(record.id) ?? { record, adoptions: [] };
    byCase.set(record.id, { record, adoptions: [...known.adoptions, adoption] });
  }
  const offers = [...byCase.values()].flatMap(({ record, adoptions }) => {
    const { evidence, organisation } = record;
    const proposal = proposeEvidence({ evidence, organisation, adoptions });
    return proposal ? [{ caseId: record.id, title: record.title, adopters: proposal.adopters }] : [];
  });
  return { total: offers.length, items: offers.slice(0, SHOWN) };
};
