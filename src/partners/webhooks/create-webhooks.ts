import { randomUUID } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { isAppError } from '../../domain/errors.ts';
import type { EventBus } from '../../events.ts';
import type { Logger } from '../../logger.ts';
import type { Webhook, WebhookDelivery } from '../../payload-types.ts';
import type { SearchService } from '../../search/results.ts';
import { cleanDeliveries } from './clean-deliveries.ts';
import type { PostOptions } from './post-signed.ts';
import { queueDeliveries } from './queue-deliveries.ts';
import { tryDelivery } from './try-delivery.ts';

/** Tells partners' programs what comes, changes and goes. */
export interface Webhooks {
  /** One round: what changed is written down for whom it concerns, and what is due is sent. Never rejects. */
  run(now?: Date): Promise<void>;
  /** Sends one delivery now, whether or not its webhook is on; resolves to how it stands then. */
  deliver(id: string): Promise<WebhookDelivery | undefined>;
  /** Makes a delivery that says only that it is a test, and sends it. */
  test(webhookId: string): Promise<WebhookDelivery | undefined>;
  close(): Promise<void>;
}

/** Receivers at a time; each gets one message after the other. */
const TOGETHER = 4;
const AT_ONCE = 200;
/** What a receiver gets of one round: who answers slowly waits for the next, and not everybody else with it. */
const SHARE_MS = 30_000;
const CLEAN_MS = 60 * 60_000;

export const createWebhooks = ({
  payload,
  publicUrl,
  search,
  events,
  logger,
  post,
  shareMs = SHARE_MS,
}: {
  payload: Payload;
  publicUrl: string;
  search: Pick<SearchService, 'matchingCases' | 'state'>;
  events: EventBus;
  logger: Pick<Logger, 'error' | 'warn'>;
  /** For tests, whose receivers stand on this machine. */
  post?: PostOptions;
  shareMs?: number;
}): Webhooks => {
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;
  let cleanedAt = 0;

  const tell = async ({ webhook, now }: { webhook: Webhook; now: Date }): Promise<void> => {
    try {
      await queueDeliveries({ payload, search, publicUrl, webhook, now });
    } catch (error) {
      // Nothing is lost: what it has seen has not moved on.
      const isAway = isAppError(error) && error.status === 503;
      if (isAway) logger.warn({ webhook: webhook.id }, 'a webhook waits until search answers again');
      else logger.error({ err: error, webhook: webhook.id }, 'a webhook could not be told, and will be');
    }
  };

  /** One after the other; where one fails the rest waits for the next round, so that nobody who is away is knocked at for hours. */
  const deliverTo = async ({ webhook, clock }: { webhook: Webhook; clock: () => Date }): Promise<void> => {
    const startedAt = clock();
    const due = await findDeliveries({
      and: [
        { webhook: { equals: webhook.id } },
        { state: { equals: 'waiting' } },
        { nextTryAt: { less_than_equal: startedAt.toISOString() } },
      ],
    });
    for (const delivery of due) {
      if (isClosed) return;
      // Each is signed for its own time: receivers refuse what was signed minutes ago.
      const tried = await tryDelivery({ payload, publicUrl, post, delivery, webhook, now: clock() });
      if (clock().getTime() - startedAt.getTime() > shareMs) return;
      if (tried && !tried.isGood) return;
    }
  };

  const findDeliveries = async (where: Where): Promise<WebhookDelivery[]> => {
    const { docs } = await payload.find({
      collection: 'webhook-deliveries',
      where,
      sort: ['nextTryAt', 'createdAt'],
      limit: AT_ONCE,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    return docs;
  };

  const findWebhooks = async (where: Where): Promise<Webhook[]> => {
    const { docs } = await payload.find({
      collection: 'webhooks',
      where,
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      // The secret, which no request may read.
      showHiddenFields: true,
    });
    return docs;
  };

  const round = async (now: Date): Promise<void> => {
    if (isClosed) return;
    const startedAt = performance.now();
    const clock = (): Date => new Date(now.getTime() + performance.now() - startedAt);
    const webhooks = await findWebhooks({ isOn: { equals: true } });
    // A search that does not know everything yet would leave some out.
    const { isCatchingUp } = search.state();
    for (const webhook of webhooks) if (!isCatchingUp || !webhook.query?.trim()) await tell({ webhook, now });
    const waiting = [...webhooks];
    const work = async (): Promise<void> => {
      for (let webhook = waiting.shift(); webhook && !isClosed; webhook = waiting.shift())
        await deliverTo({ webhook, clock });
    };
    await Promise.all(Array.from({ length: TOGETHER }, work));
    if (now.getTime() - cleanedAt < CLEAN_MS) return;
    cleanedAt = now.getTime();
    await cleanDeliveries({ payload, now });
  };

  const run = (now?: Date): Promise<void> => {
    last = last
      .then(() => round(now ?? new Date()))
      .catch((err: unknown) => logger.error({ err }, 'a round of webhooks failed, and comes again'));
    return last;
  };
  /** Many changes that come while a round is under way take one more. */
  const wake = (): void => {
    if (isWaiting || isClosed) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
    });
    void run();
  };
  events.on('public-changes', wake);

  const deliver = async (id: string): Promise<WebhookDelivery | undefined> => {
    const [delivery] = await findDeliveries({ id: { equals: id } });
    const webhookId = typeof delivery?.webhook === 'string' ? delivery.webhook : delivery?.webhook.id;
    const [webhook] = webhookId ? await findWebhooks({ id: { equals: webhookId } }) : [];
    if (!delivery || !webhook) return undefined;
    await tryDelivery({ payload, publicUrl, post, delivery, webhook, now: new Date() });
    const [after] = await findDeliveries({ id: { equals: id } });
    return after;
  };

  return {
    run,
    deliver,
    test: async (webhookId) => {
      const now = new Date().toISOString();
      const { id } = await payload.create({
        collection: 'webhook-deliveries',
        data: {
          webhook: webhookId,
          name: `${webhookId}/test/${randomUUID()}`,
          event: 'test',
          body: JSON.stringify({ type: 'test', timestamp: now, data: { url: publicUrl } }),
          state: 'waiting',
          tries: 0,
          nextTryAt: now,
        },
        depth: 0,
        overrideAccess: true,
      });
      return deliver(id);
    },
    close: async () => {
      isClosed = true;
      events.off('public-changes', wake);
      await last;
    },
  };
};
