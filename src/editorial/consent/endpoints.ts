import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import { isAppError } from '../../domain/errors.ts';
import { askConsent } from './ask-consent.ts';
import { listConsents } from './list-consents.ts';

const refuse = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status });

/** For reviewers and above, of a case that there is. */
const forReviewers =
  (answer: (input: { caseId: string; req: PayloadRequest }) => Promise<unknown>): PayloadHandler =>
  async (req) => {
    if (!hasRole(req, 'reviewer')) return refuse(403, 'Consent is asked for by reviewers and above.');
    const caseId = String(req.routeParams?.id);
    const found = await req.payload.find({
      collection: 'cases',
      where: { id: { equals: caseId } },
      draft: true,
      depth: 0,
      limit: 1,
      pagination: false,
      select: { slug: true },
      overrideAccess: false,
      user: req.user,
    });
    if (found.docs.length === 0) return refuse(404, 'There is no such case.');
    try {
      return Response.json(await answer({ caseId, req }), { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      if (!isAppError(error)) throw error;
      return Response.json({ errors: error.problems }, { status: error.status });
    }
  };

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  try {
    const body: unknown = await req.json?.();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Of a case: asking its organisation for consent, and what was answered. */
export const consentEndpoints: Endpoint[] = [
  {
    path: '/:id/ask-consent',
    method: 'post',
    handler: forReviewers(async ({ caseId, req }) => {
      const body = await bodyOf(req);
      return askConsent({
        caseId,
        req,
        publicUrl: req.payload.config.serverURL,
        request: {
          organisationName: text(body.organisationName) ?? '',
          mailbox: text(body.mailbox),
          message: text(body.message),
        },
      });
    }),
  },
  {
    path: '/:id/consents',
    method: 'get',
    handler: forReviewers(async ({ caseId, req }) => ({ consents: await listConsents({ caseId, req }) })),
  },
];
