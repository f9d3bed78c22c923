import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UNPACKED_BYTES, ZIP_ENTRIES } from '../limits.ts';
import { damaged, refused, tooMuch } from '../refused.ts';

export interface Package {
  /** Of every part, in the file's order. */
  names: string[];
  has: (name: string) => boolean;
  /** As declared, which is what unpacking holds it to; 0 when there is none. */
  sizeOf: (name: string) => number;
  /** The part's bytes; null when there is none. Names are compared as Word does, without case. */
  read: (name: string, limit: number) => Promise<Uint8Array | null>;
}

const BOMB = 'The file unpacks to far more than a document holds, so it was not opened.';

/** Opens a zip in memory. Nothing is unpacked before it is asked for, and nothing beyond what it declares. */
export const openPackage = async (bytes: Uint8Array): Promise<Package> => {
  const { zip, entries } = await readDirectory(bytes);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    if (byName.has(name) && !name.endsWith('/')) throw damaged(`it holds “${entry.fileName}” twice`);
    byName.set(name, entry);
  }
  return {
    names: entries.map(({ fileName }) => fileName),
    has: (name) => byName.has(name.toLowerCase()),
    sizeOf: (name) => byName.get(name.toLowerCase())?.uncompressedSize ?? 0,
    read: async (name, limit) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.uncompressedSize > limit) throw tooMuch(BOMB);
      return unpack(zip, entry, limit);
    },
  };
};

const readDirectory = async (bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Entry[] }> => {
  const entries: Entry[] = [];
  let total = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > ZIP_ENTRIES) throw tooMuch(BOMB);
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > UNPACKED_BYTES || entries.length > ZIP_ENTRIES) throw tooMuch(BOMB);
      if (entry.isEncrypted())
        throw refused('The file is protected by a password. Take the password off and send it again.');
      entries.push(entry);
    }
    return { zip, entries };
  } catch (error) {
    throw asRefusal(error);
  }
};

const unpack = async (zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        stream.destroy();
        throw tooMuch(BOMB);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const asRefusal = (error: unknown) => {
  if (error instanceof Error && error.name === 'AppError') return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters in fileName/i.test(message))
    return refused('The file holds names that lead outside it, as no document does.', { cause: error });
  if (/too many bytes/i.test(message)) return tooMuch(BOMB);
  return damaged('it ends too early or its parts can’t be unpacked', error);
};
