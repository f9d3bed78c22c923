import type { Payload } from 'payload';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { listenOnOwnPort } from './own-port.ts';

/*
 * A real SMTP server on a port of its own, in the process of the test: it keeps every mail it took, parsed, and can fail in
 * the ways that servers do.
 */

export interface ReceivedMail {
  /** Who it was handed over for, which need not be what the header says. */
  envelope: { from: string; to: string[] };
  from: string;
  to: string[];
  replyTo: string[];
  subject: string;
  text: string;
  /** By their name in small letters; undefined where there is none. */
  header(name: string): string | undefined;
  /** The mail as it came over the wire. */
  raw: string;
}

/**
 * `away` has nothing at the port; `busy` says 421 at once; `later` says 451 to every recipient, `never` 550; `slow` waits
 * before it takes the words; `cut` breaks off amid them; `cut-after` takes the mail and breaks off before it says so.
 */
export type MailFault = 'away' | 'busy' | 'later' | 'never' | 'slow' | 'cut' | 'cut-after';

export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  /** What it took, in the order of arrival. */
  mails: ReceivedMail[];
  to(address: string): ReceivedMail[];
  /** From now on fails in this way, or again in none. */
  fail(fault?: MailFault, options?: { only?: string; slowMs?: number }): Promise<void>;
  /** How many connections it was asked for. */
  connections(): number;
  clear(): void;
  close(): Promise<void>;
}

export const startMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = [];
  let fault: MailFault | undefined;
  let only: string | undefined;
  let slowMs = 1000;
  let asked = 0;
  let server: SMTPServer;
  const port = await listen();

  async function listen(again?: number): Promise<number> {
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      onAuth: ({ username, password }, _session, callback) => {
        if (password === 'wrong') callback(answer(535, 'Who are you?'));
        else callback(null, { user: username });
      },
      closeTimeout: 100,
      onConnect: (_session, callback) => {
        asked += 1;
        callback(fault === 'busy' ? answer(421, 'Come back later') : null);
      },
      // A connection that is kept open meets it as well.
      onMailFrom: (_address, _session, callback) =>
        callback(fault === 'busy' ? answer(421, 'Come back later') : null),
      onRcptTo: ({ address }, _session, callback) => {
        const isMeant = only === undefined || only === address;
        if (isMeant && fault === 'later') callback(answer(451, 'Not now'));
        else if (isMeant && fault === 'never') callback(answer(550, 'Nobody of that name'));
        else callback();
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (fault === 'cut') breakOff(session);
        });
        stream.on('end', () => {
          void (async () => {
            if (fault === 'cut') return;
            if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs));
            mails.push(await parse({ raw: Buffer.concat(chunks), session }));
            if (fault === 'cut-after') breakOff(session);
            else callback();
          })();
        });
      },
    });
    server.on('error', () => undefined);
    if (again === undefined) return listenOnOwnPort(server.server);
    await new Promise<void>((resolve) => void server.listen(again, '127.0.0.1', resolve));
    return again;
  }

  const breakOff = ({ id }: SMTPServerSession): void => {
    const { connections } = server as unknown as {
      connections: Set<{ id: string; _socket: { destroy(): void } }>;
    };
    for (const connection of connections) if (connection.id === id) connection._socket.destroy();
  };

  const stop = (): Promise<void> => new Promise((resolve) => void server.close(resolve));

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address) => mails.filter(({ envelope }) => envelope.to.includes(address)),
    fail: async (next, options = {}) => {
      const wasAway = fault === 'away';
      fault = next;
      only = options.only;
      slowMs = options.slowMs ?? 1000;
      if (next === 'away' && !wasAway) await stop();
      if (next !== 'away' && wasAway) await listen(port);
    },
    connections: () => asked,
    clear: () => void mails.splice(0),
    close: async () => {
      if (fault !== 'away') await stop();
    },
  };
};

/**
 * Runs the mails that wait in the queue, as the server does every few seconds by itself; with `evenLater` those too that
 * were put off after a failure.
 */
export const runMails = async (
  payload: Payload,
  { evenLater = false }: { evenLater?: boolean } = {},
): Promise<void> => {
  if (evenLater)
    await payload.db.updateMany({
      collection: 'payload-jobs',
      where: { and: [{ queue: { equals: 'mail' } }, { waitUntil: { exists: true } }] },
      data: { waitUntil: null },
    });
  await payload.jobs.run({ queue: 'mail', limit: 1000, overrideAccess: true, silent: true });
};

/** The mails that wait in the queue or were given up: what is told to whom, before it goes out. */
export const queuedMails = async (
  payload: Payload,
): Promise<{ to: string; subject: string; text: string; replyTo?: string }[]> => {
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    where: { queue: { equals: 'mail' } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(({ input }) => input as { to: string; subject: string; text: string; replyTo?: string });
};

const answer = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

const parse = async ({
  raw,
  session,
}: {
  raw: Buffer;
  session: SMTPServerSession;
}): Promise<ReceivedMail> => {
  const mail = await simpleParser(raw);
  const { mailFrom, rcptTo } = session.envelope;
  const addresses = (field: typeof mail.to): string[] =>
    [field ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
  return {
    envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
    from: mail.from?.text ?? '',
    to: addresses(mail.to),
    replyTo: addresses(mail.replyTo),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    header: (name) => {
      const line = mail.headerLines.find(({ key }) => key === name.toLowerCase())?.line;
      return line?.slice(line.indexOf(':') + 1).trim();
    },
    raw: raw.toString('utf8'),
  };
};
