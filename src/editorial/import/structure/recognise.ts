import { guidedLabel } from './flatten.ts';
import { matchHeading, matchLabel, type LabelMatch } from './labels/match-label.ts';
import type { Part } from './labels/parts.ts';
import { headingLookOf, isFurniture, isShort, wordCountOf, type Label, type Line } from './lines.ts';
import { labelBefore } from './run-in.ts';

/** The same lines, those that name a part with their label. A run-in label stays in one line with its value. */
export const recogniseLabels = (given: Line[]): Line[] => {
  const labelled = withLabels(given);
  const hasHeadings = labelled.some((line) => line.label || headingLookOf(line));
  return hasHeadings ? labelled : labelled.map(promoted);
};

/** In a text without any heading a short line above a paragraph is one. */
const promoted = (line: Line, index: number, lines: Line[]): Line => {
  const next = lines[index + 1];
  const isHeading =
    line.kind === 'paragraph' &&
    isShort(line.text, 10) &&
    /^["'‘“]?\p{Lu}/u.test(line.text) &&
    !/[?:]$/.test(line.text) &&
    !isFurniture(line.text) &&
    wordCountOf(line.text) >= 2 &&
    next?.kind === 'paragraph' &&
    wordCountOf(next.text) >= 15 &&
    /[.!?]['’"”)]?$/.test(next.text);
  return isHeading ? { ...line, kind: 'heading', level: 6 } : line;
};

const withLabels = (lines: Line[]): Line[] => {
  const first = lines.findIndex(({ kind }) => kind !== 'image' && kind !== 'break');
  return lines.map((line, index) => {
    const label = labelOf({ lines, index, isFirst: index === first });
    return label ? { ...line, label } : line;
  });
};

/** A plain line of these words is as likely to be text. */
const NEVER_PLAIN: Part[] = [
  'mailbox',
  'phone',
  'address',
  'contactName',
  'contactRole',
  'start',
  'end',
  'period',
  'places',
  'themes',
  'methods',
  'title',
];

const labelOf = (options: { lines: Line[]; index: number; isFirst: boolean }): Label | undefined => {
  const { lines, index, isFirst } = options;
  const line = lines[index] as Line;
  if (line.kind === 'image' || line.kind === 'break' || line.text === '' || line.isContact) return undefined;
  if (line.kind === 'item' && !standsAlone({ lines, index })) return runIn(line);
  const look = headingLookOf(line);
  const marker = line.kind === 'item' ? undefined : caseMarker(line);
  if (marker) return marker;
  if (look) {
    const match = matchHeading(guidedLabel(line.text));
    // The first line is the title, even when it begins as a label does: "Learning from our estates".
    const isTitle = isFirst && !line.isLabelCell && (match?.by === 'open' || match?.by === 'question');
    if (match && !isTitle) return { ...match, style: look };
    return isTitle ? undefined : runIn(line);
  }
  const match = plainMatch(line);
  if (match) return { ...match, style: /:\s*$/.test(line.text) ? 'colon' : 'line' };
  return runIn(line);
};

const plainMatch = (line: Line): LabelMatch | undefined => {
  const { text } = line;
  if (text.endsWith('?')) {
    const match = isShort(text, 14) ? matchHeading(text) : undefined;
    return match?.by === 'open' ? undefined : match;
  }
  if (/[.!;,]$/.test(text)) return undefined;
  const match = matchLabel(text);
  // Where readers of a web page write theirs.
  if (!match || /^comments$/i.test(text)) return undefined;
  return !text.endsWith(':') && NEVER_PLAIN.includes(match.part) ? undefined : match;
};

const caseMarker = (line: Line): Label | undefined => {
  const found = labelBefore({ text: line.text });
  if (!found?.isCaseMarker) return undefined;
  return {
    ...found.match,
    style: found.value === '' ? (headingLookOf(line) ?? 'line') : 'run-in',
    isCaseMarker: true,
  };
};

const runIn = (line: Line): Label | undefined => {
  const found = labelBefore({ text: line.text });
  return found ? { ...found.match, style: 'run-in' } : undefined;
};

const numberOf = (line: Line | undefined): number | undefined => {
  const digits = line?.kind === 'item' ? /^\(?(\d{1,3})[.)]?$/.exec(line.marker ?? '')?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
};

/** "2. Outcomes" as an item of a list, when its neighbours are no items of the same list that name nothing. */
const standsAlone = ({ lines, index }: { lines: Line[]; index: number }): boolean => {
  const line = lines[index] as Line;
  const number = numberOf(line);
  if (number === undefined || !matchLabel(line.text)) return false;
  const isSibling = (other: Line | undefined, expected: number): boolean =>
    other?.level === line.level && numberOf(other) === expected && !matchLabel(other.text);
  return !isSibling(lines[index - 1], number - 1) && !isSibling(lines[index + 1], number + 1);
};
