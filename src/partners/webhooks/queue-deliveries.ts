import type { Payload } from 'payload';
import { readChanges } from '../../changes/read-changes.ts';
import { taxonomyNow } from '../../content/taxonomy-now.ts';
import type { ChangeKind, PublicChange } from '../../domain/public-change.ts';
import type { Webhook, WebhookDelivery } from '../../payload-types.ts';
import { presentChange } from '../../presenters/change.ts';
import { indexKey } from '../../search/projection.ts';
import type { SearchService } from '../../search/results.ts';
import { queryOfWebhook } from './webhook-query.ts';

const AT_ONCE = 100;

interface Telling {
  payload: Payload;
  search: Pick<SearchService, 'matchingCases'>;
  publicUrl: string;
  webhook: Webhook;
  now: Date;
}

/**
 * Writes down what a webhook is to be told of all that changed since it was last told. A kill in between loses nothing: what is
 * written has a name that comes once, and what the webhook has seen moves on only afterwards.
 */
export const queueDeliveries = async (telling: Telling): Promise<void> => {
  const { payload, webhook } = telling;
  let seen = webhook.seenSequence ?? 0;
  for (;;) {
    const changes = await readChanges({ payload, after: seen, limit: AT_ONCE });
    const last = changes.at(-1);
    if (!last) return;
    const keys = await matching({ ...telling, changes });
    for (const change of changes) {
      const told = await whatToTell({ ...telling, change, seen, keys });
      if (told) await queueOne({ ...telling, change, seen, ...told });
    }
    seen = last.sequence;
    await payload.db.updateOne({
      collection: 'webhooks',
      where: { and: [{ id: { equals: webhook.id } }, { seenSequence: { less_than: seen } }] },
      data: { seenSequence: seen },
      options: { atomic: true },
      returning: false,
    });
  }
};

/** The cases of the webhook's search, as an index has their keys; undefined where it has none, and every case and guide is meant. */
const matching = async ({
  payload,
  webhook: { query },
  search,
  changes,
}: Telling & { changes: PublicChange[] }): Promise<Set<string> | undefined> => {
  if (!query?.trim()) return undefined;
  const isAsked = changes.some(({ collection, state }) => collection === 'cases' && state === 'out');
  if (!isAsked) return new Set();
  const asked = queryOfWebhook({ text: query, snapshot: await taxonomyNow(payload) });
  return new Set((await search.matchingCases(asked)).keys);
};

/**
 * Of a search: what matches, and once what was told before and matches no more. Without one: everything. That something went
 * is never told to whoever never heard of it.
 */
const whatToTell = async ({
  payload,
  webhook,
  change,
  seen,
  keys,
}: Telling & { change: PublicChange; seen: number; keys: Set<string> | undefined }): Promise<
  { kind: ChangeKind; matches?: boolean } | undefined
> => {
  const kind = presentChange({ change, seen, publicUrl: '' }).kind;
  if (!webhook.events.includes(kind)) return undefined;
  if (!keys) return kind === 'withdrawn' && change.firstSequence > seen ? undefined : { kind };
  if (change.collection !== 'cases') return undefined;
  const matches = change.state === 'out' && keys.has(indexKey(change.key));
  return matches || (await isHeld({ payload, webhook, change })) ? { kind, matches } : undefined;
};

/** Names begin with the webhook and the record: `WEBHOOK/cases/KEY/SEQUENCE`. */
export const recordPart = (
  webhookId: string,
  { collection, key }: Pick<PublicChange, 'collection' | 'key'>,
) => `${webhookId}/${collection}/${key}/`;

/** What it was last told left it with a copy of the case, as far as is still known. */
const isHeld = async ({
  payload,
  webhook,
  change,
}: Pick<Telling, 'payload' | 'webhook'> & { change: PublicChange }): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'webhook-deliveries',
    where: { name: { contains: recordPart(webhook.id, change) } },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] !== undefined && tellsOfCopy(docs[0]);
};

/** After it a receiver has a copy: the case neither went, nor left the search. A body that is not kept says nothing of that. */
export const tellsOfCopy = ({ event, body }: Pick<WebhookDelivery, 'event' | 'body'>): boolean => {
  const { data } = JSON.parse(body) as { data?: { matches?: boolean } };
  return /\.(published|updated)$/.test(event) && data?.matches !== false;
};

const queueOne = async ({
  payload,
  publicUrl,
  webhook,
  change,
  seen,
  kind,
  matches,
  now,
}: Telling & { change: PublicChange; seen: number; kind: ChangeKind; matches?: boolean }): Promise<void> => {
  const event = `${change.collection === 'cases' ? 'case' : 'guide'}.${kind}`;
  const data = { ...presentChange({ change, seen, publicUrl }), ...(matches !== undefined && { matches }) };
  const name = `${recordPart(webhook.id, change)}${change.sequence}`;
  try {
    await payload.create({
      collection: 'webhook-deliveries',
      data: {
        webhook: webhook.id,
        name,
        event,
        body: JSON.stringify({ type: event, timestamp: change.changedAt.toISOString(), data }),
        state: 'waiting',
        tries: 0,
        nextTryAt: now.toISOString(),
      },
      depth: 0,
      overrideAccess: true,
    });
  } catch (error) {
    const { totalDocs } = await payload.count({
      collection: 'webhook-deliveries',
      where: { name: { equals: name } },
      overrideAccess: true,
    });
    // Another instance, or this one before it was killed, has written it down.
    if (totalDocs === 0) throw error;
  }
};
