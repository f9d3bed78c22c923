import type { RequestHandler, Response } from 'express';
import type { Payload } from 'payload';
import { runtimeIfAny } from '../runtime.ts';
import { findPartner, keyOfHeader } from '../partners/keys/find-partner.ts';
import { createQuotas, type QuotaState, type Quotas } from '../partners/keys/quotas.ts';
import { surfaceOf } from './api-surface.ts';

const PARTNERS_OWN = /^\/api\/partners(\/|$)/;

/**
 * Knows partners by their key on every path for programs, and counts their requests against their quota. A key opens nothing
 * that a stranger may not read; a wrong one is refused, so that nobody believes to be known who is not.
 */
export const partnerKeys = ({
  payload,
  quotas = createQuotas({ payload, usage: () => runtimeIfAny('usage') }),
}: {
  payload: Payload;
  quotas?: Quotas;
}): RequestHandler => {
  return async (request, response, next) => {
    const key = keyOfHeader(request.headers.authorization);
    const surface = surfaceOf(request.path);
    if (key === undefined || (!surface && !PARTNERS_OWN.test(request.path))) {
      next();
      return;
    }
    const partner = key === null ? undefined : await findPartner({ payload, key });
    if (!partner) {
      refuseKey(response);
      return;
    }
    response.locals.partner = partner.id;
    if (!surface) {
      next();
      return;
    }
    const state = await quotas.use({ partner, surface });
    tellQuota({ response, state });
    if (!state.isOver) {
      next();
      return;
    }
    response
      .status(429)
      .set({ 'retry-after': String(state.resetSeconds), 'cache-control': 'no-store' })
      .json({
        errors: [
          {
            message: `This key’s ${state.limit} requests of today (universal time) are used up. Try again tomorrow, or ask for a larger quota.`,
          },
        ],
      });
  };
};

const refuseKey = (response: Response): void => {
  response
    .status(401)
    .set({ 'www-authenticate': 'API-Key realm="partners"', 'cache-control': 'no-store' })
    .json({
      errors: [
        {
          message:
            'Authorization: takes “partners API-Key YOUR-KEY”; no partner has this key. Without the header everybody reads the same, with a smaller limit.',
          field: 'Authorization',
        },
      ],
    });
};

const tellQuota = ({ response, state }: { response: Response; state: QuotaState }): void => {
  response.set({
    'ratelimit-policy': `${state.limit};w=86400`,
    'ratelimit-limit': String(state.limit),
    'ratelimit-remaining': String(state.remaining),
    'ratelimit-reset': String(state.resetSeconds),
  });
};
