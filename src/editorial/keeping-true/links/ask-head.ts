import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

/** What Node calls a connection that was hung up. */
const HUNG_UP = 'ECONNRESET';

/**
 * Sends a request and resolves with the head of its answer; nothing more is read. Rejects where none comes in time, and
 * where a connection ends without one: Node tells that as no error of a server that switches protocols unasked.
 */
export const askHead = ({
  target,
  method,
  headers,
  body,
  lookup,
  timeoutMs,
}: {
  target: URL;
  method: 'HEAD' | 'GET' | 'POST';
  headers: OutgoingHttpHeaders;
  body?: string;
  /** Says which addresses a name leads to. */
  lookup: LookupFunction;
  timeoutMs: number;
}): Promise<Pick<IncomingMessage, 'statusCode' | 'headers'>> =>
  new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? https : http).request(target, {
      method,
      agent: false,
      lookup,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...headers, connection: 'close' },
    });
    request.once('response', (response) => {
      resolve(response);
      response.destroy();
      request.destroy();
    });
    request.on('error', reject);
    request.once('close', () => reject(Object.assign(new Error('No answer came.'), { code: HUNG_UP })));
    request.end(body);
  });
