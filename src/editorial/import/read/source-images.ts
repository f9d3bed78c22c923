import type { SourceImage } from '../document.ts';

/** What the media library shows. Everything else stays in the original file, and a remark says so. */
const SHOWN: { mimeType: string; extension: string; isIt: (bytes: Uint8Array) => boolean }[] = [
  { mimeType: 'image/png', extension: 'png', isIt: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n') },
  { mimeType: 'image/jpeg', extension: 'jpg', isIt: (bytes) => startsWith(bytes, '\xff\xd8\xff') },
  {
    mimeType: 'image/webp',
    extension: 'webp',
    isIt: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP'),
  },
  { mimeType: 'image/avif', extension: 'avif', isIt: (bytes) => startsWith(bytes.subarray(4), 'ftypavif') },
];

/** The pictures of a file as they are met: the same one twice is one, and what can't be shown is a remark. */
export const createImages = (remarks: Set<string>) => {
  const images: SourceImage[] = [];
  const places = new Map<string, number>();
  return {
    images,
    /** The place of a picture, or null when it is left out. `key` tells whether it was met before. */
    add: ({ key, name, bytes, alt }: { key: string; name: string; bytes: Uint8Array; alt?: string }) => {
      const id = `${key}\n${alt ?? ''}`;
      const known = places.get(id);
      if (known !== undefined) return known;
      const kind = SHOWN.find(({ isIt }) => isIt(bytes));
      if (!kind) {
        remarks.add(
          `The picture “${name}” is in a format that is not taken; it is still in the original file.`,
        );
        return null;
      }
      const place = images.length;
      places.set(id, place);
      const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
      images.push({
        name: `${stem || 'picture'}.${kind.extension}`,
        mimeType: kind.mimeType,
        bytes,
        ...(alt && { alt }),
      });
      return place;
    },
  };
};

export type Images = ReturnType<typeof createImages>;

export const startsWith = (bytes: Uint8Array, text: string): boolean =>
  bytes.length >= text.length && [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
