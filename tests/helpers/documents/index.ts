export {
  wordsIn,
  type TestBlock,
  type TestCell,
  type TestDocument,
  type TestItem,
  type TestRun,
} from './description.ts';
export { makeDocx } from './make-docx.ts';
export { makeOdt, makeOdtBody } from './make-odt.ts';
export { makePdf } from './make-pdf.ts';
export { makePng } from './make-png.ts';
export { makeHtml, makeMarkdown, makeText } from './markup.ts';
export { makeZip, type ZipPart } from './zip.ts';
export { LAYOUTS } from './layouts.ts';
export { linesRead, wordsRead } from './read-words.ts';
export { makeWordParts, paragraphXml } from './word-parts.ts';
export { HOSTILE } from './hostile.ts';
