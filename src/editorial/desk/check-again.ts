import type { Endpoint } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';

/**
 * `POST /api/checked-links/:id/check`, for reviewers and above: puts an address first in the next round, which asks as gently as any
 * other. Nobody can have this server ask somebody else's many times over.
 */
export const checkAgainEndpoint: Endpoint = {
  path: '/:id/check',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req, 'reviewer'))
      return answer({ status: 403, body: { errors: [{ message: 'Reviewers may see to links.' }] } });
    const id = String(req.routeParams?.id);
    const link = await req.payload.findByID({
      collection: 'checked-links',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    });
    if (!link) return answer({ status: 404, body: { errors: [{ message: 'There is no such link.' }] } });
    await req.payload.update({
      collection: 'checked-links',
      id,
      data: { nextCheckAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: true,
      req,
    });
    return answer({ status: 202, body: { id } });
  },
};

const answer = ({ status, body }: { status: number; body: unknown }): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
