import type { Payload } from 'payload';
import { queueMail } from '../../editorial/mail/queue-mail.ts';
import type { Webhook } from '../../payload-types.ts';

/** So long nothing may be taken before nobody is thought to be there. */
const PATIENCE_MS = 3 * 24 * 60 * 60_000;

/** Switches a webhook off that has taken nothing for days, or wants no more, and tells the administrators. */
export const switchOffIfDead = async ({
  payload,
  webhook,
  isGone,
  now,
}: {
  payload: Payload;
  webhook: Webhook;
  isGone: boolean;
  now: Date;
}): Promise<void> => {
  const lastGood = new Date(webhook.lastDeliveredAt ?? webhook.createdAt).getTime();
  if (!isGone && now.getTime() - lastGood < PATIENCE_MS) return;
  const switched = await payload.db.updateOne({
    collection: 'webhooks',
    where: { and: [{ id: { equals: webhook.id } }, { isOn: { equals: true } }] },
    data: { isOn: false },
    options: { atomic: true },
  });
  if (!switched) return;
  const why = isGone
    ? 'Its program answered that it is gone for good (410).'
    : 'Its program has taken nothing for three days.';
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  for (const { email } of docs)
    await queueMail({
      payload,
      mail: {
        to: email,
        subject: 'A webhook was switched off',
        text: [
          `The webhook ${webhook.url} was switched off. ${why}`,
          'What comes, changes and goes meanwhile is not lost: once it is switched on again, it is told all of it.',
          `${payload.config.serverURL}${payload.config.routes.admin}/collections/webhooks/${webhook.id}`,
        ].join('\n\n'),
        key: `webhook-off/${webhook.id}/${now.toISOString()}/${email}`,
      },
    });
};
