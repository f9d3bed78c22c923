import type { Endpoint, PayloadRequest } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import { isAppError } from '../../domain/errors.ts';
import { findPartner, keyOfHeader } from './find-partner.ts';
import { readUse } from './read-use.ts';
import { rotateKey } from './rotate-key.ts';

/** Answers with a key, or with what a key was used for, stay with whoever asked. */
const PRIVATE = { 'cache-control': 'no-store' };

/**
 * `POST /api/partners/rotate-key`, by a partner with its own newest key; `POST /api/partners/:id/rotate-key`, by an administrator;
 * `GET /api/partners/usage`, by a partner with any key that works.
 */
export const partnerEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/usage',
    method: 'get',
    handler: async (req) => {
      const key = keyOfHeader(req.headers.get('authorization'));
      const partner = key ? await findPartner({ payload: req.payload, key }) : undefined;
      if (!partner) return refuse({ status: 401, message: HOW });
      return Response.json(await readUse({ payload: req.payload, partner }), { headers: PRIVATE });
    },
  },
  {
    path: '/rotate-key',
    method: 'post',
    handler: async (req) =>
      // Payload knows the newest key alone: one that leaked and was exchanged can't be exchanged once more.
      req.user?.collection === 'partners'
        ? answer({ req, id: req.user.id })
        : refuse({ status: 401, message: HOW }),
  },
  {
    path: '/:id/rotate-key',
    method: 'post',
    handler: async (req) =>
      hasRole(req, 'admin')
        ? answer({ req, id: String(req.routeParams?.id) })
        : refuse({ status: 403, message: 'Only administrators give a partner a new key.' }),
  },
];

const HOW = 'Authorization: send your newest key as “partners API-Key YOUR-KEY”.';

const answer = async ({ req, id }: { req: PayloadRequest; id: string }): Promise<Response> => {
  try {
    return Response.json(await rotateKey({ payload: req.payload, id }), { headers: PRIVATE });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return Response.json({ errors: error.problems }, { status: error.status, headers: PRIVATE });
  }
};

const refuse = ({ status, message }: { status: number; message: string }): Response =>
  Response.json({ errors: [{ message, field: 'Authorization' }] }, { status, headers: PRIVATE });
