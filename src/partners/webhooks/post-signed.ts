import { createHmac } from 'node:crypto';
import {
  checkedLookup,
  checkedUrl,
  inWords,
  type AskOptions,
} from '../../editorial/keeping-true/links/ask-address.ts';
import { askHead } from '../../editorial/keeping-true/links/ask-head.ts';

/** How a try ended. */
export interface Tried {
  isGood: boolean;
  /** Of the answer; nothing where none came. */
  status: number | null;
  problem: string | null;
  milliseconds: number;
}

export type PostOptions = Pick<AskOptions, 'isAllowed' | 'isAllowedPort' | 'resolve' | 'timeoutMs'>;

const TIMEOUT_MS = 10_000;
/** The web's own, and those that need no rights to listen on: mail and file servers are not knocked at. */
const isUsualPort = (port: string): boolean => port === '' || Number(port) >= 1024;

/**
 * One try: posts a body with its signature, as the Standard Webhooks specification has it. Goes to public addresses alone, to the
 * very one that was looked up; follows no redirect, and reads nothing of the answer but its status. Never throws.
 */
export const postSigned = async ({
  url,
  id,
  body,
  secrets,
  userAgent,
  now,
  isAllowedPort = isUsualPort,
  timeoutMs = TIMEOUT_MS,
  ...options
}: PostOptions & {
  url: string;
  /** The same for every try of one message. */
  id: string;
  body: string;
  secrets: string[];
  userAgent: string;
  now: Date;
}): Promise<Tried> => {
  const startedAt = performance.now();
  const spent = (): number => Math.round(performance.now() - startedAt);
  try {
    const target = checkedUrl({ url, options: { ...options, isAllowedPort } });
    const { statusCode: status = 0 } = await askHead({
      target,
      method: 'POST',
      body,
      lookup: checkedLookup(options),
      timeoutMs,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': userAgent,
        ...signatureHeaders({ id, body, secrets, now }),
      },
    });
    return {
      isGood: status >= 200 && status < 300,
      status,
      problem: problemOf(status),
      milliseconds: spent(),
    };
  } catch (error) {
    return { isGood: false, status: null, problem: inWords(error), milliseconds: spent() };
  }
};

export const signatureHeaders = ({
  id,
  body,
  secrets,
  now,
}: {
  id: string;
  body: string;
  secrets: string[];
  now: Date;
}): Record<string, string> => {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
};

const problemOf = (status: number): string | null => {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return 'Leads elsewhere, which is not followed: give the address it leads to.';
  return `Answered ${status}.`;
};
