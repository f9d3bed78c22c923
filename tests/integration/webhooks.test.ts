// Proves, against real HTTP servers, that partners' programs are told of what came, changed and went: signed so that the library
// `standardwebhooks` accepts it, in a search or in all, again until they answer and never twice by us, and only at public addresses.
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWebhooks, type Webhooks } from '../../src/partners/webhooks/create-webhooks.ts';
import { cleanDeliveries } from '../../src/partners/webhooks/clean-deliveries.ts';
import { createLogger } from '../../src/logger.ts';
import { provideRuntime, runtime } from '../../src/runtime.ts';
import { queuedMails } from '../helpers/mail-server.ts';
import { createCase } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { startReceiver, type WebhookReceiver } from '../helpers/webhook-receiver.ts';

const MINUTE = 60_000;
const ADMIN = { email: 'admin@casebook.example', password: 'a long enough word' };

let edge: SearchEdge;
let webhooks: Webhooks;
let receiver: WebhookReceiver;
let cookie: string;
let organisation: string;
let play: string;

const start = (): Webhooks =>
  createWebhooks({
    payload: edge.payload,
    publicUrl: edge.url,
    search: edge.search.service,
    events: edge.events,
    logger: createLogger({ level: 'silent' }),
    post: { isAllowed: () => true, timeoutMs: 500 },
  });

beforeAll(async () => {
  edge = await startSearchEdge();
  receiver = await startReceiver();
  webhooks = start();
  provideRuntime({ webhooks });
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
}, 60_000);
afterAll(async () => {
  await webhooks.close();
  await receiver.close();
  await edge.close();
});
afterEach(async () => {
  receiver.answer(200);
  await webhooks.run();
  for (const collection of ['webhook-deliveries', 'webhooks'] as const)
    await edge.payload.db.deleteMany({ collection, where: {} });
  receiver.received.length = 0;
});

const post = (path: string, body?: unknown): Promise<Response> =>
  fetch(`${edge.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: edge.url, ...(cookie && { cookie }) },
    body: JSON.stringify(body ?? {}),
  });
const json = async <Body>(response: Promise<Response>): Promise<Body> =>
  (await (await response).json()) as Body;
const make = async (data: object = {}): Promise<{ id: string; secret: string }> => {
  const { doc } = await json<{ doc: { id: string } }>(post('/api/webhooks', { url: receiver.url, ...data }));
  const { secret } = await json<{ secret: string }>(post(`/api/webhooks/${doc.id}/secret`));
  return { id: doc.id, secret };
};
const settle = async (): Promise<void> => {
  // What follows a save is announced on the next turns.
  await new Promise((resolve) => setTimeout(resolve, 60));
  await edge.search.sync.flush();
  await edge.changes.flush();
  await webhooks.run();
};
const save = async (key: string, data: object): Promise<void> => {
  await edge.payload.update({
    collection: 'cases',
    where: { key: { equals: key } },
    data,
    overrideAccess: true,
  });
  await settle();
};
const types = () => receiver.received.map(({ json: { type } }) => type);
const deliveries = async () =>
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

describe('what a program is told', () => {
  it('is signed, names where to read, and holds no word of the case', async () => {
    const { secret } = await make();
    await createCase(edge.payload, { title: 'Told of', organisation });
    await settle();
    expect(types()).toEqual(['case.published']);
    const [message] = receiver.received;
    const verified = new Verifier(secret).verify(
      message?.body ?? '',
      message?.headers as Record<string, string>,
    );
    expect(verified).toMatchObject({
      type: 'case.published',
      data: { key: 'told-of', kind: 'published', url: `${edge.url}/cases/told-of`, collection: 'cases' },
    });
    expect(message?.body).not.toContain('in short');
    const { secret: other } = await make();
    expect(() =>
      new Verifier(other).verify(message?.body ?? '', message?.headers as Record<string, string>),
    ).toThrow();
    const found = await fetch((verified as { data: { document: string } }).data.document);
    expect(await found.json()).toMatchObject({ docs: [{ title: 'Told of' }] });
  });

  it('begins with its making, comes once, and says what changed and went', async () => {
    await make();
    await webhooks.run();
    expect(types()).toEqual([]);
    await createCase(edge.payload, { title: 'Through life', organisation });
    await settle();
    await webhooks.run();
    await save('through-life', { summary: 'Other words.', _status: 'published' });
    await save('through-life', { _status: 'draft' });
    expect(types()).toEqual(['case.published', 'case.updated', 'case.withdrawn']);
    expect(receiver.received.at(-1)?.json.data).not.toHaveProperty('document');
  });

  it('is what it asked for, and never that something went which it had not heard of', async () => {
    await make({ events: ['withdrawn'] });
    await createCase(edge.payload, { title: 'In and out', organisation });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await edge.payload.update({
      collection: 'cases',
      where: { key: { equals: 'in-and-out' } },
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    const id = (await edge.payload.find({ collection: 'webhooks', overrideAccess: true })).docs[0]?.id;
    expect(id).toBeTruthy();
    await save('told-of', { _status: 'draft' });
    expect(receiver.received.map(({ json: { data } }) => data.key)).toContain('told-of');
  });

  it('of a search is what matches, and what was told before though it matches no more', async () => {
    await make({ query: '?theme=play&q=swings' });
    const swings = { summary: 'Swings and slides.' };
    await createCase(edge.payload, { title: 'Swings here', organisation, themes: [play], ...swings });
    await createCase(edge.payload, { title: 'Other play', organisation, themes: [play] });
    await createCase(edge.payload, { title: 'Swings elsewhere', organisation, ...swings });
    await settle();
    const told = () => receiver.received.map(({ json: { type, data } }) => [type, data.key, data.matches]);
    expect(told()).toEqual([['case.published', 'swings-here', true]]);
    await save('swings-here', { themes: [], _status: 'published' });
    await save('swings-here', { _status: 'draft' });
    await save('other-play', { _status: 'draft' });
    expect(told().slice(1)).toEqual([
      ['case.updated', 'swings-here', false],
      ['case.withdrawn', 'swings-here', false],
    ]);
  });

  it('is kept while nobody runs, and told once by two that run at once', async () => {
    await make();
    await webhooks.close();
    await createCase(edge.payload, { title: 'While away', organisation });
    await settle();
    expect(types()).toEqual([]);
    const both = [start(), start()];
    await Promise.all(both.map((one) => one.run()));
    await Promise.all(both.map((one) => one.run()));
    await Promise.all(both.map((one) => one.close()));
    webhooks = start();
    provideRuntime({ webhooks });
    expect(types()).toEqual(['case.published']);
  });
});

describe('a program that does not answer', () => {
  it.each([[500], [404], [302], ['silent' as const]])(
    'well (%s) is told again, later and later, under the same id and freshly signed',
    async (status) => {
      const { secret } = await make();
      receiver.answer(status);
      await createCase(edge.payload, { title: `Not taken ${status}`, organisation });
      await settle();
      expect(receiver.received).toHaveLength(1);
      await webhooks.run();
      expect(receiver.received).toHaveLength(1);
      await webhooks.run(new Date(Date.now() + MINUTE + 1000));
      expect(receiver.received).toHaveLength(2);
      const [waiting] = await deliveries();
      expect(waiting).toMatchObject({
        state: 'waiting',
        tries: 2,
        status: status === 'silent' ? null : status,
      });
      receiver.answer(204);
      await webhooks.run(new Date(Date.now() + 7 * MINUTE));
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      const last = receiver.received.at(-1);
      expect(await deliveries()).toMatchObject([
        { state: 'delivered', tries: 3, status: 204, problem: null },
      ]);
      // Signed for the time of the try, which the library holds to within five minutes of now.
      const sent = Number(last?.headers['webhook-timestamp']);
      expect(sent).toBeGreaterThan(Date.now() / 1000 + 6 * 60);
      expect(
        new Verifier(secret).sign(
          String(last?.headers['webhook-id']),
          new Date(sent * 1000),
          last?.body ?? '',
        ),
      ).toBe(last?.headers['webhook-signature']);
    },
  );

  it('for a day is given up, and switched off after days, which administrators are told', async () => {
    const { id } = await make();
    receiver.answer(503);
    await createCase(edge.payload, { title: 'For nobody', organisation });
    await settle();
    let now = Date.now();
    for (let round = 0; round < 10; round += 1) {
      now += 9 * 60 * MINUTE;
      await webhooks.run(new Date(now));
    }
    expect(await deliveries()).toMatchObject([{ state: 'failed', tries: 10 }]);
    const webhook = await edge.payload.findByID({ collection: 'webhooks', id, overrideAccess: true });
    expect(webhook).toMatchObject({ isOn: false, failures: 10 });
    expect((await queuedMails(edge.payload)).filter(({ to }) => to === ADMIN.email)).toMatchObject([
      { subject: 'A webhook was switched off' },
    ]);
    receiver.received.length = 0;
    await webhooks.run(new Date(now + 24 * 60 * MINUTE));
    expect(receiver.received).toEqual([]);
  });

  it('and says it is gone for good is switched off at once', async () => {
    const { id } = await make();
    receiver.answer(410);
    await createCase(edge.payload, { title: 'Gone for good', organisation });
    await settle();
    expect(await edge.payload.findByID({ collection: 'webhooks', id, overrideAccess: true })).toMatchObject({
      isOn: false,
    });
  });
});

describe('an administrator', () => {
  it('sees the secret once, then makes a new one beside which the old one signs for a day', async () => {
    const { id, secret } = await make();
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const read = await (
      await fetch(`${edge.url}/api/webhooks/${id}`, { headers: { cookie, origin: edge.url } })
    ).text();
    expect(read).toContain(receiver.url);
    expect(read).not.toMatch(/secret|whsec/);
    const next = await json<{ secret: string; previousUntil: string }>(post(`/api/webhooks/${id}/secret`));
    expect(next.secret).not.toBe(secret);
    await post(`/api/webhooks/${id}/test`);
    const [message] = receiver.received;
    for (const one of [secret, next.secret])
      expect(
        new Verifier(one).verify(message?.body ?? '', message?.headers as Record<string, string>),
      ).toMatchObject({
        type: 'test',
      });
  });

  it('tests it, sees what came of it, and has a message sent once more', async () => {
    const { id } = await make({ isOn: false });
    receiver.answer(500);
    expect(await json(post(`/api/webhooks/${id}/test`))).toMatchObject({
      event: 'test',
      state: 'failed',
      status: 500,
      problem: 'Answered 500.',
      milliseconds: expect.any(Number) as number,
    });
    receiver.answer(200);
    const [delivery] = await deliveries();
    expect(await json(post(`/api/webhook-deliveries/${delivery?.id}/redeliver`))).toMatchObject({
      state: 'delivered',
    });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const state = await fetch(`${edge.url}/api/webhooks/${id}/state`, {
      headers: { cookie, origin: edge.url },
    });
    expect(await state.json()).toMatchObject({ isSecretShown: true, deliveries: [{ state: 'delivered' }] });
  });

  it('is told what is wrong with a search or an address, and nobody else has anything to do with it', async () => {
    const wrong = await post('/api/webhooks', { url: receiver.url, query: 'theme=no-such-theme' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/"path":"query".*no-such-theme|no-such-theme.*"path":"query"/);
    expect((await post('/api/webhooks', { url: 'ftp://example.org/' })).status).toBe(400);
    const { id } = await make();
    const stranger = { method: 'POST', headers: { origin: edge.url } };
    for (const path of [`/api/webhooks/${id}/secret`, `/api/webhooks/${id}/test`, '/api/webhooks'])
      expect((await fetch(`${edge.url}${path}`, stranger)).status).toBe(403);
    for (const path of [
      '/api/webhooks',
      `/api/webhooks/${id}`,
      `/api/webhooks/${id}/state`,
      '/api/webhook-deliveries',
    ])
      expect((await fetch(`${edge.url}${path}`)).status).toBeGreaterThanOrEqual(403);
  });

  it('finds a log of a month, in which stays what was last told', async () => {
    await make();
    await createCase(edge.payload, { title: 'Long ago', organisation });
    await settle();
    await save('long-ago', { summary: 'Other words.', _status: 'published' });
    await cleanDeliveries({ payload: edge.payload, now: new Date(Date.now() + 31 * 24 * 60 * MINUTE) });
    expect(await deliveries()).toMatchObject([{ event: 'case.updated', body: '{}' }]);
    await save('long-ago', { _status: 'draft' });
    expect(types().at(-1)).toBe('case.withdrawn');
    await cleanDeliveries({ payload: edge.payload, now: new Date(Date.now() + 31 * 24 * 60 * MINUTE) });
    expect(await deliveries()).toEqual([]);
  });
});

describe('an address inside a network', () => {
  it('is not asked, by number or by name', async () => {
    const strict = createWebhooks({
      payload: edge.payload,
      publicUrl: edge.url,
      search: runtime('search'),
      events: edge.events,
      logger: createLogger({ level: 'silent' }),
      post: { resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
    });
    for (const url of [receiver.url, `http://partner.example:${new URL(receiver.url).port}/hook`]) {
      const { id } = await make({ url });
      const delivery = await strict.test(id);
      expect(delivery).toMatchObject({ state: 'failed', status: null });
      expect(delivery?.problem).toMatch(/network/);
    }
    await strict.close();
    expect(receiver.received).toEqual([]);
  });
});
