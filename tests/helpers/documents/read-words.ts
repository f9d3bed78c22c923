import { textsOf, wordsOf, type Block, type SourceDocument } from '../../../src/editorial/import/document.ts';
import { eachText } from '../../../src/editorial/import/read/pieces.ts';

/** All words of what was read, sorted as `wordsIn` sorts those of a description. */
export const wordsRead = ({ blocks }: SourceDocument): string[] => textsOf(blocks).flatMap(wordsOf).sort();

/** The text blocks in order, those of tables too, each as "kind level: marker text". */
export const linesRead = ({ blocks }: { blocks: Block[] }): string[] => {
  const lines: string[] = [];
  eachText(blocks, ({ kind, level, isBold, marker, text }) => {
    lines.push(`${kind}${level ?? ''}${isBold ? ' bold' : ''}: ${marker ? `${marker} ` : ''}${text}`);
  });
  return lines;
};
