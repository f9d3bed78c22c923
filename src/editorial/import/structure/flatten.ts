import type { Block, ImageBlock, TableBlock, TextBlock } from '../document.ts';
import { hiddenIn } from './words-in-out.ts';
import { breakLine, isShort, lineOf, shownText, wordCountOf, type Line } from './lines.ts';
import { matchHeading, matchLabel } from './labels/match-label.ts';
import { labelBefore } from './run-in.ts';

/** The text of a document as lines in reading order; tables that are forms become labels and values, others a line for each row. */
export const flatten = (blocks: Block[]): Line[] =>
  blocks.flatMap((block) => flattenBlock({ block, isInCell: false }));

const flattenBlock = ({ block, isInCell }: { block: Block; isInCell: boolean }): Line[] => {
  if (block.kind === 'image') return [imageLine(block)];
  if (block.kind === 'table') return flattenTable(block);
  const lines = textLines({ block, isInCell });
  // The address behind "email Jo" is a line of its own.
  const hidden = hiddenIn(block).map((text) => ({
    ...lineOf({ block, text, isInCell }),
    kind: 'paragraph' as const,
  }));
  return [...lines, ...hidden.map(({ marker: _, ...line }) => ({ ...line, links: [], isContact: true }))];
};

const textLines = ({ block, isInCell }: { block: TextBlock; isInCell: boolean }): Line[] => {
  const headed = headedText(block);
  if (headed) {
    const { heading, rest } = headed;
    const above = lineOf({ block, text: heading, isInCell });
    return [{ ...above, kind: 'heading', level: 6 }, withoutMarker(lineOf({ block, text: rest, isInCell }))];
  }
  const lines = piecesOf(block).map((text) => lineOf({ block, text, isInCell }));
  return lines.map((line, index) => (index > 0 ? withoutMarker(line) : line));
};

const withoutMarker = ({ marker: _, ...line }: Line): Line => line;

const imageLine = (block: ImageBlock): Line => ({ ...breakLine(), kind: 'image', image: block.image });

/** A paragraph with line breaks is cut where a line is a label. */
const piecesOf = (block: TextBlock): string[] => {
  const lines = block.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || block.kind === 'heading') return [block.text.replaceAll('\n', ' ')];
  const pieces: string[] = [];
  let isAfterLabel = false;
  for (const line of lines) {
    const isLabel = matchLabel(line) !== undefined || labelBefore({ text: line }) !== undefined;
    if (pieces.length === 0 || isLabel || isAfterLabel) pieces.push(line);
    else pieces[pieces.length - 1] += `\n${line}`;
    isAfterLabel = isLabel;
  }
  return pieces;
};

/** A short line right above a paragraph, with only a line break between, heads it. */
const headedText = (block: TextBlock): { heading: string; rest: string } | undefined => {
  const end = block.text.indexOf('\n');
  if (block.kind !== 'paragraph' || end < 0) return undefined;
  const heading = block.text.slice(0, end).trim();
  const rest = block.text.slice(end + 1).trim();
  const next = rest.split('\n', 1)[0] as string;
  const isHeading =
    isShort(heading, 9) && !heading.endsWith(':') && labelBefore({ text: heading }) === undefined;
  return isHeading && wordCountOf(next) >= 15 ? { heading, rest } : undefined;
};

const flattenTable = (table: TableBlock): Line[] => {
  const all = table.rows.map((cells) =>
    cells.map((cell) => cell.flatMap((block) => flattenBlock({ block, isInCell: true }))),
  );
  const contacts = all.flat(2).filter(({ isContact }) => isContact);
  const rows = all
    .map((cells) => cells.map((cell) => cell.filter(({ isContact, kind }) => !isContact && kind !== 'break')))
    .filter((cells) => cells.some((cell) => cell.length > 0));
  return [...rowLines(rows), ...contacts];
};

const rowLines = (rows: Line[][][]): Line[] => {
  const columns = columnsOf(rows);
  if (columns) return [...columns, breakLine()];
  const isForm = rows.some((cells) => cells.some((cell) => labelIn(cell.slice(0, 1)) !== undefined));
  if (isForm) return [...rows.flatMap(formRow), breakLine()];
  return rows.some((cells) => cells.some(isProse)) ? rows.flat(2) : rows.flatMap(dataRow);
};

/** The one label that a cell consists of. */
const labelIn = (cell: Line[] | undefined): Line | undefined => {
  const [line, ...others] = cell ?? [];
  if (!line || line.kind === 'image') return undefined;
  const isGuided = others.every(({ text }) => isGuidance(text));
  return isGuided && matchHeading(guidedLabel(line.text)) ? line : undefined;
};

/** A cell that holds a page's text: the table is only there to set columns. */
const isProse = (cell: Line[]): boolean =>
  cell.length > 2 || cell.some((line) => line.kind === 'item' || wordCountOf(line.text) > 40);

/** What a form says about how to fill it in. */
const GUIDANCE =
  /^(?:please|maximum|max\b|up to \d|no more than|in no more|describe|tell us|give|include|\(|e\.?g|word limit)/i;
const isGuidance = (text: string): boolean => GUIDANCE.test(text.trim());

/** For "The challenges: please describe the need (200 words)", "The challenges:". */
export const guidedLabel = (text: string): string => {
  const end = /[?:–(\n]|\.\s/.exec(text);
  if (!end) return text;
  const rest = text.slice(end.index + 1).trim();
  return isGuidance(rest) || text[end.index] === '(' ? text.slice(0, end.index + 1).replace(/\($/, '') : text;
};

/** A table whose first row names parts: each column below belongs to one. */
const columnsOf = (rows: Line[][][]): Line[] | undefined => {
  const [head] = rows;
  if (!head || head.length < 2 || rows.length < 2 || rows.some((cells) => cells.length > head.length)) {
    return undefined;
  }
  const labels = head.map(labelIn);
  if (labels.filter(Boolean).length < Math.max(2, head.length - 1)) return undefined;
  // A form of two columns can begin with two labels by chance only when its first column goes on naming parts.
  if (rows.slice(1).some((cells) => labelIn(cells[0]))) return undefined;
  return head.flatMap((cell, column) => [
    ...(cell.length > 0 ? asLabel(cell) : []),
    ...rows.slice(1).flatMap((cells) => (cells[column] ?? []).map(asItem)),
  ]);
};

const asItem = (line: Line): Line => (line.kind === 'paragraph' ? { ...line, kind: 'item' } : line);

const formRow = (cells: Line[][]): Line[] => {
  const filled = cells.filter((cell) => cell.length > 0);
  const [first, ...others] = filled as [Line[], ...Line[][]];
  const label = labelIn(first);
  if (others.length === 0) {
    // A row of its own: a label above its content, or the content below the row before.
    return label ? asLabel(first) : first;
  }
  if (others.length >= 2 && !label && !labelIn(others[0])) return dataRow(cells);
  const lines: Line[] = [];
  for (const [index, cell] of filled.entries()) {
    const isFirst = index === 0;
    const isPairLabel = index % 2 === 0 && labelIn(cell) !== undefined;
    if (isPairLabel) lines.push(...asLabel(cell));
    else if (isFirst && isShort((cell[0] as Line).text, 20))
      lines.push({ ...(cell[0] as Line), isLabelCell: true }, ...cell.slice(1));
    else lines.push(...cell);
  }
  return lines;
};

/** One line for a label and the guidance below it. */
const asLabel = (cell: Line[]): Line[] => {
  const [first, ...guidance] = cell.filter(({ kind }) => kind !== 'image');
  const pictures = cell.filter(({ kind }) => kind === 'image');
  if (!first) return pictures;
  const text = [first.text, ...guidance.map(shownText)].join(' ');
  return [{ ...first, text, isLabelCell: true }, ...pictures];
};

/** One line for a row, so that a table of figures stays together: "Tenants in work | 12 | 45". */
const dataRow = (cells: Line[][]): Line[] => {
  const lines = cells.flat();
  const pictures = lines.filter(({ kind }) => kind === 'image');
  const texts = lines.filter(({ kind }) => kind !== 'image');
  const [first] = texts;
  if (!first || (cells.length === 1 && texts.length > 0)) return [...texts, ...pictures];
  const text = cells
    .map((cell) =>
      cell
        .filter(({ kind }) => kind !== 'image')
        .map(shownText)
        .join(' / '),
    )
    .filter((cell) => cell !== '')
    .join(' | ');
  const { marker: _, ...rest } = first;
  return [{ ...rest, kind: 'item', level: 1, text, links: texts.flatMap(({ links }) => links) }, ...pictures];
};
