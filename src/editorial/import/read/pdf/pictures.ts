import { createHash } from 'node:crypto';
import type { Images } from '../source-images.ts';
import { PICTURE_BYTES } from '../limits.ts';

/** Smaller ones are rules, bullets and logos. In pixels. */
const SMALLEST = 100;
const DICTIONARY_BYTES = 4000;
const LEFT_OUT =
  'Some pictures of the PDF are kept in a way that is not taken out: add those you need by hand. They are still in the original file.';

/**
 * Takes the photographs of a PDF out as the JPEG files they are inside it, without decoding a pixel. Says how many places in
 * `images` it filled; pictures kept in other ways are a remark.
 */
export const takePictures = ({
  bytes,
  images,
  remarks,
}: {
  bytes: Uint8Array;
  images: Images;
  remarks: Set<string>;
}): number[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  let taken = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start = bodyStart(buffer, at);
    const dictionary = start === null ? '' : dictionaryBefore(buffer, at);
    if (start === null || !/\/Subtype\s*\/Image\b/.test(dictionary) || isBackground(dictionary)) continue;
    const end = bodyEnd({ buffer, start, dictionary });
    at = end;
    const picture = buffer.subarray(start, end);
    if (!isJpeg(picture) || taken + picture.length > PICTURE_BYTES) {
      remarks.add(LEFT_OUT);
      continue;
    }
    const place = images.add({
      key: createHash('sha256').update(picture).digest('base64url'),
      name: `picture-${places.length + 1}.jpg`,
      bytes: new Uint8Array(picture),
    });
    if (place === null || places.includes(place)) continue;
    taken += picture.length;
    places.push(place);
  }
  return places;
};

/** Where a stream's bytes begin, by its keyword; null for the keyword that ends one. */
const bodyStart = (buffer: Buffer, at: number): number | null => {
  if (buffer.toString('latin1', Math.max(0, at - 3), at) === 'end') return null;
  const next = at + 'stream'.length;
  if (buffer[next] === 0x0a) return next + 1;
  return buffer[next] === 0x0d && buffer[next + 1] === 0x0a ? next + 2 : null;
};

const dictionaryBefore = (buffer: Buffer, at: number): string => {
  const before = buffer.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
};

/** Masks, and what is too small to show anything. */
const isBackground = (dictionary: string): boolean => {
  const [width, height] = ['Width', 'Height'].map((name) =>
    Number(new RegExp(`/${name}\\s+(\\d{1,6})\\b`).exec(dictionary)?.[1] ?? 0),
  );
  return /\/ImageMask\s+true\b/.test(dictionary) || Math.min(width ?? 0, height ?? 0) < SMALLEST;
};

/** By the length that is told, where its end is there; else by the keyword. */
const bodyEnd = ({
  buffer,
  start,
  dictionary,
}: {
  buffer: Buffer;
  start: number;
  dictionary: string;
}): number => {
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1];
  const told = start + Number(length ?? 0);
  if (length && buffer.subarray(told, told + 12).includes('endstream')) return told;
  const found = buffer.indexOf('endstream', start);
  return found < 0 ? buffer.length : found;
};

const isJpeg = (picture: Buffer): boolean =>
  picture[0] === 0xff && picture[1] === 0xd8 && picture[2] === 0xff;
