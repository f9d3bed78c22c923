import { shownText, type Line } from '../lines.ts';

/** A section's lines as statements: a paragraph or an item each, a nested item with the item above it. Numbers of a list are left over. */
export const statementsOf = (lines: Line[]): { statements: string[]; markers: string[] } => {
  const statements: string[] = [];
  const markers: string[] = [];
  let parentLevel = 0;
  let hasChild = false;
  for (const line of lines) {
    const last = statements.at(-1);
    const isChild = line.kind === 'item' && parentLevel > 0 && line.level > parentLevel && last !== undefined;
    if (line.marker) markers.push(line.marker);
    if (isChild) {
      statements[statements.length - 1] = `${last}${joint({ parent: last, hasChild })}${line.text}`;
      hasChild = true;
      continue;
    }
    statements.push(line.text);
    parentLevel = line.kind === 'item' ? line.level : 0;
    hasChild = false;
  }
  return { statements, markers };
};

const joint = ({ parent, hasChild }: { parent: string; hasChild: boolean }): string => {
  if (/[.!?]$/.test(parent)) return ' ';
  if (/[:;,–-]$/.test(parent)) return ' ';
  return hasChild ? '; ' : ': ';
};

/** A section's lines as paragraphs of running text; a list's items keep a mark. */
export const paragraphsOf = (lines: Line[]): string[] => {
  const paragraphs: string[] = [];
  let isInList = false;
  for (const line of lines) {
    const isItem = line.kind === 'item';
    const text = isItem ? `${line.marker ?? '•'} ${line.text}` : shownText(line);
    if (isItem && isInList) paragraphs[paragraphs.length - 1] += `\n${text}`;
    else paragraphs.push(text);
    isInList = isItem;
  }
  return paragraphs;
};
