import type { Payload } from 'payload';
import { createAlerts, type Alerts } from '../../src/alerts/create-alerts.ts';
import { createLogger } from '../../src/logger.ts';
import { runtime } from '../../src/runtime.ts';
import { announced } from './announced.ts';
import { runMails, startMailServer, type MailServer } from './mail-server.ts';
import { createCase } from './search-base.ts';
import { startSearchEdge, type SearchEdge } from './search-edge.ts';

export const READER = 'reader@example.org';
export const DAY_MS = 24 * 60 * 60_000;

type Fields = Record<string, string>;
type Kept = 'alerts' | 'alert-cases' | 'payload-jobs' | 'notices';

/** The whole edge with a real mail server behind it, and rounds of alerts that run when the test says so. */
export interface AlertsEdge {
  edge: SearchEdge;
  payload: Payload;
  server: MailServer;
  alerts: Alerts;
  /** Ids by slug. */
  themes: Fields;
  places: Fields;
  organisation: string;
  /** From an address of its own each time, since each may ask only so often. */
  post(address: string, fields: Fields, headers?: Fields): Promise<Response>;
  /** Asks for mails as READER. */
  ask(query?: string, fields?: Fields): Promise<Response>;
  /** Asks, and says yes; resolves to the secret address. */
  follow(query?: string, fields?: Fields): Promise<string>;
  publishCase(data?: Record<string, unknown>): Promise<string>;
  /** Waits until what was saved is noted as changed. */
  settle(): Promise<void>;
  /** Notes what is new now, and sends what falls due within the time. */
  later(ms?: number): Promise<void>;
  /** Queues what is due, and sends nothing. */
  queueDue(): Promise<void>;
  found(collection: Kept): Promise<Record<string, unknown>[]>;
  forget(): Promise<void>;
  close(): Promise<void>;
}

export const linkIn = (text: string | undefined): string =>
  /\/alerts\/[\w-]{32}/.exec(text ?? '')?.[0] ?? '/no-link';

export const startAlertsEdge = async (): Promise<AlertsEdge> => {
  const server = await startMailServer();
  const edge = await startSearchEdge({
    settings: { SMTP_URL: server.url, LOCALES: 'en pl', TRUST_PROXY: '1' },
  });
  const { payload } = edge;
  const alerts = createAlerts({
    payload,
    env: runtime('env'),
    search: runtime('search'),
    sync: runtime('sync'),
    events: edge.events,
    logger: createLogger({ level: 'silent' }),
    settleMs: 1e8,
    tickMs: 1e8,
  });
  const idsOf = async (collection: 'organisations' | 'themes' | 'places'): Promise<Fields> => {
    const { docs } = await payload.find({ collection, pagination: false, overrideAccess: true });
    return Object.fromEntries(docs.map(({ slug, id }) => [slug, String(id)]));
  };
  const organisation = (await idsOf('organisations')).whitefriars ?? '';
  let senders = 0;
  let cases = 0;

  const post: AlertsEdge['post'] = (address, fields, headers = {}) => {
    senders += 1;
    return fetch(`${edge.url}${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'application/json', 'x-forwarded-for': `10.0.0.${senders}`, ...headers },
      body: new URLSearchParams(fields),
    });
  };
  const ask: AlertsEdge['ask'] = (query = '', fields = {}) =>
    post(`/alerts${query}`, { email: READER, frequency: 'immediate', ...fields });
  const settle = async (): Promise<void> => {
    await announced();
    await edge.changes.flush();
  };
  const later: AlertsEdge['later'] = async (ms = 2 * 60_000) => {
    await alerts.run();
    await alerts.run(new Date(Date.now() + ms));
    await runMails(payload);
  };

  return {
    edge,
    payload,
    server,
    alerts,
    themes: await idsOf('themes'),
    places: await idsOf('places'),
    organisation,
    post,
    ask,
    follow: async (query, fields) => {
      await ask(query, fields);
      await runMails(payload);
      const link = linkIn(server.to(fields?.email ?? READER).at(-1)?.text);
      const { status } = await post(link, { action: 'confirm' });
      if (status !== 202) throw new Error(`Confirming was answered with ${status}.`);
      server.clear();
      return link;
    },
    publishCase: async (data = {}) => {
      cases += 1;
      const id = await createCase(payload, { title: `Fresh ${cases}`, organisation, ...data });
      await settle();
      return id;
    },
    settle,
    later,
    queueDue: async () => {
      await alerts.run();
      await alerts.run(new Date(Date.now() + DAY_MS));
    },
    found: async (collection) =>
      (
        await payload.db.find<Record<string, unknown>>({
          collection,
          where: {},
          limit: 0,
          pagination: false,
        })
      ).docs,
    forget: async () => {
      await server.fail();
      server.clear();
      for (const collection of ['alerts', 'alert-cases', 'payload-jobs', 'notices'] as const)
        await payload.db.deleteMany({ collection, where: {} });
    },
    close: async () => {
      await alerts.close();
      await edge.close();
      await server.close();
    },
  };
};
