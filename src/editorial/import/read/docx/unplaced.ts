import type { Block } from '../../document.ts';
import { countOf } from '../plain-words.ts';
import { blocksOfPieces } from '../pieces.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { elementsOf, textOf } from '../xml/walk.ts';
import type { Place } from './context.ts';

/**
 * Texts of a part that reading passed by: what stands in a mark that nobody knew of. They come at the end, so that no word
 * of the file is lost to a newer kind of mark.
 */
export const unplacedOf = (root: XmlElement, { context, origin }: Place): Block[] => {
  const found: Block[] = [];
  let line: XmlElement[] = [];
  const flush = (): void => {
    const pieces = line.map((element) => ({ text: textOf(element) }));
    found.push(...blocksOfPieces({ kind: 'paragraph', origin, pieces }));
    line = [];
  };
  const visit = (element: XmlElement): void => {
    if (context.left.has(element)) return;
    if (
      (element.name === 'w:t' || element.name === 'a:t' || element.name === 'm:t') &&
      !context.placed.has(element)
    )
      line.push(element);
    for (const child of elementsOf(element)) visit(child);
    if (element.name === 'w:p') flush();
  };
  visit(root);
  flush();
  if (found.length > 0)
    context.remarks.add(
      `${countOf(found.length, 'paragraph')} stood in a part of the file that Word keeps for itself; look at the end of the text.`,
    );
  return found;
};
