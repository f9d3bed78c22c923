import path from 'node:path';
import type { Payload, TypedUser } from 'payload';
import sharp from 'sharp';
import type { SourceImage } from '../document.ts';
import { plainName } from '../keep-original.ts';

export interface SavedPictures {
  /** The media record of each place in `images`; none where the picture could not be kept. */
  idOf: Map<number, string>;
  remarks: string[];
}

/** As they are kept; other kinds that can be read become PNG. */
const KEPT = new Set(['jpeg', 'png', 'webp']);
const READ = new Set(['gif', 'tiff', 'heif']);
const MOST_PIXELS = 40_000_000;
const MOST_PICTURES = 60;

/**
 * Keeps the pictures that a case shows as drafts of `media`, without what a camera writes into them (the place it stood,
 * its owner), and with the words that the document gives; an editor is asked for them otherwise.
 */
export const savePictures = async ({
  payload,
  user,
  images,
  wanted,
  createdBy,
  keyOf,
  onSaved,
}: {
  payload: Payload;
  user?: TypedUser;
  images: SourceImage[];
  /** Places in `images`. */
  wanted: number[];
  createdBy?: string;
  keyOf?: (place: number) => string;
  onSaved?: (id: string) => void;
}): Promise<SavedPictures> => {
  const saved: SavedPictures = { idOf: new Map(), remarks: [] };
  for (const place of new Set(wanted)) {
    const image = images[place];
    if (!image) continue;
    const name = image.name || `picture-${place + 1}`;
    if (saved.idOf.size >= MOST_PICTURES) {
      saved.remarks.push(`Only the first ${MOST_PICTURES} pictures were taken over.`);
      break;
    }
    const picture = await readPicture(image.bytes);
    if ('problem' in picture) {
      saved.remarks.push(`The picture “${name}” was left out: ${picture.problem}`);
      continue;
    }
    const { id } = await payload.create({
      collection: 'media',
      draft: true,
      overrideAccess: true,
      user,
      data: { alt: image.alt ?? '', key: keyOf?.(place), createdBy, _status: 'draft' },
      file: {
        data: picture.bytes,
        mimetype: `image/${picture.kind}`,
        name: `${path.parse(plainName(name)).name}.${picture.kind === 'jpeg' ? 'jpg' : picture.kind}`,
        size: picture.bytes.length,
      },
    });
    saved.idOf.set(place, String(id));
    onSaved?.(String(id));
  }
  return saved;
};

/** Read and written anew, so that only pixels are left of it. */
const readPicture = async (
  bytes: Uint8Array,
): Promise<{ kind: string; bytes: Buffer } | { problem: string }> => {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS }).rotate();
    const { format = '' } = await picture.metadata();
    if (!KEPT.has(format) && !READ.has(format)) return { problem: `its kind (${format}) is not taken.` };
    const kind = KEPT.has(format) ? (format as 'jpeg' | 'png' | 'webp') : 'png';
    return { kind, bytes: await picture.toFormat(kind, { quality: 90 }).toBuffer() };
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return { problem: isLarge ? 'it is too large.' : 'it can’t be read as a picture.' };
  }
};
