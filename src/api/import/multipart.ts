import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '../../domain/errors.ts';
import { IMPORT_BYTES } from '../../domain/imports.ts';

export interface ReceivedFile {
  name: string;
  /** Empty when it was larger than may be. */
  bytes: Buffer;
  isTooLarge: boolean;
}

const MOST_FILES = 20;
const MOST_FIELDS = 20;
/** Of one request, in all. The panel sends a file at a time. */
const REQUEST_BYTES = 4 * IMPORT_BYTES;
const FIELD_BYTES = 2 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * Reads a form with files as it streams in, one file after the other: never more than one is held, and nothing beyond the
 * size that is taken. What is sent after that is let go unread. @throws AppError for what is no form, or far too large
 */
export const receiveForm = ({
  request,
  onFile,
}: {
  request: Request;
  /** The next file is not read before it is done. */
  onFile: (file: ReceivedFile, fields: Record<string, string>) => Promise<void>;
}): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let turn: Promise<void> = Promise.resolve();
    let received = 0;
    const declared = Number(request.headers['content-length'] ?? 0);
    const parser = openParser(request, reject);
    if (!parser) return;

    const fail = (error: unknown): void => {
      request.unpipe(parser);
      // Let go unread: the answer must get out, and the sender may still be sending.
      request.resume();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > REQUEST_BYTES) fail(tooLarge({ name: undefined, size: Math.max(declared, received) }));
    });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) fail(badForm(`“${name}” is too long.`));
      else fields[name] = value;
    });
    parser.on('file', (_field, stream, { filename }) => {
      const name = filename || 'file';
      if (declared > REQUEST_BYTES) {
        stream.resume();
        fail(tooLarge({ name, size: declared }));
        return;
      }
      turn = turn
        .then(() => readFile({ name, stream }))
        .then((file) => onFile(file, fields))
        .catch((error: unknown) => {
          stream.resume();
          fail(error);
        });
    });
    parser.on('filesLimit', () => fail(badForm(`Takes at most ${MOST_FILES} files at once.`)));
    parser.on('error', () => fail(badForm('The form broke off, or is malformed.')));
    request.once('aborted', () => fail(badForm('The upload broke off.')));
    parser.on('close', () => {
      turn.then(() => resolve(fields), reject);
    });
    request.pipe(parser);
  });

export const tooLarge = ({ name, size }: { name?: string; size?: number }): AppError =>
  new AppError({
    code: 'too-large',
    status: 413,
    problems: [
      {
        field: name ?? 'file',
        message: `${name ? `“${name}” is too large` : 'That is too much at once'}${
          size ? ` (${Math.ceil(size / MEGABYTE)} MB)` : ''
        }: a file may have at most ${IMPORT_BYTES / MEGABYTE} MB.`,
      },
    ],
  });

const openParser = (request: Request, reject: (error: Error) => void) => {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        files: MOST_FILES,
        fields: MOST_FIELDS,
        fieldSize: FIELD_BYTES,
        fileSize: IMPORT_BYTES + 1,
        parts: MOST_FILES + MOST_FIELDS,
      },
    });
  } catch {
    request.resume();
    reject(badForm('Takes a form with files (multipart/form-data).'));
    return undefined;
  }
};

const readFile = ({ name, stream }: { name: string; stream: NodeJS.ReadableStream }): Promise<ReceivedFile> =>
  new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > IMPORT_BYTES) chunks = [];
      else chunks.push(chunk);
    });
    stream.once('end', () =>
      resolve({ name, bytes: Buffer.concat(chunks), isTooLarge: size > IMPORT_BYTES }),
    );
    stream.once('error', reject);
  });

const badForm = (message: string): AppError =>
  new AppError({ code: 'bad-form', status: 400, problems: [{ message }] });
