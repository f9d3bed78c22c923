import { createTransport } from 'nodemailer';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { oneLine, type Sender } from '../../domain/mailbox.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  replyTo?: string | null;
  /** The same on every try, so that a mail which arrives twice is known as one. Without brackets and host. */
  id: string;
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
  constructor({ reason, isFinal }: { reason: string; isFinal: boolean }) {
    super(reason);
    this.name = 'MailFailure';
    this.isFinal = isFinal;
  }
}

/** Longest that one letter may take, whatever the server does: below the first wait between tries. */
const LETTER_MS = 60_000;

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
  const closing = new AbortController();
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    deliver: async ({ to, subject, text, replyTo, id }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          ...(replyTo && { replyTo: { name: '', address: replyTo } }),
          subject: oneLine(subject),
          text,
          // Short lines on the way, paragraphs of one line for whoever reads: their screen breaks them.
          textEncoding: 'quoted-printable',
          messageId: `<${id}@${host}>`,
          // A machine wrote it: out-of-office replies are not for it.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(letterMs)]),
        });
      } catch (error) {
        throw failureOf(error);
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
  return new MailFailure({ reason: parts.join(' '), isFinal: isRefused || isNoMailbox });
};
