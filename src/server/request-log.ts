import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { Logger } from '../logger.ts';

export const REQUEST_ID_HEADER = 'x-request-id';

/** An id that a proxy in front may hand on: short, and safe in a log line. */
const SANE_ID = /^[\w.:-]{8,64}$/;

/** The id of a request: the one it came with when sane, else a new one. */
export const requestId = (incoming: string | string[] | undefined): string =>
  typeof incoming === 'string' && SANE_ID.test(incoming) ? incoming : randomUUID();

/**
 * One line a request, with its id, and the id in the response. Cookies, authorisation and the words after `?` of
 * anything but a public read stay out of the log; health calls and Next's static files are logged at `debug`.
 */
export const requestLog = ({
  logger,
}: {
  logger: Logger;
}): HttpLogger<IncomingMessage, ServerResponse, string> =>
  pinoHttp({
    logger,
    genReqId: (request, response) => {
      const id = requestId(request.headers[REQUEST_ID_HEADER]);
      request.headers[REQUEST_ID_HEADER] = id;
      response.setHeader(REQUEST_ID_HEADER, id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    serializers: {
      req: (request: { id: string; method: string; url: string; remoteAddress?: string }) => ({
        id: request.id,
        method: request.method,
        url: withoutSecrets(request.url),
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
    },
    customLogLevel: (request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return isNoise(request.url ?? '') ? 'debug' : 'info';
    },
  });

const isNoise = (url: string): boolean =>
  url.startsWith('/healthz') || url.startsWith('/readyz') || url.startsWith('/_next/');

/** Reset, verification, submission and consent links carry their secret in the address. */
const withoutSecrets = (url: string): string =>
  url
    .replace(/([?&](?:token|code|key|secret|signature)=)[^&]*/gi, '$1[redacted]')
    .replace(/\/(verify|reset|unlock|share|consent|alerts|reports)\/[^/?]+/gi, '/$1/[redacted]');
