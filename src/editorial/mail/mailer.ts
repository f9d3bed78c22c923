import { Transform } from 'node:stream';
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
  /**
   * Called when all of it but the last line is on its way: until that line the server has taken nothing. Rejects to keep the
   * letter from going out.
   */
  beforeLastLine?: () => Promise<void>;
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
    const { beforeLastLine } = mail.data as Pick<Letter, 'beforeLastLine'>;
    if (beforeLastLine) mail.message.transform(() => heldBack(beforeLastLine));
    done();
  });
  const closing = new AbortController();
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    deliver: async ({ to, subject, text, replyTo, id, headers, beforeLastLine }) => {
      let isOver = false;
      try {
        const message: SendMailOptions & Pick<Letter, 'beforeLastLine'> = {
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
          beforeLastLine:
            beforeLastLine &&
            (async () => {
              await new Promise((resolve) => setTimeout(resolve, HOLD_MS));
              if (isOver) throw new Error('The connection is gone.');
              await beforeLastLine();
            }),
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

/** Lets a letter through, and its end only when the call has resolved. */
const heldBack = (beforeLastLine: () => Promise<void>): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush: (done) => void beforeLastLine().then(() => done(), done),
  });
