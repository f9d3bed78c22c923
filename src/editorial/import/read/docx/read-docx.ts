import type { Block, BlockOrigin, SourceDocument } from '../../document.ts';
import { PICTURE_BYTES, XML_BYTES } from '../limits.ts';
import { withLargerSizesOnly } from '../pieces.ts';
import { countOf } from '../plain-words.ts';
import { damaged } from '../refused.ts';
import { createImages } from '../source-images.ts';
import { asTypedLists } from '../typed-lists.ts';
import { childOf, childrenOf, descendantsOf, textOf } from '../xml/walk.ts';
import type { Package } from '../zip/open-package.ts';
import type { DocxContext, Place } from './context.ts';
import { createNumbering } from './numbering.ts';
import { loadPart, relationsOf, targetsOf, type Part } from './parts.ts';
import { readBlocks } from './read-blocks.ts';
import { readInsert } from './read-insert.ts';
import { createStyles } from './styles.ts';
import { unplacedOf } from './unplaced.ts';

/** A Word file: its text, then headers and footers, notes and comments, each once. */
export const readDocx = async (file: Package): Promise<SourceDocument> => {
  const top = await relationsOf(file, '');
  const [path = 'word/document.xml'] = targetsOf(top, 'officeDocument');
  const main = await loadPart(file, path);
  const body = childOf(main?.root, 'w:body');
  if (!main || !body) throw damaged('its text is missing');

  const sole = async (type: string): Promise<Part | null> => {
    const [target] = targetsOf(main.relations, type);
    return target ? loadPart(file, target) : null;
  };
  const [styles, numbering] = [await sole('styles'), await sole('numbering')];
  const footnotes = await sole('footnotes');
  const endnotes = await sole('endnotes');
  const comments = await sole('comments');
  const headers = await margins(file, main, 'w:headerReference');
  const footers = await margins(file, main, 'w:footerReference');
  const parts = [main, footnotes, endnotes, comments, ...headers, ...footers].filter((part) => part !== null);

  const remarks = new Set<string>();
  const context: DocxContext = {
    styles: createStyles(styles?.root),
    numbering: createNumbering(numbering?.root),
    images: createImages(remarks),
    media: await mediaOf(file, parts, remarks),
    graphics: await graphicsOf(file, parts),
    inserts: new Map(),
    remarks,
    placed: new Set(),
    left: new Set(),
    counts: { deletions: 0, hidden: 0 },
    notes: { footnotes: new Set(), endnotes: new Set(), comments: new Set() },
  };
  for (const target of targetsOf(main.relations, 'aFChunk'))
    context.inserts.set(target, await readInsert({ file, target, context }));

  const place = (part: Part, origin: BlockOrigin): Place => ({ context, part, origin });
  const once = new Set<string>();
  const marginBlocks = (part: Part, origin: BlockOrigin): Block[] => {
    const blocks = readBlocks(part.root, place(part, origin));
    const rest = unplacedOf(part.root, place(part, origin));
    const key = JSON.stringify([blocks, rest]);
    if (once.has(key)) return [];
    once.add(key);
    return [...blocks, ...rest];
  };
  const text = readBlocks(body, place(main, 'body'));
  const rest = unplacedOf(body, place(main, 'body'));
  const blocks = [
    ...headers.flatMap((part) => marginBlocks(part, 'header')),
    ...text,
    ...footers.flatMap((part) => marginBlocks(part, 'footer')),
    ...notesOf(footnotes, 'w:footnote', context.notes.footnotes, 'footnote', context),
    ...notesOf(endnotes, 'w:endnote', context.notes.endnotes, 'endnote', context),
    ...notesOf(comments, 'w:comment', context.notes.comments, 'comment', context),
    ...rest,
  ];
  sayWhatWasLeft(context, file);
  return {
    format: 'docx',
    properties: await propertiesOf(file, targetsOf(top, 'core-properties')[0], context.styles.language),
    blocks: withLargerSizesOnly(asTypedLists(blocks)),
    images: context.images.images,
    remarks: [...remarks],
  };
};

/** Headers or footers that a section names, each once, in the order of the sections. */
const margins = async (file: Package, main: Part, name: string): Promise<Part[]> => {
  const targets = descendantsOf(main.root, name).map(
    ({ attributes }) => main.relations.get(attributes['r:id'] ?? '')?.target,
  );
  const parts: Part[] = [];
  for (const target of new Set(targets)) {
    const part = target ? await loadPart(file, target) : null;
    if (part) parts.push(part);
  }
  return parts;
};

const mediaOf = async (file: Package, parts: Part[], remarks: Set<string>) => {
  const media = new Map<string, Uint8Array>();
  let left = PICTURE_BYTES;
  for (const target of new Set(parts.flatMap(({ relations }) => targetsOf(relations, 'image')))) {
    const bytes = left > 0 && file.sizeOf(target) <= left ? await file.read(target, left) : null;
    if (bytes) media.set(target, bytes);
    else if (file.has(target))
      remarks.add('Some pictures are too large together; they are still in the original file.');
    left -= bytes?.length ?? 0;
  }
  return media;
};

const graphicsOf = async (file: Package, parts: Part[]) => {
  const graphics = new Map<string, Part>();
  for (const { relations } of parts)
    for (const target of ['chart', 'diagramData'].flatMap((type) => targetsOf(relations, type))) {
      const part = await loadPart(file, target);
      if (part) graphics.set(target, part);
    }
  return graphics;
};

/** Notes in the order the text names them, then those it does not name. */
const notesOf = (
  part: Part | null,
  name: string,
  named: Set<string>,
  origin: BlockOrigin,
  context: DocxContext,
): Block[] => {
  if (!part) return [];
  const place: Place = { context, part, origin };
  const order = [...named];
  const rank = (id: string | undefined) => order.indexOf(id ?? '') + 1 || order.length + 1;
  return childrenOf(part.root, name)
    .filter(({ attributes }) => !/separator|continuation/i.test(attributes['w:type'] ?? ''))
    .sort((one, two) => rank(one.attributes['w:id']) - rank(two.attributes['w:id']))
    .flatMap((note) => [...readBlocks(note, place), ...unplacedOf(note, place)]);
};

const sayWhatWasLeft = ({ counts, remarks }: DocxContext, file: Package): void => {
  const { deletions, hidden } = counts;
  if (deletions > 0)
    remarks.add(
      `${countOf(deletions, 'deletion')} of tracked changes ${deletions === 1 ? 'was' : 'were'} left out.`,
    );
  if (hidden > 0)
    remarks.add(`Words that are hidden in Word (${countOf(hidden, 'place').toLowerCase()}) were left out.`);
  const embedded = file.names.filter((name) => /\/embeddings\/[^/]+$/i.test(name)).length;
  if (embedded > 0)
    remarks.add(
      `${countOf(embedded, 'file')} within the file ${embedded === 1 ? 'was' : 'were'} left out and not opened.`,
    );
};

const propertiesOf = async (file: Package, path: string | undefined, language: string | undefined) => {
  const core = path && file.sizeOf(path) <= XML_BYTES ? await loadPart(file, path) : null;
  const [title, author, told] = ['dc:title', 'dc:creator', 'dc:language'].map((name) => {
    const element = childOf(core?.root, name);
    return element && textOf(element).trim();
  });
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...((told || language) && { language: told || language }),
  };
};
