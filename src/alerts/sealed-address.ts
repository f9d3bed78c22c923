import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import { personsMailbox } from '../domain/mailbox.ts';

/** What is kept of whoever follows a search, and only encrypted: where mails go, and the secret of the link in them. */
export interface Subscriber {
  mailbox: string;
  secret: string;
}

type Keeper = Pick<Payload, 'config'>;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The same search of the same mailbox, without saying which: it takes the base's secret to ask whether one is known. */
export const fingerprintOf = ({
  payload,
  mailbox,
  query,
  lang,
}: {
  payload: Keeper;
  mailbox: string;
  query: string;
  lang: LocaleCode;
}): string => hashed({ payload, value: JSON.stringify([mailbox.toLowerCase(), query, lang]) });

/** One person's mailbox, whatever it follows and however it is written: for counting what was written to it. */
export const mailboxHash = ({ payload, mailbox }: { payload: Keeper; mailbox: string }): string =>
  hashed({ payload, value: personsMailbox(mailbox) });

/** Encrypted for one fingerprint: put beside another, it opens no more. */
export const sealAddress = ({
  payload,
  fingerprint,
  subscriber,
}: {
  payload: Keeper;
  fingerprint: string;
  subscriber: Subscriber;
}): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor({ payload, purpose: 'address' }), nonce);
  cipher.setAAD(Buffer.from(fingerprint));
  const words = Buffer.concat([cipher.update(JSON.stringify(subscriber), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), words]).toString('base64url');
};

/** Undefined for what another secret sealed, or somebody changed. */
export const openAddress = ({
  payload,
  alert: { address, fingerprint },
}: {
  payload: Keeper;
  alert: { address: string; fingerprint: string };
}): Subscriber | undefined => {
  const bytes = Buffer.from(address, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, keyFor({ payload, purpose: 'address' }), nonce);
    decipher.setAAD(Buffer.from(fingerprint));
    decipher.setAuthTag(tag);
    const words = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(words.toString('utf8')) as Subscriber;
  } catch {
    return undefined;
  }
};

const hashed = ({ payload, value }: { payload: Keeper; value: string }): string =>
  createHmac('sha256', keyFor({ payload, purpose: 'fingerprint' }))
    .update(value)
    .digest('base64url');

/** A key for each use, from the base's one secret. */
const keyFor = ({ payload, purpose }: { payload: Keeper; purpose: string }): Buffer =>
  Buffer.from(hkdfSync('sha256', payload.config.secret, '', `casebook alerts: ${purpose}`, 32));
