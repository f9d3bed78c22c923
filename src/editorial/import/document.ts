import type { ImportFormat } from '../../domain/imports.ts';

/**
 * A document as any reader of a format hands it over: its blocks in reading order, every word of it in exactly one block.
 * `structure/` makes cases of it and never asks what format it was.
 */
export interface SourceDocument {
  format: ImportFormat;
  /** From the file's own properties, where it says so; not among the words. */
  properties: { title?: string; author?: string; language?: string };
  blocks: Block[];
  images: SourceImage[];
  /** What the reader had to leave or change, in sentences for the editor: "Two deletions were left out." */
  remarks: string[];
}

export type Block = TextBlock | TableBlock | ImageBlock;

/** Where in the file a block stood. `body` but for what a page shows apart from its text. */
export type BlockOrigin = 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'text-box';

export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'list-item';
  /** One paragraph's words, white space made single; a line break inside it is `\n`. */
  text: string;
  origin: BlockOrigin;
  /** 1 to 6 for a heading of a style; the depth from 1 for an item of a list. */
  level?: number;
  /** The number or letter the document shows before it, when that is not part of `text`: "1.", "a)". */
  marker?: string;
  /** The whole paragraph is bold, or underlined: where no styles are used, such lines are headings. */
  isBold?: boolean;
  /** Larger than the text around it, in points; readers that know no size leave it out. */
  size?: number;
  links?: { text: string; url: string }[];
  /** From 1, where the format knows pages. */
  page?: number;
}

export interface TableBlock {
  kind: 'table';
  origin: BlockOrigin;
  /** Rows of cells, each cell its own blocks. Merged cells stand once, at their first place. */
  rows: Block[][][];
}

export interface ImageBlock {
  kind: 'image';
  origin: BlockOrigin;
  /** The place of the picture in `images`. */
  image: number;
}

export interface SourceImage {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
  /** As the file gives it; an editor is asked for one otherwise. */
  alt?: string;
}

/** The words of a text as they are counted: runs of letters and digits, an apostrophe or hyphen inside joins. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+(?:[’'‑-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];

/** Every text of a document in order, tables cell by cell. */
export const textsOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'image') return [];
    if (block.kind === 'table') return block.rows.flat().flatMap(textsOf);
    return [block.marker ? `${block.marker} ${block.text}` : block.text];
  });
