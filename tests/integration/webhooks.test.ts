// Proves, against real HTTP servers, that partners' programs are told of what came, changed and went: signed so that the library
// `standardwebhooks` accepts it, in a search or in all, again until they answer and never twice by us, and only at public addresses.
import { Webhook as Verifier } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { announced } from '../helpers/announced.ts';
import { queuedMails } from '../helpers/mail-server.ts';
import { createCase } from '../helpers/search-base.ts';
import {
  MINUTE,
  deliveries,
  edge,
  ADMIN,
  make,
  organisation,
  play,
  receiver,
  restart,
  save,
  settle,
  start,
  types,
  useWebhooks,
  webhooks,
} from '../helpers/webhook-edge.ts';

useWebhooks();

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
    await announced();
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

  it('of a search is what matches, and once what was told before and matches no more', async () => {
    await make({ query: '?theme=play&q=swings' });
    const swings = { summary: 'Swings and slides.' };
    await createCase(edge.payload, { title: 'Swings here', organisation, themes: [play], ...swings });
    await createCase(edge.payload, { title: 'Other play', organisation, themes: [play] });
    await createCase(edge.payload, { title: 'Swings elsewhere', organisation, ...swings });
    await settle();
    const dotted = { key: 'swings.2012_v2', themes: [play], ...swings };
    await createCase(edge.payload, { title: 'Swings with a dot', organisation, ...dotted });
    await settle();
    expect(receiver.received.pop()?.json.data).toMatchObject({ key: dotted.key, matches: true });
    const told = () => receiver.received.map(({ json: { type, data } }) => [type, data.key, data.matches]);
    expect(told()).toEqual([['case.published', 'swings-here', true]]);
    await save('swings-here', { themes: [], _status: 'published' });
    await save('swings-here', { summary: 'Swings, as they are elsewhere.', _status: 'published' });
    await save('other-play', { _status: 'draft' });
    expect(told().slice(1)).toEqual([['case.updated', 'swings-here', false]]);
    await save('swings-here', { themes: [play], _status: 'published' });
    await save('swings-here', { _status: 'draft' });
    expect(told().slice(2)).toEqual([
      ['case.updated', 'swings-here', true],
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
    restart();
    expect(types()).toEqual(['case.published']);
  });
});

describe('a program that does not answer', () => {
  it.each([[500], [404], [302], [101], ['silent' as const]])(
    'well (%s) is told again, later and later, under the same id and freshly signed',
    async (status) => {
      const { secret } = await make();
      receiver.answer(status);
      await webhooks.close();
      // Who says nothing is not waited for long, who answers is.
      restart(status === 'silent' ? { timeoutMs: 300 } : {});
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
        status: status === 'silent' || status === 101 ? null : status,
      });
      receiver.answer(204);
      await webhooks.close();
      restart();
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

  it('quickly is sent what its share of a round holds, each signed for its own time, and the rest the next time', async () => {
    await webhooks.close();
    const { id } = await make();
    for (const title of ['Slow one', 'Slow two', 'Slow three', 'Slow four'])
      await createCase(edge.payload, { title, organisation });
    await announced();
    await edge.changes.flush();
    receiver.answerAfter(1100);
    const hurried = start({ shareMs: 0 });
    await hurried.run();
    expect(types()).toHaveLength(1);
    await hurried.run();
    expect(types()).toHaveLength(2);
    await hurried.close();
    const patient = start();
    await patient.run();
    await patient.close();
    const [third, fourth] = receiver.received
      .slice(2)
      .map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(fourth).toBeGreaterThan(third ?? Infinity);
    expect(await deliveries()).toMatchObject(Array(4).fill({ webhook: id, state: 'delivered', tries: 1 }));
    restart();
  });

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
