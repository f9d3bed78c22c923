import { afterAll, afterEach, beforeAll } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createWebhooks, type Webhooks } from '../../src/partners/webhooks/create-webhooks.ts';
import { provideRuntime } from '../../src/runtime.ts';
import { announced } from './announced.ts';
import { startSearchEdge, type SearchEdge } from './search-edge.ts';
import { startReceiver, type WebhookReceiver } from './webhook-receiver.ts';

export const MINUTE = 60_000;
export const ADMIN = { email: 'admin@casebook.example', password: 'a long enough word' };

export let edge: SearchEdge;
export let webhooks: Webhooks;
export let receiver: WebhookReceiver;
export let cookie: string;
export let organisation: string;
export let play: string;

export const start = ({
  shareMs,
  timeoutMs = 15_000,
}: { shareMs?: number; timeoutMs?: number } = {}): Webhooks =>
  createWebhooks({
    payload: edge.payload,
    publicUrl: edge.url,
    search: edge.search.service,
    events: edge.events,
    logger: createLogger({ level: 'silent' }),
    post: { isAllowed: () => true, timeoutMs },
    shareMs,
  });

/** Webhooks on an edge with search, and a program that is told; once a suite. */
export const useWebhooks = (): void => {
  beforeAll(async () => {
    edge = await startSearchEdge();
    receiver = await startReceiver();
    restart();
    await edge.payload.create({
      collection: 'users',
      data: { ...ADMIN, name: 'Ada', role: 'admin' } as never,
      overrideAccess: true,
    });
    const login = await post('/api/users/login', ADMIN);
    cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const idOf = async (collection: 'organisations' | 'themes', slug: string) =>
      String(
        (await edge.payload.find({ collection, where: { slug: { equals: slug } }, overrideAccess: true }))
          .docs[0]?.id,
      );
    organisation = await idOf('organisations', 'whitefriars');
    play = await idOf('themes', 'play');
  });
  afterAll(async () => {
    await webhooks.close();
    await receiver.close();
    await edge.close();
  });
  afterEach(async () => {
    receiver.answer(200);
    receiver.answerAfter(0);
    await webhooks.run();
    for (const collection of ['webhook-deliveries', 'webhooks'] as const)
      await edge.payload.db.deleteMany({ collection, where: {} });
    receiver.received.length = 0;
  });
};

/** Another process in its place. */
export const restart = (options?: Parameters<typeof start>[0]): void => {
  webhooks = start(options);
  provideRuntime({ webhooks });
};

export const post = (path: string, body?: unknown): Promise<Response> =>
  fetch(`${edge.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: edge.url, ...(cookie && { cookie }) },
    body: JSON.stringify(body ?? {}),
  });
export const json = async <Body>(response: Promise<Response>): Promise<Body> =>
  (await (await response).json()) as Body;
export const make = async (data: object = {}): Promise<{ id: string; secret: string }> => {
  const { doc } = await json<{ doc: { id: string } }>(post('/api/webhooks', { url: receiver.url, ...data }));
  const { secret } = await json<{ secret: string }>(post(`/api/webhooks/${doc.id}/secret`));
  return { id: doc.id, secret };
};
export const settle = async (): Promise<void> => {
  await announced();
  await edge.search.sync.flush();
  await edge.changes.flush();
  await webhooks.run();
};
export const save = async (key: string, data: object): Promise<void> => {
  await edge.payload.update({
    collection: 'cases',
    where: { key: { equals: key } },
    data,
    overrideAccess: true,
  });
  await settle();
};
export const types = () => receiver.received.map(({ json: { type } }) => type);
export const deliveries = async () =>
  (
    await edge.payload.find({
      collection: 'webhook-deliveries',
      sort: 'createdAt',
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
  ).docs;
