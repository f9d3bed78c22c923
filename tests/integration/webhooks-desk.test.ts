// Proves, with a real HTTP server told, what administrators have of webhooks: a secret shown once and exchanged, a test, a log; and that
// nothing inside a network is asked, by number or by name.
import { Webhook as Verifier } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { cleanDeliveries } from '../../src/partners/webhooks/clean-deliveries.ts';
import { createLogger } from '../../src/logger.ts';
import { createWebhooks } from '../../src/partners/webhooks/create-webhooks.ts';
import { runtime } from '../../src/runtime.ts';
import { createCase } from '../helpers/search-base.ts';
import {
  MINUTE,
  cookie,
  deliveries,
  edge,
  json,
  make,
  organisation,
  post,
  receiver,
  save,
  settle,
  types,
  useWebhooks,
} from '../helpers/webhook-edge.ts';

useWebhooks();

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
    for (const url of ['ftp://example.org/', '', null, undefined]) {
      const refused = await post('/api/webhooks', { url });
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('"path":"url"');
    }
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
