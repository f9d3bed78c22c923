import type { PayloadRequest } from 'payload';
import type { Case, EditorialSetting } from '../../payload-types.ts';
import { hasConsentFor } from '../consent/has-consent.ts';
import { contentHashOf } from '../editions/content-hash.ts';
import { figuresToCheck } from './figures-to-check.ts';
import { outgoingWords } from './outgoing-words.ts';
import { quietRequest } from './quiet-request.ts';
import { refuseField } from './refusals.ts';

interface DemandsInput {
  data: Partial<Case>;
  original?: Case;
  /** Undefined for the system's own calls, which no rule of the desk binds. */
  settings?: Pick<EditorialSetting, 'needsConsent'>;
  req: PayloadRequest;
}

/** Refuses to put before readers what is not ready for them: a figure nobody has confirmed, words nobody has agreed to. */
export const demandReadiness = async ({ data, original, settings, req }: DemandsInput): Promise<void> => {
  const [figure] = figuresToCheck(data);
  if (figure)
    throw refuseField({
      path: figure,
      message: 'A figure that the import took from the document waits for somebody to confirm it.',
      id: original?.id,
      req,
    });
  if (settings?.needsConsent && !(await hasConsent({ data, original, req })))
    throw refuseField({
      path: 'workflow.stage',
      message:
        'The featured organisation has not agreed to these very words yet. Ask for consent first, or wait for the answer.',
      id: original?.id,
      req,
    });
};

/** Agreed to, or already before readers word for word. */
const hasConsent = async ({
  data,
  original,
  req,
}: Pick<DemandsInput, 'data' | 'original' | 'req'>): Promise<boolean> => {
  if (!original) return false;
  const { hash, live } = await outgoingWords({ data, id: original.id, req });
  if (live && contentHashOf(live) === hash) return true;
  return hasConsentFor({
    payload: req.payload,
    caseId: String(original.id),
    contentHash: hash,
    req: quietRequest(req),
  });
};
