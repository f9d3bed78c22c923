import type { Block } from '../../document.ts';
import type { Piece } from '../pieces.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { elementsOf, textOf } from '../xml/walk.ts';
import type { OdtPlace } from './context.ts';
import { readOdtBlocks } from './read-blocks.ts';
import { readFrame } from './read-frame.ts';
import type { OdtLook } from './styles.ts';

const SILENT = new Set([
  'text:change',
  'text:change-start',
  'text:change-end',
  'text:script',
  'text:note-citation',
  'text:hidden-paragraph',
  'text:label',
  'office:annotation-end',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
]);

/** The words of a paragraph, and what hangs on it. White space is made single later, as the format asks. */
export const readInline = (paragraph: XmlElement, place: OdtPlace): { pieces: Piece[]; after: Block[] } => {
  const { context, origin } = place;
  const pieces: Piece[] = [];
  const after: Block[] = [];

  const add = (text: string, look: OdtLook, url?: string): void => {
    if (look.isHidden) context.counts.hidden += Number(text.trim() !== '');
    else pieces.push({ text, isBold: look.isBold, isUnderlined: look.isUnderlined, size: look.size, url });
  };

  const visitAll = (parent: XmlElement, look: OdtLook, url?: string): void => {
    for (const child of parent.children)
      if (typeof child === 'string') add(child.replace(/\s+/g, ' '), look, url);
      else visit(child, look, url);
  };

  const visit = (element: XmlElement, look: OdtLook, url?: string): void => {
    const { name, attributes } = element;
    if (SILENT.has(name)) return;
    switch (name) {
      case 'text:span':
        visitAll(element, { ...look, ...context.styles.look('text', attributes['text:style-name']) }, url);
        return;
      case 'text:a':
        visitAll(element, look, attributes['xlink:href']);
        return;
      case 'text:s':
      case 'text:tab':
        add(' ', look, url);
        return;
      case 'text:line-break':
        add('\n', look);
        return;
      case 'text:note': {
        const kind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
        const notes = elementsOf(element).flatMap((part) =>
          part.name === 'text:note-body' ? readOdtBlocks(part, { context, origin: kind }) : [],
        );
        context.notes[kind].push(...notes);
        return;
      }
      case 'office:annotation':
        context.notes.comment.push(...readOdtBlocks(withoutSigns(element), { context, origin: 'comment' }));
        return;
      case 'text:hidden-text':
      case 'text:conditional-text':
        if (name === 'text:hidden-text' && attributes['text:is-hidden'] !== 'false')
          context.counts.hidden += Number(textOf(element).trim() !== '');
        else visitAll(element, look, url);
        return;
      case 'text:ruby':
        visitAll(element, look, url);
        return;
      case 'text:ruby-text':
        add(` (${textOf(element)})`, look, url);
        return;
      case 'text:p':
      case 'text:h':
      case 'text:list':
      case 'table:table':
        after.push(...readOdtBlocks({ name: '', attributes: {}, children: [element] }, place));
        return;
      default:
        if (name.startsWith('draw:')) after.push(...readFrame(element, place));
        else visitAll(element, look, url);
    }
  };

  visitAll(paragraph, context.styles.look('paragraph', paragraph.attributes['text:style-name']));
  return { pieces, after: after.map((block) => (block.kind === 'image' ? { ...block, origin } : block)) };
};

/** Who wrote a comment, and when, is no word of it. */
const withoutSigns = (annotation: XmlElement): XmlElement => ({
  ...annotation,
  children: annotation.children.filter(
    (child) => typeof child !== 'string' && /^text:(?:p|h|list)$/.test(child.name),
  ),
});
