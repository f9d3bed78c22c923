import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Where the paging of the whole set goes on. */
export interface Cursor {
  /** The place in the order of changes up to which was told. */
  after: number;
  /** The newest place when the paging began: who follows changes from there has missed nothing. */
  began: number;
}

/** As text that nobody can make or change, and that is good for the very question it was given for. */
export const writeCursor = ({
  cursor: { after, began },
  question,
  secret,
}: {
  cursor: Cursor;
  question: string;
  secret: string;
}): string => {
  const text = `${after}.${began}`;
  return Buffer.from(`${text}.${signatureOf({ text, question, secret })}`).toString('base64url');
};

/** Undefined for what was not given out, or for another question. */
export const readCursor = ({
  value,
  question,
  secret,
}: {
  value: string;
  question: string;
  secret: string;
}): Cursor | undefined => {
  const [after = '', began = '', signature = '', ...more] = Buffer.from(value, 'base64url')
    .toString('utf8')
    .split('.');
  const right = Buffer.from(signatureOf({ text: `${after}.${began}`, question, secret }));
  const given = Buffer.from(signature);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return { after: Number(after), began: Number(began) };
};

const signatureOf = ({
  text,
  question,
  secret,
}: {
  text: string;
  question: string;
  secret: string;
}): string =>
  createHmac('sha256', `cursor ${secret}`)
    .update(`${text} ${createHash('sha256').update(question).digest('hex')}`)
    .digest('hex')
    .slice(0, 24);
