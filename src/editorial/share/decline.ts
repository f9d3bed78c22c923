import type { PayloadRequest } from 'payload';
import { readSite } from '../../content/site.ts';
import { AppError, badRequest } from '../../domain/errors.ts';
import { inTurn } from './in-turn.ts';
import { mailDecline } from './letters.ts';
import { submissionById } from './submission-by-id.ts';

const LONGEST_REASON = 2000;

/** Declines a submission and writes to its sender, with the reason where there is one. Whoever calls has settled that they may. */
export const declineSubmission = async ({
  req: { payload },
  id,
  reason: given,
}: {
  req: PayloadRequest;
  id: string;
  reason: string;
}): Promise<void> =>
  inTurn({
    id: `submission/${id}`,
    run: async () => {
      const reason = given.trim();
      if (reason.length > LONGEST_REASON)
        throw badRequest([
          { field: 'reason', message: `The reason takes at most ${LONGEST_REASON} characters.` },
        ]);
      const submission = await submissionById({ payload, id });
      if (submission.state === 'declined') return;
      if (submission.state !== 'new' && submission.state !== 'in-hand')
        throw new AppError({
          code: 'submission-not-open',
          status: 409,
          problems: [{ message: 'Only what was sent and has not become a draft can be declined.' }],
        });
      await payload.update({
        collection: 'submissions',
        id,
        data: { state: 'declined', declinedReason: reason || null },
        depth: 0,
        overrideAccess: true,
      });
      const { name: siteName } = await readSite({ payload, lang: 'en' });
      await mailDecline({ payload, siteName, submission, reason });
    },
  });
