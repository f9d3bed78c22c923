import type { Block, SourceDocument } from '../../document.ts';
import { PICTURE_BYTES, XML_BYTES } from '../limits.ts';
import { withLargerSizesOnly } from '../pieces.ts';
import { countOf } from '../plain-words.ts';
import { damaged } from '../refused.ts';
import { createImages } from '../source-images.ts';
import { asTypedLists } from '../typed-lists.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { childOf, descendantsOf, elementsOf, pathOf, textOf } from '../xml/walk.ts';
import type { Package } from '../zip/open-package.ts';
import type { OdtContext } from './context.ts';
import { readOdtBlocks } from './read-blocks.ts';
import { createOdtStyles } from './styles.ts';

/** An OpenDocument text: header, text, footer, notes and comments, each once. */
export const readOdt = async (file: Package): Promise<SourceDocument> => {
  const content = await partOf(file, 'content.xml');
  const text = pathOf(content ?? undefined, 'office:body', 'office:text');
  if (!content || !text) throw damaged('its text is missing');
  const styles = await partOf(file, 'styles.xml');
  const roots = [content, styles].filter((root) => root !== null);
  const remarks = new Set<string>();
  const context: OdtContext = {
    styles: createOdtStyles(roots),
    images: createImages(remarks),
    media: await mediaOf(file, roots, remarks),
    objects: await objectsOf(file, content),
    remarks,
    counts: { deletions: 0, hidden: 0 },
    outline: new Map(),
    lists: new Map(),
    notes: { footnote: [], endnote: [], comment: [] },
  };
  const headers = marginsOf(styles, 'header', context);
  const body = readOdtBlocks(text, { context, origin: 'body' });
  const footers = marginsOf(styles, 'footer', context);
  const { footnote, endnote, comment } = context.notes;
  const { deletions, hidden } = context.counts;
  if (deletions > 0)
    remarks.add(
      `${countOf(deletions, 'deletion')} of tracked changes ${deletions === 1 ? 'was' : 'were'} left out.`,
    );
  if (hidden > 0) remarks.add(`Hidden words (${countOf(hidden, 'place').toLowerCase()}) were left out.`);
  return {
    format: 'odt',
    properties: await propertiesOf(file),
    blocks: withLargerSizesOnly(
      asTypedLists([...headers, ...body, ...footers, ...footnote, ...endnote, ...comment]),
    ),
    images: context.images.images,
    remarks: [...remarks],
  };
};

const partOf = async (file: Package, name: string): Promise<XmlElement | null> => {
  const bytes = await file.read(name, XML_BYTES);
  return bytes && bytes.length > 0 ? parseXml(bytes) : null;
};

const mediaOf = async (file: Package, roots: XmlElement[], remarks: Set<string>) => {
  const media = new Map<string, Uint8Array>();
  let left = PICTURE_BYTES;
  const names = roots
    .flatMap((root) => descendantsOf(root, 'draw:image'))
    .map(({ attributes }) => (attributes['xlink:href'] ?? '').replace(/^\.\//, ''));
  for (const name of new Set(names)) {
    if (!file.has(name)) continue;
    const bytes = left > 0 && file.sizeOf(name) <= left ? await file.read(name, left) : null;
    if (bytes) media.set(name, bytes);
    else remarks.add('Some pictures are too large together; they are still in the original file.');
    left -= bytes?.length ?? 0;
  }
  return media;
};

const objectsOf = async (file: Package, content: XmlElement) => {
  const objects = new Map<string, XmlElement>();
  for (const { attributes } of descendantsOf(content, 'draw:object')) {
    const folder = (attributes['xlink:href'] ?? '').replace(/^\.\//, '');
    const root = folder && !objects.has(folder) ? await partOf(file, `${folder}/content.xml`) : null;
    if (root) objects.set(folder, root);
  }
  return objects;
};

/** Headers or footers of all kinds of pages, equal ones once. */
const marginsOf = (styles: XmlElement | null, kind: 'header' | 'footer', context: OdtContext): Block[] => {
  const pages = childOf(styles ?? undefined, 'office:master-styles');
  const once = new Set<string>();
  return (pages ? elementsOf(pages) : []).flatMap((page) =>
    elementsOf(page)
      .filter(({ name }) => name.startsWith(`style:${kind}`))
      .flatMap((margin) => {
        if (margin.attributes['style:display'] === 'false') return [];
        const blocks = readOdtBlocks(margin, { context, origin: kind });
        const key = JSON.stringify(blocks);
        if (once.has(key)) return [];
        once.add(key);
        return blocks;
      }),
  );
};

const propertiesOf = async (file: Package) => {
  const meta = childOf((await partOf(file, 'meta.xml')) ?? undefined, 'office:meta');
  const [title, author, creator, language] = [
    'dc:title',
    'meta:initial-creator',
    'dc:creator',
    'dc:language',
  ].map((name) => {
    const element = childOf(meta, name);
    return element && textOf(element).trim();
  });
  return {
    ...(title && { title }),
    ...((author || creator) && { author: author || creator }),
    ...(language && { language }),
  };
};
