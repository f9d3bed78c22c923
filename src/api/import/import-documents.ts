import express, { Router, type Request } from 'express';
import type { Payload, PayloadRequest } from 'payload';
import { badRequest, isAppError, type FieldProblem } from '../../domain/errors.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { clearAbandoned } from '../../editorial/import/batch/batch.ts';
import { importAgain } from '../../editorial/import/import-again.ts';
import { importDocument } from '../../editorial/import/import-document.ts';
import type { ImportResult } from '../../editorial/import/import-report.ts';
import { runtime } from '../../runtime.ts';
import { localeOf } from './locale-of.ts';
import { receiveForm, tooLarge, type ReceivedFile } from './multipart.ts';
import { staffRequest } from './staff-request.ts';
import { createQueue } from './queue.ts';

const inTurn = createQueue();

/** What came of one file. */
export type FileAnswer = ({ file: string; state: 'done' } & ImportResult) | Refusal;

interface Refusal {
  file: string;
  state: 'refused';
  status: number;
  errors: FieldProblem[];
}

/** `POST /api/import`: documents, or pasted text, as drafts of whoever sends them. Each file stands for itself. */
export const importDocumentsRouter = (): Router => {
  const router = Router();

  router.post('/api/import', async (request, response) => {
    const payload = runtime('payload');
    const { req, staffId } = await staffRequest({ payload, request });
    const files: FileAnswer[] = [];
    const take = async (file: ReceivedFile, fields: Record<string, string>): Promise<void> => {
      files.push(
        await takeFile({
          payload,
          req,
          staffId,
          file,
          isOne: fields.isOne === 'true',
          locale: localeOf({ payload, fields }),
        }),
      );
    };
    const fields = await receiveForm({ request, onFile: take });
    for (const [field, name] of Object.entries(PASTED)) {
      const text = fields[field]?.trim();
      if (text) await take({ name, bytes: Buffer.from(text), isTooLarge: false }, fields);
    }
    if (files.length === 0)
      throw badRequest([{ field: 'file', message: 'Send at least one file, or some text.' }]);
    const refusals = files.filter((file) => file.state === 'refused');
    const [first] = refusals;
    // Refused as a whole only when nothing of it was taken.
    if (first && refusals.length === files.length)
      response.status(first.status).json({ files, errors: refusals.flatMap(({ errors }) => errors) });
    else response.json({ files });
  });

  router.post('/api/import/:id/again', express.json({ limit: '10kb' }), async (request, response) => {
    const payload = runtime('payload');
    const { req } = await staffRequest({ payload, request });
    const isOne = isRecord(request.body) && request.body.isOne === true;
    response.json(await inTurn(() => importAgain({ payload, req, importId: idOf(request), isOne })));
  });

  return router;
};

/** Pasted text has no file: these are the names it is kept under. */
const PASTED: Record<string, string> = { text: 'pasted-text.txt', html: 'pasted-text.html' };

const takeFile = async ({
  payload,
  req,
  staffId,
  file: { name, bytes, isTooLarge },
  ...choices
}: {
  payload: Payload;
  req: PayloadRequest;
  staffId: string;
  file: ReceivedFile;
  isOne: boolean;
  locale: LocaleCode;
}): Promise<FileAnswer> => {
  try {
    if (isTooLarge) throw tooLarge({ name });
    const result = await inTurn(async () => {
      await clearAbandoned({ payload });
      return importDocument({ payload, req, name, bytes, createdBy: staffId, ...choices });
    });
    return { file: name, state: 'done', ...result };
  } catch (error) {
    if (!isAppError(error) || error.status >= 500) throw error;
    return {
      file: name,
      state: 'refused',
      status: error.status,
      errors: error.problems.map(({ message }) => ({ field: name, message })),
    };
  }
};

const idOf = ({ params }: Request): string => (typeof params.id === 'string' ? params.id : '');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
