import type { SourceDocument } from '../document.ts';
import { readDocx } from './docx/read-docx.ts';
import { readOdt } from './odt/read-odt.ts';
import { refused, TAKEN } from './refused.ts';
import { openPackage, type Package } from './zip/open-package.ts';

const SMALL = 1024 * 1024;
const MACROS =
  'The file holds macros: programs that run when it is opened. Save it without them (as .docx or .odt).';
const OTHER_OPEN: Record<string, string> = {
  spreadsheet: 'a spreadsheet (.ods)',
  presentation: 'a presentation (.odp)',
  graphics: 'a drawing (.odg)',
};

/** A zip: Word, OpenDocument, or something else that is told by name. */
export const readPackage = async (bytes: Uint8Array): Promise<SourceDocument> => {
  const file = await openPackage(bytes);
  if (file.has('[Content_Types].xml')) return readOffice(file);
  if (file.has('mimetype') || file.has('content.xml')) return readOpenDocument(file);
  if (file.has('Index/Document.iwa') || file.names.some((name) => name.endsWith('.iwa')))
    throw refused('The file is of Apple Pages, Numbers or Keynote. Export it as Word (.docx) and send that.');
  throw refused(
    `The file is a zip archive, no document. Take the documents out of it and send those. ${TAKEN}`,
  );
};

const readOffice = async (file: Package): Promise<SourceDocument> => {
  const types = await textOf(file, '[Content_Types].xml');
  if (/macroEnabled|vbaProject|ms-word\.attachedToolbars/i.test(types) || file.names.some(isMacro))
    throw refused(MACROS);
  if (/spreadsheetml\.(?:sheet|template)\.main/.test(types))
    throw refused(`The file is an Excel workbook (.xlsx). Copy what it says into a document. ${TAKEN}`);
  if (/presentationml\.(?:presentation|slideshow|template)\.main/.test(types))
    throw refused(`The file is a PowerPoint presentation (.pptx). Copy its text into a document. ${TAKEN}`);
  if (!/wordprocessingml/.test(types)) throw refused(`The file is no Word document. ${TAKEN}`);
  return readDocx(file);
};

/** Programs of Word, and of old Excel within it. Other files within the file are left out by the reader. */
const isMacro = (name: string): boolean => /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|\/macrosheets\//i.test(name);

const readOpenDocument = async (file: Package): Promise<SourceDocument> => {
  const type = (await textOf(file, 'mimetype')).trim();
  if (type === 'application/epub+zip') throw refused(`The file is an e-book (.epub). ${TAKEN}`);
  if (/encryption-data/.test(await textOf(file, 'META-INF/manifest.xml')))
    throw refused('The file is protected by a password. Take the password off and send it again.');
  if (file.names.some((name) => /^(?:Basic|Scripts)\/.+[^/]$/i.test(name))) throw refused(MACROS);
  const other = /opendocument\.(\w+)/.exec(type)?.[1] ?? '';
  if (other && other !== 'text')
    throw refused(`The file is ${OTHER_OPEN[other] ?? 'no text document'}. ${TAKEN}`);
  return readOdt(file);
};

const textOf = async (file: Package, name: string): Promise<string> =>
  new TextDecoder().decode((await file.read(name, SMALL)) ?? new Uint8Array());
