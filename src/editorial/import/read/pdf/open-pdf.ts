import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDF_PAGES } from '../limits.ts';
import { damaged, refused, tooMuch } from '../refused.ts';

/** Opens a PDF for its words alone: no scripts, no forms of its own making, no fonts of the machine, no pictures decoded. */
export const openPdf = async (
  bytes: Uint8Array,
): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the buffer over.
    data: bytes.slice(),
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
    maxImageSize: 1,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  task.onPassword = () => {
    throw new Error('PasswordException');
  };
  try {
    const pdf = await task.promise;
    if (pdf.numPages > PDF_PAGES)
      throw tooMuch(
        `The PDF says it has ${pdf.numPages.toLocaleString('en-GB')} pages; ${PDF_PAGES.toLocaleString('en-GB')} are taken at most. Send the pages that matter.`,
      );
    return { pdf, close: () => task.destroy() };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw asRefusal(error);
  }
};

const asRefusal = (error: unknown) => {
  if (!(error instanceof Error) || error.name === 'AppError') return error;
  if (/password/i.test(`${error.name} ${error.message}`))
    return refused('The PDF is protected by a password. Save a copy without it and send that.', {
      cause: error,
    });
  return damaged('it is no PDF that can be opened', error);
};
