import type { Payload } from 'payload';
import type { ConsentState } from '../../domain/consent.ts';
import type { Consent } from '../../payload-types.ts';
import { findBySecret } from '../find-by-secret.ts';
import { versionById, type ShownVersion } from './shown-version.ts';

/** What a link still opens: beside the states that are kept, its time may be over, or the case gone. */
export type ConsentStanding = ConsentState | 'expired' | 'gone';

export interface OpenedConsent {
  consent: Consent;
  standing: ConsentStanding;
  caseId: string;
  /** The very version that was asked about; set wherever there is something to read or to answer. */
  shown: ShownVersion | null;
}

/** Standings in which an answer is awaited. */
export const OPEN_STANDINGS: readonly ConsentStanding[] = ['asked', 'changes-asked'];

/** What the secret of a link opens; null for everything that is no such secret. */
export const findConsent = async ({
  payload,
  secret,
  now = new Date(),
}: {
  payload: Payload;
  secret: string;
  now?: Date;
}): Promise<OpenedConsent | null> => {
  const consent = await findBySecret({ payload, collection: 'consents', secret });
  if (!consent) return null;
  const caseId = String(consent.case);
  const settled = settledStanding({ consent, now });
  if (settled) return { consent, standing: settled, caseId, shown: null };
  const shown = await unchanged({ payload, consent });
  return { consent, standing: shown ? consent.state : 'gone', caseId, shown };
};

/** A yes that was given can be taken back for as long as it stands; all else is over when it is over. */
const settledStanding = ({ consent, now }: { consent: Consent; now: Date }): ConsentStanding | undefined => {
  if (consent.state === 'withdrawn' || consent.state === 'superseded') return consent.state;
  return consent.state !== 'given' && new Date(consent.expiresAt) <= now ? 'expired' : undefined;
};

/** The version, where it still says what was asked about and its case is not in the bin. */
const unchanged = async ({
  payload,
  consent,
}: {
  payload: Payload;
  consent: Consent;
}): Promise<ShownVersion | null> => {
  const shown = await versionById({ payload, id: consent.version });
  if (shown?.contentHash !== consent.contentHash) return null;
  const { totalDocs } = await payload.count({
    collection: 'cases',
    where: { id: { equals: shown.caseId } },
    overrideAccess: true,
  });
  return totalDocs > 0 ? shown : null;
};
