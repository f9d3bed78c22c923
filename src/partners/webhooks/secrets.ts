import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

/** The secrets of a webhook, as they are kept: encrypted, in one text. */
interface Kept {
  current: string;
  /** An administrator has seen the current one. */
  isShown: boolean;
  /** The one before, which signs too until its time is over. */
  previous?: string;
  previousUntil?: number;
}

const OVERLAP_MS = 24 * 60 * 60_000;

/** As Standard Webhooks writes one: 256 random bits. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const seal = ({ payload, kept }: { payload: Payload; kept: Kept }): string =>
  payload.encrypt(JSON.stringify(kept));

const open = ({ payload, sealed }: { payload: Payload; sealed: string }): Kept =>
  JSON.parse(payload.decrypt(sealed)) as Kept;

export const firstSecret = (payload: Payload): string =>
  seal({ payload, kept: { current: newSecret(), isShown: false } });

export const isSecretShown = ({ payload, sealed }: { payload: Payload; sealed: string }): boolean =>
  open({ payload, sealed }).isShown;

/**
 * The secret to show, once, and how it is to be kept from now on: the first as it was made, after that a new one each time. The
 * one before signs beside it for a day, so that its program has time to change over.
 */
export const secretToShow = ({
  payload,
  sealed,
  now,
}: {
  payload: Payload;
  sealed: string | null | undefined;
  now: number;
}): { secret: string; sealed: string; previousUntil: number | null } => {
  const kept = sealed ? open({ payload, sealed }) : { current: newSecret(), isShown: false };
  if (!kept.isShown)
    return {
      secret: kept.current,
      sealed: seal({ payload, kept: { ...kept, isShown: true } }),
      previousUntil: null,
    };
  const secret = newSecret();
  const previousUntil = now + OVERLAP_MS;
  return {
    secret,
    sealed: seal({
      payload,
      kept: { current: secret, isShown: true, previous: kept.current, previousUntil },
    }),
    previousUntil,
  };
};

/** Those that sign now, the newest first. */
export const signingSecrets = ({
  payload,
  sealed,
  now,
}: {
  payload: Payload;
  sealed: string;
  now: number;
}): string[] => {
  const { current, previous, previousUntil = 0 } = open({ payload, sealed });
  return previous && now < previousUntil ? [current, previous] : [current];
};
