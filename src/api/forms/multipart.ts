import busboy from 'busboy';
import type { Request } from 'express';
import { badRequest } from '../../domain/errors.ts';

export interface SentFile {
  name: string;
  mimeType: string;
  bytes: Buffer;
  /** More came than is taken; `bytes` holds the beginning. */
  isTooLarge: boolean;
}

export interface Multipart {
  values: Record<string, string>;
  files: SentFile[];
}

interface Limits {
  fileBytes: number;
  /** All files together. */
  totalBytes: number;
  files: number;
  fieldBytes: number;
}

/**
 * A form with files, read as it comes: what is over the limits is let through to nowhere, so that memory stays bounded and
 * the browser still gets its answer. Nothing touches the disk.
 */
export const readMultipart = ({
  request,
  limits,
}: {
  request: Request;
  limits: Limits;
}): Promise<Multipart> =>
  new Promise((resolve, reject) => {
    const values: Record<string, string> = {};
    const files: SentFile[] = [];
    let total = 0;
    const parser = openParser({ request, limits });
    if (!parser) {
      reject(malformed());
      return;
    }
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) parser.destroy(malformed(`“${name}” is too long.`));
      else values[name] = value.replaceAll('\r\n', '\n');
    });
    parser.on('file', (_field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        total += chunk.length;
        if (total > limits.totalBytes) chunks.splice(0);
        else chunks.push(chunk);
      });
      stream.on('limit', () => chunks.splice(0));
      stream.on('error', () => reject(malformed()));
      stream.on('end', () => {
        const isTooLarge = total > limits.totalBytes || ('truncated' in stream && stream.truncated === true);
        const bytes = isTooLarge ? Buffer.alloc(0) : Buffer.concat(chunks);
        // A file field that was left empty comes as a file without a name.
        if (filename) files.push({ name: filename, mimeType, bytes, isTooLarge });
      });
    });
    parser.on('filesLimit', () => parser.destroy(malformed(`Send at most ${limits.files} files at a time.`)));
    parser.on('error', (error) => {
      request.unpipe(parser);
      request.resume();
      reject(error instanceof Error && error.name === 'AppError' ? error : malformed());
    });
    parser.on('close', () => resolve({ values, files }));
    request.on('aborted', () => parser.destroy(malformed()));
    request.pipe(parser);
  });

const openParser = ({ request, limits }: { request: Request; limits: Limits }): busboy.Busboy | null => {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        fileSize: limits.fileBytes,
        files: limits.files,
        fields: 50,
        fieldSize: limits.fieldBytes,
        parts: 60,
        headerPairs: 50,
      },
    });
  } catch {
    return null;
  }
};

const malformed = (message = 'The form did not arrive whole. Please send it again.') =>
  badRequest([{ message }]);
