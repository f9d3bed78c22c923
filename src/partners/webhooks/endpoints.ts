import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import type { WebhookDelivery } from '../../payload-types.ts';
import { runtimeIfAny } from '../../runtime.ts';
import { NOT_KEPT } from './clean-deliveries.ts';
import { isSecretShown, secretToShow } from './secrets.ts';

const PRIVATE = { 'cache-control': 'no-store' };

const reply = (body: unknown, status = 200): Response => Response.json(body, { status, headers: PRIVATE });
const refuse = (status: number, message: string): Response => reply({ errors: [{ message }] }, status);

/** For administrators, of a record that there is. */
const forAdmins =
  (answer: (input: { id: string; req: PayloadRequest }) => Promise<Response>): PayloadHandler =>
  async (req) => {
    if (!hasRole(req, 'admin')) return refuse(403, 'Webhooks are for administrators.');
    return answer({ id: String(req.routeParams?.id), req });
  };

const findWebhook = async ({ id, req: { payload } }: { id: string; req: PayloadRequest }) => {
  const { docs } = await payload.find({
    collection: 'webhooks',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  return docs[0];
};

/** What an administrator sees of a try. */
const viewOf = ({ id, event, state, tries, status, problem, milliseconds, createdAt }: WebhookDelivery) => ({
  id,
  event,
  state,
  tries,
  status,
  problem,
  milliseconds,
  createdAt,
});

const NO_WEBHOOK = 'There is no such webhook.';
const NOT_HERE = 'Webhooks are sent by the server, which is not running here.';

/** `GET /api/webhooks/:id/state`, `POST /api/webhooks/:id/secret` and `POST /api/webhooks/:id/test`, for administrators. */
export const webhookEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/state',
    method: 'get',
    handler: forAdmins(async ({ id, req }) => {
      const webhook = await findWebhook({ id, req });
      if (!webhook) return refuse(404, NO_WEBHOOK);
      const { docs } = await req.payload.find({
        collection: 'webhook-deliveries',
        where: { webhook: { equals: id } },
        sort: '-createdAt',
        limit: 10,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      const sealed = webhook.secret;
      return reply({
        isSecretShown: Boolean(sealed && isSecretShown({ payload: req.payload, sealed })),
        deliveries: docs.map(viewOf),
      });
    }),
  },
  {
    path: '/:id/secret',
    method: 'post',
    handler: forAdmins(async ({ id, req }) => {
      const webhook = await findWebhook({ id, req });
      if (!webhook) return refuse(404, NO_WEBHOOK);
      const { secret, sealed, previousUntil } = secretToShow({
        payload: req.payload,
        sealed: webhook.secret,
        now: Date.now(),
      });
      await req.payload.db.updateOne({
        collection: 'webhooks',
        where: { id: { equals: id } },
        data: { secret: sealed },
        options: { atomic: true },
        returning: false,
      });
      return reply({ secret, previousUntil: previousUntil && new Date(previousUntil).toISOString() });
    }),
  },
  {
    path: '/:id/test',
    method: 'post',
    handler: forAdmins(async ({ id, req }) => {
      if (!(await findWebhook({ id, req }))) return refuse(404, NO_WEBHOOK);
      const delivery = await runtimeIfAny('webhooks')?.test(id);
      return delivery ? reply(viewOf(delivery)) : refuse(503, NOT_HERE);
    }),
  },
];

/** `POST /api/webhook-deliveries/:id/redeliver`, for administrators: the same message once more, under the same id. */
export const deliveryEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/redeliver',
    method: 'post',
    handler: forAdmins(async ({ id, req: { payload } }) => {
      const { docs } = await payload.find({
        collection: 'webhook-deliveries',
        where: { id: { equals: id } },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      const [known] = docs;
      if (!known) return refuse(404, 'There is no such delivery.');
      if (known.body === NOT_KEPT)
        return refuse(409, 'It is more than a month old, and its body is not kept.');
      const webhooks = runtimeIfAny('webhooks');
      if (!webhooks) return refuse(503, NOT_HERE);
      await payload.db.updateOne({
        collection: 'webhook-deliveries',
        where: { id: { equals: id } },
        data: { state: 'waiting', tries: 0, nextTryAt: new Date().toISOString() },
        options: { atomic: true },
        returning: false,
      });
      const delivery = await webhooks.deliver(id);
      return delivery ? reply(viewOf(delivery)) : refuse(404, NO_WEBHOOK);
    }),
  },
];
