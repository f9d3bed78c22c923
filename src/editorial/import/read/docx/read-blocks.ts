import type { Block } from '../../document.ts';
import { blocksOfPieces } from '../pieces.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childOf, elementsOf, pathOf } from '../xml/walk.ts';
import { leave, type Place } from './context.ts';
import { newLine, readInline, type Line } from './read-inline.ts';
import { numberAt, outlineLevel } from './styles.ts';

/** The blocks of a body, a cell, a box or a note, in reading order. */
export const readBlocks = (container: XmlElement, place: Place): Block[] => {
  const blocks: Block[] = [];
  // What a paragraph without an end of its own hands to the next: its mark was deleted, or it is a large first letter.
  let carried: Line | null = null;

  const flush = (): void => {
    if (carried) blocks.push(...blocksOfLine(carried, {}, place));
    carried = null;
  };

  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:p': {
        const line = readInline(element, place, carried ?? newLine());
        carried = null;
        if (runsOn(element)) carried = line;
        else blocks.push(...blocksOfLine(line, shapeOf(element, place), place));
        return;
      }
      case 'w:tbl':
        flush();
        blocks.push(...readTable(element, place));
        return;
      case 'w:del':
      case 'w:moveFrom':
        place.context.counts.deletions += Number(element.name === 'w:del');
        leave(place, element);
        return;
      case 'w:altChunk': {
        const target = place.part.relations.get(element.attributes['r:id'] ?? '')?.target ?? '';
        blocks.push(...(place.context.inserts.get(target) ?? []));
        return;
      }
      case 'mc:AlternateContent':
        visitAll(chosen(element, place));
        return;
      case 'w:pPr':
      case 'w:sectPr':
      case 'w:tcPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
        return;
      default:
        visitAll(element);
    }
  };
  const visitAll = (parent: XmlElement | undefined): void => {
    for (const element of parent ? elementsOf(parent) : []) visit(element);
  };

  visitAll(container);
  flush();
  return blocks;
};

/** Of two ways to say the same, the newer, unless only the older one says something. Its twin is left out. */
export const chosen = (element: XmlElement, place: Place): XmlElement | undefined => {
  const ways = elementsOf(element);
  const way =
    ways.find((each) => each.name === 'mc:Choice' && saysSomething(each)) ??
    ways.find((each) => each.name === 'mc:Fallback') ??
    ways[0];
  for (const other of ways) if (other !== way) leave(place, other);
  return way;
};

const SAYING = new Set(['w:t', 'a:t', 'm:t', 'w:sym', 'a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds']);

const saysSomething = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => SAYING.has(child.name) || saysSomething(child));

const runsOn = (paragraph: XmlElement): boolean => {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  const dropCap = childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none';
  return Boolean(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) || dropCap !== 'none';
};

interface Shape {
  level?: number;
  list?: { level: number; marker?: string };
}

const shapeOf = (paragraph: XmlElement, { context }: Place): Shape => {
  const properties = childOf(paragraph, 'w:pPr');
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val'];
  const look = context.styles.paragraph(style);
  const own = childOf(properties, 'w:numPr');
  const listId = childOf(own, 'w:numId')?.attributes['w:val'] ?? look.listId;
  const listLevel = numberAt(childOf(own, 'w:ilvl')) ?? look.listLevel;
  const counted =
    listId && listId !== '0' ? context.numbering.next({ listId, level: listLevel, style }) : null;
  const outline = outlineLevel(properties);
  return {
    level: outline === null ? undefined : (outline ?? look.level),
    list: counted ?? (look.isNamedAsList && listId !== '0' ? { level: 1 } : undefined),
  };
};

const blocksOfLine = (line: Line, { level, list }: Shape, { origin }: Place): Block[] => [
  ...blocksOfPieces({
    pieces: line.pieces,
    origin,
    ...(level
      ? { kind: 'heading', level }
      : list
        ? { kind: 'list-item', level: list.level }
        : { kind: 'paragraph' }),
    ...(list?.marker && { marker: list.marker }),
  }),
  ...line.after,
];

const readTable = (table: XmlElement, place: Place): Block[] => {
  const rows: Block[][][] = [];
  const visitRows = (parent: XmlElement): void => {
    for (const child of elementsOf(parent))
      if (child.name === 'w:tr') {
        if (pathOf(child, 'w:trPr', 'w:del')) {
          place.context.counts.deletions += 1;
          leave(place, child);
        } else {
          const cells: Block[][] = [];
          visitCells(child, cells);
          if (cells.some((cell) => cell.length > 0)) rows.push(cells);
        }
      } else if (child.name === 'w:del' || child.name === 'w:moveFrom') leave(place, child);
      else visitRows(child);
  };
  const visitCells = (parent: XmlElement, cells: Block[][]): void => {
    for (const child of elementsOf(parent))
      if (child.name === 'w:tc') {
        const properties = childOf(child, 'w:tcPr');
        if (childOf(properties, 'w:cellDel')) {
          leave(place, child);
          continue;
        }
        const blocks = readBlocks(child, place);
        // The lower cells of a merged one: Word shows none of them, and they are mostly empty.
        const merge = childOf(properties, 'w:vMerge') ?? childOf(properties, 'w:hMerge');
        const isContinued = merge && (merge.attributes['w:val'] ?? 'continue') === 'continue';
        if (!isContinued || blocks.length > 0) cells.push(blocks);
      } else if (child.name !== 'w:tblPrEx' && child.name !== 'w:trPr') visitCells(child, cells);
  };
  visitRows(table);
  return rows.length > 0 ? [{ kind: 'table', origin: place.origin, rows }] : [];
};
