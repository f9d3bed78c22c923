import type { Request, RequestHandler } from 'express';
import { badRequest, isAppError, unavailable, type FieldProblem } from '../../domain/errors.ts';
import { IMPORT_BYTES } from '../../domain/imports.ts';
import { addDocument } from '../../editorial/share/documents.ts';
import { begunSubmission, saveStep } from '../../editorial/share/submissions.ts';
import { runtime } from '../../runtime.ts';
import { readMultipart, type SentFile } from './multipart.ts';
import { answerForm, HONEYPOT, limitForm, refuseForm } from './public-form.ts';
import { pageAfter, secretOf } from './share-addresses.ts';

const FILES_AT_ONCE = 5;
/** Senders whose files are held in memory at one time; a further one is asked to wait a minute. */
const SENDERS_AT_ONCE = 3;
const TEXT_BYTES = 700_000;

/**
 * The page for documents: its answers and its files, each file read to the end before it is kept. Without a file it is a page like
 * any other, and is left to the next route.
 */
export const shareUpload = (): RequestHandler[] => {
  let senders = 0;
  return [
    (request, _response, next) => (request.is('multipart/form-data') ? next() : next('route')),
    limitForm({ limit: 60, countedBy: secretOf }),
    limitForm({ limit: 120 }),
    async (request, response) => {
      const secret = String(request.params.secret);
      const page = `/share/${secret}/document`;
      let values: Record<string, string> = {};
      senders += 1;
      try {
        if (senders > SENDERS_AT_ONCE)
          throw unavailable({
            message: 'Several people are sending documents just now. Try again in a minute.',
          });
        await begunSubmission({ payload: runtime('payload'), secret, now: new Date() });
        const sent = await readMultipart({ request, limits: LIMITS });
        values = sent.values;
        const done = values[HONEYPOT] ? 'Thank you. It has arrived.' : await receive({ secret, ...sent });
        answerForm({ request, response, page, done });
      } catch (error) {
        drain(request);
        refuseForm({ request, response, page, values, error });
      } finally {
        senders -= 1;
      }
    },
  ];
};

const LIMITS = {
  fileBytes: IMPORT_BYTES,
  totalBytes: 2 * IMPORT_BYTES,
  files: FILES_AT_ONCE,
  fieldBytes: TEXT_BYTES,
};

const receive = async ({
  secret,
  values,
  files,
}: {
  secret: string;
  values: Record<string, string>;
  files: SentFile[];
}): Promise<{ to: string }> => {
  const payload = runtime('payload');
  const now = new Date();
  const saved = await saveStep({ payload, secret, step: 'document', values, now });
  const problems = [...saved.problems];
  for (const file of files) problems.push(...(await keep({ secret, file, now })));
  if (problems.length > 0) throw badRequest(problems);
  const { files: kept, text } = await begunSubmission({ payload, secret, now });
  if ((kept?.length ?? 0) === 0 && !text?.trim() && values.then !== 'later')
    throw badRequest([{ field: 'file', message: 'Choose a document, or paste the text.' }]);
  return { to: pageAfter({ secret, step: 'document', way: 'document', values }) };
};

const keep = async ({
  secret,
  file: { name, mimeType, bytes, isTooLarge },
  now,
}: {
  secret: string;
  file: SentFile;
  now: Date;
}): Promise<FieldProblem[]> => {
  if (isTooLarge)
    return [
      {
        field: 'file',
        message: `“${name}” is too large: at most ${IMPORT_BYTES / 1024 / 1024} MB a document, and twice that together. Make its pictures smaller, or paste its text.`,
      },
    ];
  try {
    await addDocument({ payload: runtime('payload'), secret, now, name, mimeType, bytes });
    return [];
  } catch (error) {
    if (isAppError(error) && error.status < 500) return error.problems;
    throw error;
  }
};

/** What is still coming is let go by, or the browser would never read the answer. */
const drain = (request: Request): void => {
  if (!request.readableEnded) request.resume();
};
