import type { Request, RequestHandler, Response } from 'express';
import { runtimeIfAny } from '../runtime.ts';
import { shownCases } from '../usage/note-shown.ts';
import { keyOfPage } from '../usage/key-of-page.ts';
import { mayBeReading, readingsOf } from '../usage/readings.ts';

/** Counts what was read once its answer has gone out, pages from the cache included. Never holds up an answer, never fails one. */
export const countReading =
  ({ home }: { home: string }): RequestHandler =>
  (request, response, next) => {
    if (request.method === 'GET' && mayBeReading(request.path))
      response.once('finish', () => void count({ request, response, home }));
    next();
  };

/** Nobody hears what goes wrong after an answer: all of it stays in here. */
const count = async ({
  request,
  response,
  home,
}: {
  request: Request;
  response: Response;
  home: string;
}): Promise<void> => {
  const usage = runtimeIfAny('usage');
  if (!usage) return;
  try {
    const readings = readingsOf({
      method: request.method,
      status: response.statusCode,
      url: request.originalUrl,
      headers: request.headers,
      home,
      isFromCache: response.getHeader('x-cache') === 'hit',
      shown: shownCases(response),
    });
    for (const { kind, page, key, via } of readings) {
      const subject = page ? await keyOfPage(page) : (key ?? '');
      if (subject !== undefined) usage.count({ kind, subject, via });
    }
  } catch (error) {
    runtimeIfAny('logger')?.warn({ err: error }, 'what was read could not be counted');
  }
};
