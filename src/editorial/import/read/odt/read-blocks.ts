import type { Block, TextBlock } from '../../document.ts';
import { blocksOfPieces } from '../pieces.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { elementsOf, textOf } from '../xml/walk.ts';
import type { OdtContext, OdtPlace } from './context.ts';
import { countItem, type Counters } from './counters.ts';
import { readFrame } from './read-frame.ts';
import { readInline } from './read-inline.ts';

/** The list an item stands in. */
interface List {
  counters: Counters;
  level: number;
  style?: string;
}

const SILENT = new Set([
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'text:alphabetical-index-auto-mark-file',
  'text:table-of-content-source',
  'text:alphabetical-index-source',
  'text:illustration-index-source',
  'text:bibliography-source',
  'text:user-index-source',
  'text:object-index-source',
  'text:table-index-source',
  'office:event-listeners',
  'table:table-source',
  'table:named-expressions',
  'svg:title',
  'svg:desc',
]);

/** The blocks of a text, a cell, a box or a note, in reading order. */
export const readOdtBlocks = (container: XmlElement, place: OdtPlace): Block[] => {
  const blocks: Block[] = [];
  for (const element of elementsOf(container)) blocks.push(...readElement(element, place));
  return blocks;
};

const readElement = (element: XmlElement, place: OdtPlace): Block[] => {
  const { context } = place;
  const { name, attributes } = element;
  if (SILENT.has(name)) return [];
  switch (name) {
    case 'text:h':
    case 'text:p':
      return readParagraph(element, place);
    case 'text:list':
      return readList(element, place, newList(element, context));
    case 'text:numbered-paragraph': {
      const level = Number(attributes['text:level'] ?? 1);
      const list = { ...newList(element, context), level };
      return elementsOf(element).flatMap((child) => readParagraph(child, place, list));
    }
    case 'table:table':
      return readTable(element, place);
    case 'office:annotation':
      readInline({ ...element, children: [element] }, place);
      return [];
    case 'text:tracked-changes':
      context.counts.deletions += elementsOf(element).filter(isDeletion).length;
      return [];
    case 'text:section':
      if (attributes['text:display'] === 'none') return leaveHidden(element, context);
      return readOdtBlocks(element, place);
    case 'draw:frame':
    case 'draw:g':
    case 'draw:custom-shape':
    case 'draw:rect':
    case 'draw:text-box':
    case 'draw:a':
      return readFrame(element, place);
    default:
      return readOdtBlocks(element, place);
  }
};

const isDeletion = (region: XmlElement): boolean =>
  elementsOf(region).some(({ name, children }) => name === 'text:deletion' && children.length > 0);

const leaveHidden = (element: XmlElement, { counts }: OdtContext): Block[] => {
  if (textOf(element).trim()) counts.hidden += 1;
  return [];
};

const readParagraph = (element: XmlElement, place: OdtPlace, list?: List & { start?: number }): Block[] => {
  const { context, origin } = place;
  const style = element.attributes['text:style-name'];
  const told = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined;
  const level = told ?? context.styles.headingLevel(style);
  const { pieces, after } = readInline(element, place);
  const marker = list
    ? countItem({ ...list, levels: context.styles.listLevels(list.style) })
    : told && element.attributes['text:is-list-header'] !== 'true'
      ? countItem({ counters: context.outline, levels: context.styles.outline, level: told })
      : undefined;
  const shape: Pick<TextBlock, 'kind' | 'level'> = level
    ? { kind: 'heading', level: Math.max(1, Math.min(6, level)) }
    : list
      ? { kind: 'list-item', level: list.level }
      : { kind: 'paragraph' };
  return [...blocksOfPieces({ pieces, origin, ...shape, ...(marker && { marker }) }), ...after];
};

const newList = ({ attributes }: XmlElement, { lists }: OdtContext): List => {
  const style = attributes['text:style-name'];
  const before =
    attributes['text:continue-list'] !== undefined
      ? lists.get(`id ${attributes['text:continue-list']}`)
      : attributes['text:continue-numbering'] === 'true'
        ? lists.get(`style ${style ?? ''}`)
        : undefined;
  const counters = before ?? new Map<number, number>();
  lists.set(`style ${style ?? ''}`, counters);
  const id = attributes['xml:id'];
  if (id) lists.set(`id ${id}`, counters);
  return { counters, level: 1, style };
};

const readList = (element: XmlElement, place: OdtPlace, list: List): Block[] =>
  elementsOf(element).flatMap((item) => {
    const start = Number(item.attributes['text:start-value'] ?? NaN);
    // Only the first paragraph of an item has its number; headers of lists have none.
    let isCounted = item.name === 'text:list-header';
    return elementsOf(item).flatMap((child) => {
      if (child.name === 'text:list') {
        const style = child.attributes['text:style-name'] ?? list.style;
        return readList(child, place, { ...list, level: list.level + 1, style });
      }
      if (isCounted || (child.name !== 'text:p' && child.name !== 'text:h')) return readElement(child, place);
      isCounted = true;
      return readParagraph(child, place, { ...list, ...(Number.isFinite(start) && { start }) });
    });
  });

const readTable = (table: XmlElement, place: OdtPlace): Block[] => {
  const rows: Block[][][] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (SILENT.has(child.name)) continue;
      if (child.name !== 'table:table-row') {
        visit(child);
        continue;
      }
      const cells = elementsOf(child)
        .map((cell) => ({
          isCovered: cell.name === 'table:covered-table-cell',
          blocks: readOdtBlocks(cell, place),
        }))
        // What another cell covers is shown by nobody; it is mostly empty.
        .filter(({ isCovered, blocks }) => !isCovered || blocks.length > 0)
        .map(({ blocks }) => blocks);
      if (cells.some((cell) => cell.length > 0)) rows.push(cells);
    }
  };
  visit(table);
  return rows.length > 0 ? [{ kind: 'table', origin: place.origin, rows }] : [];
};
