import { IMPORT_BYTES } from '../../../domain/imports.ts';
import type { SourceDocument } from '../document.ts';
import { refused, tooMuch } from './refused.ts';
import { readInThread } from './thread/read-in-thread.ts';
import { createTurns } from './thread/in-turn.ts';

const MEGABYTE = 1024 * 1024;

/** Two files at a time: a third waits, and its waiting is not held against it. */
const inTurn = createTurns(2);

/**
 * Reads a document of any format that is taken, told by its content. Nothing in it is run or fetched.
 *
 * @throws AppError `import-refused`, 413 or 422, with a problem of the field `file` that says what is wrong and what to do.
 */
export const readDocument = async ({
  name,
  bytes,
}: {
  name: string;
  bytes: Uint8Array;
}): Promise<SourceDocument> => {
  if (bytes.length > IMPORT_BYTES)
    throw tooMuch(
      `The file has ${Math.ceil(bytes.length / MEGABYTE)} MB; at most ${IMPORT_BYTES / MEGABYTE} MB are taken. Make its pictures smaller or send its text alone.`,
    );
  if (bytes.length === 0) throw refused('The file is empty.');
  return inTurn(() => readInThread({ name, bytes }));
};
