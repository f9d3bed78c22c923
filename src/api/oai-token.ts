import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where a harvest goes on: everything it began with, so that nothing is kept here for anybody. */
export interface ResumptionToken {
  verb: string;
  prefix: string;
  from?: string;
  until?: string;
  set?: string;
  /** The place in the order of changes up to which was told. */
  after: number;
  /** How many were told. */
  cursor: number;
  expires: number;
}

/** Signed with the base's secret: what comes back is what was given, or is refused. */
export const writeToken = ({ token, secret }: { token: ResumptionToken; secret: string }): string => {
  const text = Buffer.from(JSON.stringify(token)).toString('base64url');
  return `${text}.${signatureOf({ text, secret }).toString('base64url')}`;
};

/** Undefined for what was never given out, or too long ago. */
export const readToken = ({
  value,
  secret,
  now,
}: {
  value: string;
  secret: string;
  now: Date;
}): ResumptionToken | undefined => {
  const [text = '', signature = '', ...more] = value.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf({ text, secret });
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const token = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as ResumptionToken;
  return token.expires > now.getTime() ? token : undefined;
};

const signatureOf = ({ text, secret }: { text: string; secret: string }): Buffer =>
  createHmac('sha256', `oai resumption token ${secret}`).update(text).digest().subarray(0, 16);
