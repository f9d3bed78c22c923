import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import type { Webhook, WebhookDelivery } from '../../payload-types.ts';
import { postSigned, type PostOptions, type Tried } from './post-signed.ts';
import { signingSecrets } from './secrets.ts';
import { switchOffIfDead } from './switch-off.ts';

const MINUTE = 60_000;
/** Between a try and the next: about a day in all. */
export const WAITS_MS = [1, 5, 15, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE);
/** Longer than any try: what is in hand after that was in hand when a process was killed. */
const IN_HAND_MS = 2 * MINUTE;

export interface Trying {
  payload: Payload;
  publicUrl: string;
  post?: PostOptions;
  now: Date;
}

/** The same for every try, so that a receiver can tell what it had before; says nothing of how records are kept. */
export const messageId = (delivery: Pick<WebhookDelivery, 'name'>): string =>
  `msg_${createHash('sha256').update(delivery.name).digest('base64url').slice(0, 27)}`;

/** One try, by whoever takes the delivery in hand first; undefined where somebody else has it, or it is settled. */
export const tryDelivery = async ({
  delivery,
  webhook,
  ...trying
}: Trying & { delivery: WebhookDelivery; webhook: Webhook }): Promise<Tried | undefined> => {
  const { payload, publicUrl, post, now } = trying;
  const tries = delivery.tries ?? 0;
  const taken = await payload.db.updateOne({
    collection: 'webhook-deliveries',
    where: {
      and: [
        { id: { equals: delivery.id } },
        { state: { equals: 'waiting' } },
        { tries: { equals: tries } },
        { nextTryAt: { less_than_equal: now.toISOString() } },
      ],
    },
    data: { tries: tries + 1, nextTryAt: new Date(now.getTime() + IN_HAND_MS).toISOString() },
    options: { atomic: true },
  });
  if (!taken) return undefined;
  const sealed = webhook.secret;
  const tried: Tried = sealed
    ? await postSigned({
        ...post,
        url: webhook.url,
        id: messageId(delivery),
        body: delivery.body,
        secrets: signingSecrets({ payload, sealed, now: now.getTime() }),
        userAgent: `Casebook webhooks (+${publicUrl})`,
        now,
      })
    : { isGood: false, status: null, problem: 'It has no secret to sign with: make one.', milliseconds: 0 };
  await settle({ ...trying, delivery, webhook, tried, tries: tries + 1 });
  return tried;
};

const settle = async ({
  payload,
  delivery,
  webhook,
  tried,
  tries,
  now,
}: Trying & { delivery: WebhookDelivery; webhook: Webhook; tried: Tried; tries: number }): Promise<void> => {
  const isTest = delivery.event === 'test';
  // Whoever answers 410 wants nothing any more.
  const wait = isTest || tried.status === 410 ? undefined : WAITS_MS[tries - 1];
  const state = tried.isGood ? 'delivered' : wait === undefined ? 'failed' : 'waiting';
  await payload.db.updateOne({
    collection: 'webhook-deliveries',
    where: { id: { equals: delivery.id } },
    data: {
      state,
      status: tried.status,
      problem: tried.problem,
      milliseconds: tried.milliseconds,
      deliveredAt: tried.isGood ? now.toISOString() : null,
      nextTryAt: state === 'waiting' ? new Date(now.getTime() + (wait ?? 0)).toISOString() : null,
    },
    options: { atomic: true },
    returning: false,
  });
  if (isTest) return;
  const failures = tried.isGood ? 0 : (webhook.failures ?? 0) + 1;
  await payload.db.updateOne({
    collection: 'webhooks',
    where: { id: { equals: webhook.id } },
    data: { failures, ...(tried.isGood && { lastDeliveredAt: now.toISOString() }) },
    options: { atomic: true },
    returning: false,
  });
  // For the next try of the same round.
  webhook.failures = failures;
  if (state === 'failed') await switchOffIfDead({ payload, webhook, isGone: tried.status === 410, now });
};
