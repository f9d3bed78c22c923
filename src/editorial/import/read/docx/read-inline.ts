import type { Block } from '../../document.ts';
import type { Piece } from '../pieces.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childOf, elementsOf, textOf } from '../xml/walk.ts';
import { leave, type Place } from './context.ts';
import { readDrawing } from './read-drawing.ts';
import { chosen } from './read-blocks.ts';
import { lookOf, type RunLook } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** A paragraph while it is read: its words, and what hangs on it (boxes, pictures). */
export interface Line {
  pieces: Piece[];
  after: Block[];
}

export const newLine = (): Line => ({ pieces: [], after: [] });

/** A field between its marks: its code is not shown, its result is. */
interface Field {
  isResult: boolean;
  code: string;
  choice?: string;
}

/** Fields may reach over paragraphs: a table of contents does. */
const openFields = new WeakMap<Place, Field[]>();

const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};
const SILENT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:ffData',
  'm:oMathParaPr',
  'm:ctrlPr',
  'm:rPr',
]);

/** Reads a paragraph on into a line. */
export const readInline = (paragraph: XmlElement, place: Place, line: Line): Line => {
  const { context } = place;
  const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
  const base = context.styles.paragraph(style).run;
  const fields = openFields.get(place) ?? [];
  openFields.set(place, fields);

  const add = (text: string, look: RunLook, url = linkOf(fields)): void => {
    if (!text) return;
    const { isBold, isUnderlined, size } = look;
    line.pieces.push({ text, isBold, isUnderlined, size, url });
  };

  const visitAll = (parent: XmlElement | undefined, look: RunLook, url?: string): void => {
    for (const child of parent ? elementsOf(parent) : []) visit(child, look, url);
  };

  const visit = (element: XmlElement, look: RunLook, url?: string): void => {
    const { name, attributes } = element;
    const isShown = fields.every(({ isResult }) => isResult);
    if (SILENT.has(name)) return;
    switch (name) {
      case 'w:r': {
        const own = childOf(element, 'w:rPr');
        const named = context.styles.run(childOf(own, 'w:rStyle')?.attributes['w:val']);
        const resolved = { ...base, ...named, ...lookOf(own) };
        if (resolved.isHidden && textOf(element).trim()) {
          context.counts.hidden += 1;
          leave(place, element);
        } else visitAll(element, resolved, url);
        return;
      }
      case 'w:t':
      case 'm:t':
        context.placed.add(element);
        if (isShown) add(textOf(element), look, url ?? linkOf(fields));
        return;
      case 'w:sym':
        if (isShown) add(symbolOf(attributes['w:font'], attributes['w:char']), look, url);
        return;
      case 'w:instrText': {
        const field = fields.at(-1);
        if (field && !field.isResult) field.code += textOf(element);
        return;
      }
      case 'w:fldChar':
        turnField(element, fields, (text) => add(text, look, url));
        return;
      case 'w:fldSimple':
        visitAll(element, look, url ?? addressOf(attributes['w:instr'] ?? ''));
        return;
      case 'w:hyperlink': {
        const relation = place.part.relations.get(attributes['r:id'] ?? '');
        visitAll(element, look, relation?.isExternal ? relation.target : undefined);
        return;
      }
      case 'w:del':
      case 'w:moveFrom':
        context.counts.deletions += Number(name === 'w:del' && saysWords(element));
        leave(place, element);
        return;
      case 'w:footnoteReference':
        context.notes.footnotes.add(attributes['w:id'] ?? '');
        return;
      case 'w:endnoteReference':
        context.notes.endnotes.add(attributes['w:id'] ?? '');
        return;
      case 'w:commentReference':
        context.notes.comments.add(attributes['w:id'] ?? '');
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        line.after.push(...readDrawing(element, place));
        return;
      case 'mc:AlternateContent': {
        visitAll(chosen(element, place), look, url);
        return;
      }
      case 'm:f':
        visitAll(childOf(element, 'm:num'), look, url);
        add('/', look, url);
        visitAll(childOf(element, 'm:den'), look, url);
        return;
      default:
        if (name in SIGNS && isShown) add(SIGNS[name] ?? '', look, url);
        else visitAll(element, look, url);
    }
  };

  visitAll(paragraph, base);
  return line;
};

const saysWords = (element: XmlElement): boolean => textOf(element).trim() !== '';

const turnField = (mark: XmlElement, fields: Field[], add: (text: string) => void): void => {
  const kind = mark.attributes['w:fldCharType'];
  if (kind === 'begin') fields.push({ isResult: false, code: '', choice: choiceOf(mark) });
  else if (kind === 'separate') {
    const field = fields.at(-1);
    if (field) field.isResult = true;
  } else if (kind === 'end') {
    const field = fields.pop();
    // A list to choose from has no result of its own: what was chosen is shown.
    if (field?.choice && !field.isResult && fields.every(({ isResult }) => isResult)) add(field.choice);
  }
};

const choiceOf = (mark: XmlElement): string | undefined => {
  const list = childOf(childOf(mark, 'w:ffData'), 'w:ddList');
  if (!list) return undefined;
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosenPlace =
    childOf(list, 'w:result')?.attributes['w:val'] ?? childOf(list, 'w:default')?.attributes['w:val'];
  return entries[Number(chosenPlace ?? 0)]?.attributes['w:val'];
};

const linkOf = (fields: Field[]): string | undefined =>
  fields.map(({ code }) => addressOf(code)).find((url) => url !== undefined);

/** The address of a HYPERLINK field; places within the document are none. */
const addressOf = (code: string): string | undefined => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1];
