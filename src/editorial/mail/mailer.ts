import { pipeline, Transform, type Readable } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { oneLine, type Sender } from '../../domain/mailbox.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  replyTo?: string | null;
  /** The same on every try, so that a mail which arrives twice is known as one. Without brackets and host. */
  id: string;
  /** Further lines of its head, by their name. */
  headers?: Record<string, string>;
  /** Whom it is for is nobody's business: where letters are written to the log, the mailbox is masked. */
  isPrivate?: boolean;
  lastLine?: LastLine;
}

/** Who wants to know when a letter's last line goes: until it does, the server has taken nothing. */
export interface LastLine {
  /** Called when all but that line is on its way. Rejects to keep the letter from going out. */
  take: () => Promise<void>;
  /** Called in the breath in which the line goes: whatever a kill finds undone here has not gone. */
  goes: () => void;
}

/** Hands letters to a mail server. */
export interface Mailer {
  /** Resolves when the server took it. @throws MailFailure */
  deliver(letter: Letter): Promise<void>;
  /** Breaks off what is under way, and lets go of the connections. */
  close(): void;
}

/** Why a letter did not go out: in words that hold neither an address nor what was written. */
export class MailFailure extends Error {
  /** Trying again would be in vain: the server wants nothing for this mailbox, or not this letter. */
  readonly isFinal: boolean;
  /** The server said no, so it has not taken the letter. */
  readonly isAnswered: boolean;
  constructor({
    reason,
    isFinal,
    isAnswered = false,
  }: {
    reason: string;
    isFinal: boolean;
    isAnswered?: boolean;
  }) {
    super(reason);
    this.name = 'MailFailure';
    this.isFinal = isFinal;
    this.isAnswered = isAnswered;
  }
}

/** Longest that one letter may take, whatever the server does: below the first wait between tries. */
const LETTER_MS = 60_000;

/** A server that breaks off amid the words is heard in this time, before the last line makes it uncertain what it took. */
const HOLD_MS = 50;

const POOL: SMTPPoolOptions = {
  pool: true,
  maxConnections: 3,
  // A letter whose connection broke may have arrived: the queue decides when it is tried again.
  maxRequeues: 0,
  idleTimeout: 30_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
  // Letters are text: nothing in one may name a file or an address to be read.
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** `smtps:` speaks TLS from the first byte; `smtp:` goes over to it where the server offers, always with `?requireTLS=true`. */
export const createMailer = ({
  smtpUrl,
  from,
  letterMs = LETTER_MS,
}: {
  smtpUrl: string;
  from: Sender;
  letterMs?: number;
}): Mailer => {
  const transport = createTransport({ ...POOL, url: smtpUrl } as SMTPPoolOptions);
  transport.use('stream', (mail, done) => {
    const { lastLine } = mail.data as Pick<Letter, 'lastLine'>;
    if (lastLine) mail.message.processFunc((letter) => heldBack(letter, lastLine));
    done();
  });
  const closing = new AbortController();
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    deliver: async ({ to, subject, text, replyTo, id, headers, lastLine }) => {
      let isOver = false;
      const failIfOver = (): void => {
        if (isOver) throw new Error('The connection is gone.');
      };
      try {
        const message: SendMailOptions & Pick<Letter, 'lastLine'> = {
          from,
          to: { name: '', address: to },
          ...(replyTo && { replyTo: { name: '', address: replyTo } }),
          subject: oneLine(subject),
          text,
          // Short lines on the way, paragraphs of one line for whoever reads: their screen breaks them.
          textEncoding: 'quoted-printable',
          messageId: `<${id}@${host}>`,
          // A machine wrote it: out-of-office replies are not for it.
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(letterMs)]),
          lastLine: lastLine && {
            ...lastLine,
            take: async () => {
              await new Promise((resolve) => setTimeout(resolve, HOLD_MS));
              failIfOver();
              await lastLine.take();
              failIfOver();
            },
          },
        };
        await transport.sendMail(message);
      } catch (error) {
        throw failureOf(error);
      } finally {
        isOver = true;
      }
    },
    close: () => {
      closing.abort();
      transport.close();
    },
  };
};

/** A refusal of the mailbox or of the letter is for good; one of ours as sender or client is for the operator to mend. */
const failureOf = (error: unknown): MailFailure => {
  const { code, responseCode, command, name } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
    name?: string;
  };
  const isRefused =
    responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  const isNoMailbox = code === 'EENVELOPE' && responseCode === undefined;
  const parts = [code ?? name ?? 'unknown', responseCode, command && `at ${command}`].filter(Boolean);
  return new MailFailure({
    reason: parts.join(' '),
    isFinal: isRefused || isNoMailbox,
    isAnswered: responseCode !== undefined,
  });
};

/** Lets a letter through, and its end only when it may go. */
const heldBack = (letter: Readable, { take, goes }: LastLine): Readable => {
  const held = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush: (done) => void take().then(() => done(), done),
  });
  // Heard before the connection hears of the end, which writes the last line in the same turn: nothing else is served in between.
  held.on('end', goes);
  return pipeline(letter, held, () => undefined);
};
