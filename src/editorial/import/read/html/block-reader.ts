import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, BlockOrigin, TextBlock } from '../../document.ts';
import { blocksOfPieces, type Piece } from '../pieces.ts';
import { plainWords } from '../plain-words.ts';
import type { Images } from '../source-images.ts';
import { markerOfItem } from './list-markers.ts';
import { shownValue } from './form-values.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const words = (text: string): Set<string> => new Set(text.split(' '));
const SILENT = words(
  'script style template noscript head title meta link base iframe object embed video audio canvas map param source track frame frameset datalist rp',
);
const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table ul caption tbody thead tfoot tr td th',
);
const PLAYERS = words('iframe object embed video audio');

interface Look extends Omit<Piece, 'text'> {
  isPreformatted?: boolean;
}

/** What the block under way is. */
interface Shape extends Pick<TextBlock, 'kind' | 'level' | 'marker'> {
  origin: BlockOrigin;
  depth: number;
}

/** Reads a page's tree into blocks: what stands between two block elements is a paragraph. */
export const createBlockReader = ({
  images,
  remarks,
  classes,
}: {
  images: Images;
  remarks: Set<string>;
  classes: { bold: Set<string>; hidden: Set<string> };
}) => {
  const counts = { hidden: 0, deletions: 0, navigation: 0 };
  let blocks: Block[] = [];
  let pieces: Piece[] = [];

  const flush = (shape: Shape): void => {
    const { depth: _, ...paragraph } = shape;
    const made = blocksOfPieces({ ...paragraph, pieces });
    pieces = [];
    blocks.push(...made);
    // The next words within the same item belong to it but are no item of their own.
    if (made.length > 0 && shape.kind === 'list-item')
      Object.assign(shape, { kind: 'paragraph', level: undefined, marker: undefined });
  };

  const visitAll = (nodes: Node[], look: Look, shape: Shape): void => {
    for (const node of nodes) visit(node, look, shape);
  };

  const visit = (node: Node, look: Look, shape: Shape): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const { isPreformatted, ...rest } = look;
      pieces.push({ ...rest, text: isPreformatted ? node.value : node.value.replace(/\s+/g, ' ') });
      return;
    }
    if (!('tagName' in node)) return;
    const { tagName } = node;
    if (PLAYERS.has(tagName))
      remarks.add(
        `A film, sound or frame of another page was left out: ${attributeOf(node, 'src') ?? tagName}`,
      );
    if (SILENT.has(tagName) || isLeftOut(node)) return;
    if (tagName === 'br') pieces.push({ text: '\n' });
    else if (tagName === 'img') addPicture(node, shape);
    else if (tagName === 'table') readTable(node, look, shape);
    else if (tagName === 'input' || tagName === 'select') pieces.push({ ...look, text: shownValue(node) });
    else if (BLOCKS.has(tagName)) readBlock(node, look, shape);
    else if (isNoteMark(node)) {
      pieces.push({ text: ' ' });
      visitAll(node.childNodes, lookOf(node, look), shape);
      pieces.push({ text: ' ' });
    } else visitAll(node.childNodes, lookOf(node, look), shape);
  };

  const isLeftOut = (element: Element): boolean => {
    const style = attributeOf(element, 'style') ?? '';
    const isHidden =
      attributeOf(element, 'hidden') !== undefined ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
      classesOf(element).some((name) => classes.hidden.has(name));
    const isDeleted = element.tagName === 'del';
    const isMenu = element.tagName === 'nav' || attributeOf(element, 'role') === 'navigation';
    if (!isHidden && !isDeleted && !isMenu) return false;
    if (hasWords(element)) counts[isHidden ? 'hidden' : isDeleted ? 'deletions' : 'navigation'] += 1;
    return true;
  };

  const readBlock = (element: Element, look: Look, shape: Shape): void => {
    flush(shape);
    const { tagName } = element;
    const inner = shapeOf(element, shape);
    const own = lookOf(element, look);
    visitAll(element.childNodes, own, inner);
    flush(inner);
    if (tagName === 'li' || inner === shape) return;
    if (shape.kind === 'list-item' && inner.kind === 'paragraph' && inner.depth === shape.depth)
      Object.assign(shape, { kind: 'paragraph', level: undefined, marker: undefined });
  };

  const shapeOf = (element: Element, shape: Shape): Shape => {
    const { tagName } = element;
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    const role = attributeOf(element, 'role');
    if (heading) return { ...shape, kind: 'heading', level: Number(heading), marker: undefined };
    if (role === 'heading')
      return { ...shape, kind: 'heading', level: Number(attributeOf(element, 'aria-level') ?? 2) || 2 };
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
      return { origin: shape.origin, depth: shape.depth + 1, kind: 'paragraph' };
    if (tagName === 'li')
      return {
        origin: shape.origin,
        depth: shape.depth,
        kind: 'list-item',
        level: Math.max(1, shape.depth),
        marker: markerOfItem(element),
      };
    const isOfPage = shape.origin === 'body' && !isWithinText(element);
    if (isOfPage && (tagName === 'header' || role === 'banner')) return { ...shape, origin: 'header' };
    if (isOfPage && (tagName === 'footer' || role === 'contentinfo')) return { ...shape, origin: 'footer' };
    if (isOfPage && tagName === 'aside') return { ...shape, origin: 'text-box' };
    // Blocks within an item share its shape, so that only the first words of it are the item.
    if (shape.kind === 'list-item') return shape;
    return { origin: shape.origin, depth: shape.depth, kind: 'paragraph' };
  };

  const readTable = (table: Element, look: Look, shape: Shape): void => {
    flush(shape);
    const outer = blocks;
    const rows: Block[][][] = [];
    const plain = (): Shape => ({ origin: shape.origin, depth: 0, kind: 'paragraph' });
    const readCell = (cell: Element): Block[] => {
      blocks = [];
      const inner = plain();
      visitAll(
        cell.childNodes,
        lookOf(cell, { ...look, isBold: cell.tagName === 'th' || look.isBold }),
        inner,
      );
      flush(inner);
      return blocks;
    };
    const visitRows = (parent: Element): void => {
      for (const child of parent.childNodes) {
        if (!('tagName' in child) || SILENT.has(child.tagName) || isLeftOut(child)) continue;
        if (child.tagName === 'tr') {
          const cells = child.childNodes.filter(
            (cell): cell is Element => 'tagName' in cell && /^t[dh]$/.test(cell.tagName) && !isLeftOut(cell),
          );
          const read = cells.map(readCell);
          if (read.some((cell) => cell.length > 0)) rows.push(read);
        } else if (child.tagName === 'caption') {
          const caption = readCell(child);
          outer.push(...caption);
        } else visitRows(child);
      }
    };
    visitRows(table);
    blocks = outer;
    if (rows.length > 0) blocks.push({ kind: 'table', origin: shape.origin, rows });
  };

  const addPicture = (element: Element, shape: Shape): void => {
    const source = attributeOf(element, 'src') ?? '';
    const alt = plainWords(attributeOf(element, 'alt') ?? '');
    const data = /^data:image\/[\w.+-]+;base64,/i.exec(source);
    if (!data) {
      const shown = source.slice(0, 200);
      if (/^https?:|^\/\//i.test(source) || !/^data:/i.test(source))
        remarks.add(
          `A picture is only linked, not in the file: ${shown || 'without an address'}${alt && ` (${alt})`}`,
        );
      return;
    }
    const bytes = new Uint8Array(Buffer.from(source.slice(data[0].length), 'base64'));
    const image = images.add({ key: source, name: 'picture', bytes, alt: alt || undefined });
    if (image === null) return;
    // The words before a picture stay before it, though they may go on after it.
    flush(shape);
    blocks.push({ kind: 'image', origin: shape.origin, image });
  };

  const lookOf = (element: Element, look: Look): Look => {
    const { tagName } = element;
    const style = attributeOf(element, 'style') ?? '';
    const href = tagName === 'a' ? attributeOf(element, 'href')?.trim() : undefined;
    const isBold =
      /^(?:b|strong|dt)$/.test(tagName) ||
      /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ||
      classesOf(element).some((name) => classes.bold.has(name));
    const isLight = /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(style);
    return {
      ...look,
      ...(isLight ? { isBold: false } : isBold && { isBold: true }),
      ...((tagName === 'u' || /text-decoration[^;]*underline/i.test(style)) && { isUnderlined: true }),
      ...(href && { url: href }),
      ...((tagName === 'pre' || tagName === 'textarea') && { isPreformatted: true }),
    };
  };

  const start: Shape = { kind: 'paragraph', origin: 'body', depth: 0 };
  return {
    counts,
    read: (body: Element): void => {
      visitAll(body.childNodes, {}, start);
      flush(start);
    },
    blocks: () => blocks,
  };
};

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const classesOf = (element: Element): string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);

/** The number of a note, which would run into the word beside it: raised and a link, or named so by word processors. */
const isNoteMark = (element: Element): boolean =>
  element.tagName === 'sup'
    ? element.childNodes.some((node) => node.nodeName === 'a') || element.parentNode?.nodeName === 'a'
    : element.tagName === 'a' && /foot|endnote/i.test(attributeOf(element, 'class') ?? '');

const isWithinText = (element: Element): boolean => {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (/^(?:main|article|section|blockquote|td|li)$/.test(at.tagName)) return true;
  return false;
};

const hasWords = (element: Element): boolean =>
  element.childNodes.some((node) =>
    'tagName' in node
      ? !SILENT.has(node.tagName) && hasWords(node)
      : node.nodeName === '#text' && 'value' in node && node.value.trim() !== '',
  );
