import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import { isAppError } from '../../domain/errors.ts';
import { declineSubmission } from './decline.ts';
import { makeDraft } from './make-draft.ts';

const NOT_KEPT = { 'cache-control': 'no-store' };

/** For reviewers, from the form and the list of submissions. */
const forReviewers =
  (act: (input: { req: PayloadRequest; id: string }) => Promise<unknown>): PayloadHandler =>
  async (req) => {
    if (!hasRole(req, 'reviewer'))
      return answer({ status: 403, body: { errors: [{ message: 'Reviewers may see to submissions.' }] } });
    try {
      return answer({ status: 200, body: await act({ req, id: String(req.routeParams?.id) }) });
    } catch (error) {
      if (!isAppError(error)) throw error;
      return answer({ status: error.status, body: { errors: error.problems } });
    }
  };

const answer = ({ status, body }: { status: number; body: unknown }): Response =>
  Response.json(body, { status, headers: NOT_KEPT });

/** With the draft's id as `id` too, as Payload's own answers name what they made. */
const draftOf = async (input: { req: PayloadRequest; id: string }) => {
  const made = await makeDraft(input);
  return { id: made.caseId, ...made };
};

export const submissionEndpoints: Endpoint[] = [
  { path: '/:id/make-draft', method: 'post', handler: forReviewers(draftOf) },
  {
    path: '/:id/decline',
    method: 'post',
    handler: forReviewers(async ({ req, id }) => {
      const body: unknown = await req.json?.().catch(() => null);
      const reason = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : '';
      await declineSubmission({ req, id, reason: typeof reason === 'string' ? reason : '' });
      return { state: 'declined' };
    }),
  },
];
