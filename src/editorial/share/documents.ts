import type { Payload } from 'payload';
import { AppError, badRequest, isAppError } from '../../domain/errors.ts';
import type { Submission } from '../../payload-types.ts';
import { textsOf, wordsOf } from '../import/document.ts';
import { keepOriginal } from '../import/keep-original.ts';
import { readDocument } from '../import/read/read-document.ts';
import { hashOfSecret } from '../secret-link.ts';
import { filesOf } from './files.ts';
import { inTurn } from './in-turn.ts';
import { dropFile } from './purge-submissions.ts';
import { begunSubmission, changeSubmission } from './submissions.ts';

/** How many documents one submission may hold. */
const MOST_FILES = 10;

interface Sender {
  payload: Payload;
  secret: string;
  now: Date;
}

/**
 * Keeps a document with a submission, once it was read to the end: what can't be read is refused by its name and never
 * stored. @throws AppError
 */
export const addDocument = async ({
  payload,
  secret,
  now,
  name,
  mimeType,
  bytes,
}: Sender & { name: string; mimeType: string; bytes: Uint8Array }): Promise<void> => {
  const document = await readDocument({ name, bytes }).catch((error: unknown) => {
    throw isAppError(error) ? namedRefusal({ name, error }) : error;
  });
  const words = textsOf(document.blocks).flatMap(wordsOf).length;
  if (words === 0)
    throw badRequest([
      {
        field: 'file',
        message: `“${name}” holds no words that can be read. If it was scanned, send its text.`,
      },
    ]);
  await inTurn({
    id: hashOfSecret(secret),
    run: async () => {
      const submission = await begunSubmission({ payload, secret, now });
      const files = idsOf(submission);
      if (files.length >= MOST_FILES)
        throw badRequest([
          { field: 'file', message: `At most ${MOST_FILES} documents can be sent at once.` },
        ]);
      const { id } = await keepOriginal({
        payload,
        name,
        mimeType,
        bytes,
        data: { format: document.format, wordsRead: words },
      }).catch((cause: unknown) => {
        throw notKept({ name, cause });
      });
      await changeSubmission({ payload, id: submission.id, data: { files: [...files, id] }, now });
    },
  });
};

/** Takes a document out again, by its name in the list. */
export const removeDocument = async ({
  payload,
  secret,
  now,
  filename,
}: Sender & { filename: string }): Promise<void> =>
  inTurn({
    id: hashOfSecret(secret),
    run: async () => {
      const submission = await begunSubmission({ payload, secret, now });
      const file = (await filesOf({ payload, submission })).find((each) => each.filename === filename);
      if (!file) return;
      const files = idsOf(submission).filter((id) => id !== file.id);
      await changeSubmission({ payload, id: submission.id, data: { files }, now });
      await dropFile({ payload, id: file.id });
    },
  });

/** The same refusal, with the name of the file in front: several may have come. */
export const namedRefusal = ({ name, error }: { name: string; error: AppError }): AppError =>
  new AppError({
    code: error.code,
    status: error.status,
    problems: error.problems.map(({ message }) => ({ field: 'file', message: `“${name}”: ${message}` })),
    cause: error,
  });

/** The store looks at a file's first bytes on its own, and may take one for a picture that is none. */
const notKept = ({ name, cause }: { name: string; cause: unknown }): unknown =>
  cause instanceof Error && 'status' in cause && cause.status === 400
    ? new AppError({
        code: 'not-kept',
        status: 422,
        problems: [{ field: 'file', message: `“${name}”: It could not be stored. Paste its text instead.` }],
        cause,
      })
    : cause;

const idsOf = ({ files }: Pick<Submission, 'files'>): string[] =>
  (files ?? []).map((file) => (typeof file === 'string' ? file : file.id));
