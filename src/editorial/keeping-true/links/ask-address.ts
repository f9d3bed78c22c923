import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import type { LinkAnswer } from '../../../domain/checked-links.ts';
import { askHead } from './ask-head.ts';
import { isPublicAddress } from './is-public-address.ts';

export interface AskOptions {
  /** Says who asks, and where to complain. */
  userAgent: string;
  /** Which addresses may be connected to; tests with servers of their own have another rule. */
  isAllowed?: (address: string) => boolean;
  isAllowedPort?: (port: string) => boolean;
  resolve?: (host: string) => Promise<{ address: string; family: number }[]>;
  timeoutMs?: number;
}

const MOST_HOPS = 5;
const TIMEOUT_MS = 15_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** HEAD says these of pages that GET gives all the same. */
const WAIT = new Set([429, 503]);
/** Our own line or name server is away: nothing is known of the other side. */
const OURS = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'ENOBUFS', 'EMFILE']);

/** Not asked at all: no address of the public web. */
export class Refused extends Error {}

/**
 * Asks one address whether it answers: HEAD, and where that is not liked GET without its body. Redirects are followed by
 * hand, each hop under the same rules; a connection goes to an address that was checked in the very lookup it is made with,
 * so a name can't change in between. Never throws.
 */
export const askAddress = async ({ url, ...options }: AskOptions & { url: string }): Promise<LinkAnswer> => {
  let here = url;
  let isLasting = true;
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      const reply = await askOnce({ url: here, options });
      if (!REDIRECTS.has(reply.status) || !reply.location)
        return {
          kind: 'answered',
          status: reply.status,
          retryAfter: reply.retryAfter,
          ...(here !== url && isLasting && { movedTo: here }),
        };
      if (reply.status !== 301 && reply.status !== 308) isLasting = false;
      if (!URL.canParse(reply.location, here)) return { kind: 'failed', problem: 'Leads on to no address.' };
      here = new URL(reply.location, here).href;
    }
    return { kind: 'failed', problem: `Leads on more than ${MOST_HOPS} times.` };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', problem: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code && OURS.has(code)) return { kind: 'unknown', problem: inWords(error) };
    return { kind: 'failed', problem: inWords(error) };
  }
};

interface Reply {
  status: number;
  location?: string;
  retryAfter?: string;
}

const askOnce = async ({ url, options }: { url: string; options: AskOptions }): Promise<Reply> => {
  const target = checkedUrl({ url, options });
  try {
    const reply = await send({ method: 'HEAD', target, options });
    if (reply.status < 400 || WAIT.has(reply.status)) return reply;
  } catch (error) {
    if (error instanceof Refused || !isReset(error)) throw error;
  }
  return send({ method: 'GET', target, options });
};

/** Some servers hang up on HEAD. */
const isReset = (error: unknown): boolean =>
  /^(ECONNRESET|EPIPE|HPE_)/.test((error as NodeJS.ErrnoException).code ?? '');

/** @throws Refused for what is no address of the public web, before anything is asked */
export const checkedUrl = ({
  url,
  options: { isAllowed = isPublicAddress, isAllowedPort = (port) => port === '' },
}: {
  url: string;
  options: Pick<AskOptions, 'isAllowed' | 'isAllowedPort'>;
}): URL => {
  const target = new URL(url);
  if (!/^https?:$/.test(target.protocol)) throw new Refused('Not a web address.');
  if (target.username || target.password) throw new Refused('Holds a name or a password.');
  // The usual ports are left out of an address as it is read: 80 for http, 443 for https.
  const port = target.port === '80' || target.port === '443' ? '' : target.port;
  if (!isAllowedPort(port)) throw new Refused(`Port ${target.port} is not asked.`);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isAllowed(host)) throw new Refused('An address inside a network.');
  return target;
};

const send = async ({
  method,
  target,
  options: { userAgent, timeoutMs = TIMEOUT_MS, ...options },
}: {
  method: 'HEAD' | 'GET';
  target: URL;
  options: AskOptions;
}): Promise<Reply> => {
  const { statusCode = 0, headers } = await askHead({
    target,
    method,
    lookup: checkedLookup(options),
    timeoutMs,
    headers: {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'accept-encoding': 'identity',
      ...(method === 'GET' && { range: 'bytes=0-1023' }),
    },
  });
  return { status: statusCode, location: headers.location, retryAfter: headers['retry-after'] };
};

/** Refuses a name when ANY of its addresses is not allowed, and hands over exactly those that were checked. */
export const checkedLookup =
  ({
    isAllowed = isPublicAddress,
    resolve = (host) => systemLookup(host, { all: true, verbatim: true }),
  }: Pick<AskOptions, 'isAllowed' | 'resolve'>): LookupFunction =>
  (host, { all }, done) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isAllowed(address)))
          done(new Refused('Leads into a network that is not public.'), '', 0);
        else if (all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, '', 0),
    );
  };

const PROBLEMS: Record<string, string> = {
  ENOTFOUND: 'The name is not known any more.',
  ECONNREFUSED: 'Nobody answers there.',
  ECONNRESET: 'Hangs up.',
  ETIMEDOUT: 'Does not answer in time.',
  EAI_AGAIN: 'Names could not be looked up just now.',
  CERT_HAS_EXPIRED: 'Its certificate has run out.',
};

/** What went wrong on the way, for people. */
export const inWords = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Could not be asked.';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'Does not answer in time.';
  const { code } = error as NodeJS.ErrnoException;
  return PROBLEMS[code ?? ''] ?? `Could not be asked (${code ?? error.message}).`;
};
