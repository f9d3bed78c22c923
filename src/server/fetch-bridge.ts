import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { AppError } from '../domain/errors.ts';

type BridgeInit = RequestInit & { duplex: 'half' };

/** Headers of one connection, not of the message. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
]);
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Express's request as a Fetch request: same address (as the visitor's browser knows it, behind trusted proxies too),
 * same headers, the body streamed, or the buffer if it has been read already. HEAD becomes GET, since handlers know no
 * HEAD; `sendFetchResponse` leaves the body out. The signal aborts when the client goes away.
 */
export const toFetchRequest = ({
  request,
  response,
}: {
  request: ExpressRequest;
  response: ExpressResponse;
}): Request => {
  const abort = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) abort.abort(new Error('The client went away.'));
  });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const init: BridgeInit = { method, headers: fetchHeaders(request), signal: abort.signal, duplex: 'half' };
  if (method !== 'GET' && hasBody(request))
    init.body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : bodyStream(request);
  return new Request(addressOf(request), init);
};

/** Streams a Fetch response to the client: every cookie kept, no body where the protocol has none. */
export const sendFetchResponse = async ({
  request,
  response,
  result,
}: {
  request: ExpressRequest;
  response: ExpressResponse;
  result: Response;
}): Promise<void> => {
  response.status(result.status);
  for (const [name, value] of result.headers)
    if (name !== 'set-cookie' && !HOP_BY_HOP.has(name)) setHeader({ response, name, value });
  const cookies = result.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  // Answered before the whole body came (too large, not allowed): the rest must not be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');

  if (!result.body || request.method === 'HEAD' || WITHOUT_BODY.has(result.status)) {
    await result.body?.cancel();
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(result.body as NodeReadableStream), response);
  } catch (error) {
    // A client that leaves midway is no fault of ours; a source that breaks is, and the log should say so.
    if (!response.destroyed || !isPrematureClose(error))
      request.log?.error({ err: error }, 'response broke off');
    response.destroy();
  }
};

const addressOf = (request: ExpressRequest): URL => {
  // Joined as text: `//elsewhere/api` resolved against the host would name another one.
  const target = request.originalUrl.startsWith('/') ? request.originalUrl : request.url;
  try {
    return new URL(`${request.protocol}://${request.host}${target}`);
  } catch (cause) {
    throw new AppError({
      code: 'bad-address',
      status: 400,
      problems: [{ message: 'The address or the Host header of the request is malformed.' }],
      cause,
    });
  }
};

const fetchHeaders = (request: ExpressRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || HOP_BY_HOP.has(name)) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each);
  }
  return headers;
};

const hasBody = (request: ExpressRequest): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** Unlike `Readable.toWeb`, leaves the socket alone when the reader stops early, so that the answer still gets out. */
const bodyStream = (request: ExpressRequest): ReadableStream<Uint8Array> => {
  let isOver = false;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const finish = (end: () => void) => {
        if (isOver) return;
        isOver = true;
        end();
      };
      request.on('data', (chunk: Buffer) => {
        if (isOver) return;
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      });
      request.once('end', () => finish(() => controller.close()));
      request.once('error', (error) => finish(() => controller.error(error)));
      request.once('close', () => finish(() => controller.error(new Error('The client went away.'))));
      request.pause();
    },
    pull: () => {
      request.resume();
    },
    cancel: () => {
      isOver = true;
      request.resume();
    },
  });
};

const setHeader = ({
  response,
  name,
  value,
}: {
  response: ExpressResponse;
  name: string;
  value: string;
}): void => {
  if (name === 'vary') response.vary(value);
  else response.setHeader(name, value);
};

const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
