import type { Payload } from 'payload';
import type { WebhookDelivery } from '../../payload-types.ts';
import { tellsOfCopy } from './queue-deliveries.ts';

const KEEP_MS = 30 * 24 * 60 * 60_000;
const AT_ONCE = 500;
/** What is left of a body that is not kept: it can't be delivered again. */
export const NOT_KEPT = '{}';

/**
 * Clears the log of what was settled a month ago. The last that a webhook was told of a record stays, without its body: that it
 * went is told to whoever was told that it came.
 */
export const cleanDeliveries = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  const before = new Date(now.getTime() - KEEP_MS).toISOString();
  const { docs } = await payload.find({
    collection: 'webhook-deliveries',
    where: {
      and: [
        { createdAt: { less_than: before } },
        { state: { not_equals: 'waiting' } },
        { body: { not_equals: NOT_KEPT } },
      ],
    },
    sort: 'createdAt',
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  for (const delivery of docs) await settle({ payload, delivery });
};

const settle = async ({
  payload,
  delivery,
}: {
  payload: Payload;
  delivery: WebhookDelivery;
}): Promise<void> => {
  const newest = await newestOf({ payload, delivery });
  const isNewest = newest?.id === delivery.id;
  // What was told of the record before has no use any more.
  if (isNewest)
    await payload.db.deleteMany({
      collection: 'webhook-deliveries',
      where: {
        and: [
          { name: { contains: recordOf(delivery) } },
          { body: { equals: NOT_KEPT } },
          { id: { not_equals: delivery.id } },
        ],
      },
    });
  const where = { id: { equals: delivery.id } };
  if (isNewest && tellsOfCopy(delivery))
    await payload.db.updateOne({
      collection: 'webhook-deliveries',
      where,
      data: { body: NOT_KEPT },
      options: { atomic: true },
      returning: false,
    });
  else await payload.db.deleteOne({ collection: 'webhook-deliveries', where });
};

const recordOf = ({ name }: Pick<WebhookDelivery, 'name'>): string =>
  name.slice(0, name.lastIndexOf('/') + 1);

const newestOf = async ({
  payload,
  delivery,
}: {
  payload: Payload;
  delivery: WebhookDelivery;
}): Promise<WebhookDelivery | undefined> => {
  const { docs } = await payload.find({
    collection: 'webhook-deliveries',
    where: { name: { contains: recordOf(delivery) } },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0];
};
