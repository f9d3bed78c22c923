import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import type { Import } from '../../payload-types.ts';

/**
 * Stores a file as it came in the private collection `imports` and gives its id. What a name says of folders is left out,
 * and so is everything that is no plain letter of a file's name; the readable rest is kept for the editors.
 */
export const keepOriginal = async ({
  payload,
  req,
  name,
  mimeType,
  bytes,
  createdBy,
  data,
}: {
  payload: Payload;
  /** Whose act it is. Their rights are not asked again: whoever calls has settled them. */
  req?: PayloadRequest;
  name: string;
  mimeType: string;
  bytes: Uint8Array;
  /** A member of staff; none for what came in from outside. */
  createdBy?: string;
  data?: Partial<Pick<Import, 'state' | 'format' | 'wordsRead' | 'wordsUnplaced' | 'report' | 'batch'>>;
}): Promise<{ id: string; filename: string }> => {
  const { id, filename } = await payload.create({
    collection: 'imports',
    depth: 0,
    overrideAccess: true,
    // The request itself stays out: a file on it would be taken for that of the next record saved with it.
    user: req?.user ?? undefined,
    data: { state: 'waiting', ...data, createdBy },
    file: {
      data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      mimetype: mimeType,
      name: plainName(name),
      size: bytes.length,
    },
  });
  return { id: String(id), filename: filename ?? '' };
};

const LONGEST = 100;

/** `..\..\Time to play?.DOCX` becomes `Time-to-play.docx`. */
export const plainName = (name: string): string => {
  const base = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const { name: stem, ext } = path.posix.parse(base);
  const plain = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const extension = plain(ext.slice(1)).replaceAll('-', '').toLowerCase().slice(0, 12);
  const whole =
    plain(stem)
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, '') || 'document';
  return extension ? `${whole}.${extension}` : whole;
};
