import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that stands in for an account: 192 random bits, safe in an address. Kept only as its hash. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** What is kept of a secret, and looked up by. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** True for what `newSecret` makes; anything else need not be looked up. */
export const looksLikeSecret = (value: string): boolean => /^[\w-]{32}$/.test(value);
