// Proves, against a real HTTP server in the place of a hub, that it is told which feeds are new, once each, and again when it was
// away; and that a kill in between loses nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createWebSub, type WebSub } from '../../src/partners/websub/create-websub.ts';
import { announced } from '../helpers/announced.ts';
import { createCase } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { startReceiver, type WebhookReceiver } from '../helpers/webhook-receiver.ts';

let edge: SearchEdge;
let hub: WebhookReceiver;
let websub: WebSub;
let organisation: string;
let roma: string;

const start = (): WebSub =>
  createWebSub({
    payload: edge.payload,
    taxonomy: edge.search.taxonomy,
    home: edge.url,
    hub: hub.url,
    events: edge.events,
    logger: createLogger({ level: 'silent' }),
  });

beforeAll(async () => {
  edge = await startSearchEdge();
  hub = await startReceiver();
  const idOf = async (collection: 'organisations' | 'themes', slug: string) =>
    String(
      (await edge.payload.find({ collection, where: { slug: { equals: slug } }, overrideAccess: true }))
        .docs[0]?.id,
    );
  organisation = await idOf('organisations', 'whitefriars');
  roma = await idOf('themes', 'roma');
  websub = start();
  await websub.run();
});
afterAll(async () => {
  await websub.close();
  await hub.close();
  await edge.close();
});
beforeEach(() => {
  hub.answer(204);
  hub.received.length = 0;
});

const settle = async (): Promise<void> => {
  await announced();
  await edge.changes.flush();
  await websub.run();
};
const topics = () => hub.received.map(({ form }) => form.get('hub.url')?.slice(edge.url.length));

describe('a hub', () => {
  it('is told of nothing that was there before it', () => {
    expect(topics()).toEqual([]);
  });

  it('is told of every feed that shows a new case, in each format, once', async () => {
    await createCase(edge.payload, { title: 'New to the hub', organisation, themes: [roma] });
    await settle();
    const paths = ['cases', 'organisations/whitefriars', 'themes/community-cohesion', 'themes/roma'];
    expect(topics().sort()).toEqual(
      paths.flatMap((path) => ['atom', 'json', 'rss'].map((format) => `/feeds/${path}.${format}`)).sort(),
    );
    expect(hub.received.every(({ form }) => form.get('hub.mode') === 'publish')).toBe(true);
    hub.received.length = 0;
    await websub.run();
    expect(topics()).toEqual([]);
  });

  it('that was away is told later, also by the next process', async () => {
    hub.answer(503);
    await createCase(edge.payload, { title: 'While it was away', organisation });
    await settle();
    expect(topics()).toHaveLength(1);
    await websub.run();
    expect(topics()).toHaveLength(1);
    await websub.close();
    hub.answer(204);
    hub.received.length = 0;
    websub = start();
    await websub.run();
    expect(topics()).toEqual([]);
    await websub.run(new Date(Date.now() + 60_000));
    expect(topics()).toContain('/feeds/organisations/whitefriars.atom');
  });

  it('that refuses a feed is told of the others all the same, and of that not again', async () => {
    hub.answer(400);
    await createCase(edge.payload, { title: 'Refused by the hub', organisation });
    await settle();
    expect(topics()).toContain('/feeds/organisations/whitefriars.json');
    hub.answer(204);
    hub.received.length = 0;
    await websub.run(new Date(Date.now() + 60_000));
    expect(topics()).toEqual([]);
  });

  it('is told of a case that went, by what is still known of it, and of a guide', async () => {
    await edge.payload.update({
      collection: 'cases',
      where: { key: { equals: 'new-to-the-hub' } },
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    await edge.payload.create({
      collection: 'guides',
      overrideAccess: true,
      data: {
        title: 'Doors',
        slug: 'doors',
        summary: 'Of doors.',
        chapters: [{ title: 'One' }],
        _status: 'published',
      } as never,
    });
    await settle();
    expect(topics()).toEqual(
      expect.arrayContaining([
        '/feeds/cases.atom',
        '/feeds/themes/roma.rss',
        '/feeds/guides.json',
        '/feeds/guides/doors.atom',
      ]),
    );
  });
});
