import { Router, type Request, type Response } from 'express';
import type { PayloadRequest } from 'payload';
import { badRequest, isAppError } from '../../domain/errors.ts';
import { clearAbandoned } from '../../editorial/import/batch/batch.ts';
import { planBulk } from '../../editorial/import/bulk/plan-bulk.ts';
import { runBulk } from '../../editorial/import/bulk/run-bulk.ts';
import { runtime } from '../../runtime.ts';
import { localeOf } from './locale-of.ts';
import { receiveForm, tooLarge, type ReceivedFile } from './multipart.ts';
import { staffRequest } from './staff-request.ts';
import { createQueue } from './queue.ts';

const inTurn = createQueue();

/**
 * `POST /api/import/list`: a CSV or JSON file with `mapping` (what each column means, as JSON; guessed without) and `do`:
 * `try` says row by row what importing it would do; `run` does it and tells its progress in lines of JSON.
 */
export const importListRouter = (): Router => {
  const router = Router();

  router.post('/api/import/list', async (request, response) => {
    const payload = runtime('payload');
    const { req, staffId } = await staffRequest({ payload, request });
    const { file, fields } = await receiveOne(request);
    const locale = localeOf({ payload, fields });
    const list = { payload, req, name: file.name, bytes: file.bytes, mapping: mappingOf(fields) };
    if (fields.do === 'try') {
      response.json((await inTurn(() => planBulk(list))).report);
      return;
    }
    if (fields.do !== 'run') throw badRequest([{ field: 'do', message: 'Takes “try” or “run”.' }]);
    await inTurn(async () => {
      await clearAbandoned({ payload });
      await tellProgress({
        req,
        response,
        run: (tell) => runBulk({ ...list, createdBy: staffId, locale, onProgress: tell }),
      });
    });
  });

  return router;
};

const receiveOne = async (
  request: Request,
): Promise<{ file: ReceivedFile; fields: Record<string, string> }> => {
  const files: ReceivedFile[] = [];
  const fields = await receiveForm({
    request,
    onFile: (file) => {
      files.push(file);
      return Promise.resolve();
    },
  });
  const [file] = files;
  if (!file || files.length > 1) throw badRequest([{ field: 'file', message: 'Send one file.' }]);
  if (file.isTooLarge) throw tooLarge({ name: file.name });
  return { file, fields };
};

const mappingOf = ({ mapping }: Record<string, string>): unknown => {
  if (!mapping) return undefined;
  try {
    return JSON.parse(mapping) as unknown;
  } catch {
    throw badRequest([{ field: 'mapping', message: 'Takes JSON: { "Column": "field" }.' }]);
  }
};

const TELL_EVERY_MS = 250;

/**
 * Lines of JSON: `{ done, total }` while it works, then `{ result }`, or `{ errors }`. What is refused before the first
 * line is refused by its status, as ever. The work goes on when the client leaves: it is all or nothing anyway.
 */
const tellProgress = async ({
  req,
  response,
  run,
}: {
  req: PayloadRequest;
  response: Response;
  run: (tell: (progress: { done: number; total: number }) => void) => Promise<unknown>;
}): Promise<void> => {
  let toldAt = 0;
  const write = (line: unknown): void => {
    if (!response.headersSent)
      // Never held back to be compressed or kept: each line counts when it is written.
      response.status(200).set({
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
    if (!response.destroyed) response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const result = await run((progress) => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      write(progress);
    });
    write({ result });
  } catch (error) {
    if (!response.headersSent) throw error;
    const isOurs = isAppError(error) && error.status < 500;
    if (!isOurs) req.payload.logger.error({ err: error, msg: 'An import of a list failed and was undone.' });
    write({
      errors: isOurs ? error.problems : [{ message: 'Something went wrong here. Nothing was imported.' }],
    });
  }
  response.end();
};
