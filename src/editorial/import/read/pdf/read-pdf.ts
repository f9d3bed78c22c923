import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { wordsOf, type Block, type SourceDocument } from '../../document.ts';
import { CHARACTERS } from '../limits.ts';
import { damaged, refused, tooMuch } from '../refused.ts';
import { createImages } from '../source-images.ts';
import { boxOf, commentOf, shownBy, withLinks, type Annotation } from './annotations.ts';
import { blocksOfPages, type ReadPage } from './blocks-of-pages.ts';
import { openPdf } from './open-pdf.ts';
import { takePictures } from './pictures.ts';
import { inReadingOrder } from './reading-order.ts';
import { glyphsOf, segmentsOf, type Glyphs, type Segment } from './segments.ts';

/** The text layer of a PDF: lines made paragraphs, columns one after the other, headers and footers once. */
export const readPdf = async (bytes: Uint8Array): Promise<SourceDocument> => {
  const { pdf, close } = await openPdf(bytes);
  try {
    const remarks = new Set<string>();
    const { pages, comments } = await readPages(pdf, remarks);
    const isEmpty = pages.every(({ segments }) => segments.every(({ text }) => wordsOf(text).length === 0));
    if (isEmpty && comments.length === 0)
      throw refused(
        'The PDF holds no text, only pictures of pages: it is a scan. Run text recognition (OCR) over it, or send the document it was made from.',
      );
    const { title, author, language } = await propertiesOf(pdf);
    const images = createImages(remarks);
    const pictures = takePictures({ bytes, images, remarks }).map((image): Block => ({
      kind: 'image',
      origin: 'body',
      image,
    }));
    return {
      format: 'pdf',
      properties: { ...(title && { title }), ...(author && { author }), ...(language && { language }) },
      blocks: [...blocksOfPages({ pages, comments }), ...pictures],
      images: images.images,
      remarks: [...remarks],
    };
  } finally {
    await close();
  }
};

const readPages = async (pdf: PDFDocumentProxy, remarks: Set<string>) => {
  const pages: ReadPage[] = [];
  const comments: { text: string; page: number }[] = [];
  const bold = new Map<string, boolean>();
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { segments, notes } = await readPage(page, bold);
      characters += segments.reduce((sum, { text }) => sum + text.length, 0);
      pages.push({ segments, number, height: page.getViewport({ scale: 1 }).height });
      comments.push(...notes.map((text) => ({ text, page: number })));
      page.cleanup();
    } catch (error) {
      if (pdf.numPages === 1) throw damaged('its page can’t be read', error);
      remarks.add(`Page ${number} can’t be read and was left out.`);
    }
    if (characters > CHARACTERS)
      throw tooMuch('The PDF holds far more text than a case study. Send the pages that matter.');
  }
  if (pages.length === 0) throw damaged('none of its pages can be read');
  return { pages, comments };
};

const readPage = async (page: PDFPageProxy, bold: Map<string, boolean>) => {
  const turn = page.getViewport({ scale: 1 }).transform as number[];
  const { items } = await page.getTextContent();
  const texts = items.filter((item): item is TextItem => 'str' in item);
  await learnFonts(page, texts, bold);
  const annotations = (await page.getAnnotations()) as Annotation[];
  const links = annotations.flatMap((annotation) =>
    annotation.subtype === 'Link' && annotation.url
      ? [{ box: boxOf(annotation, turn), url: annotation.url }]
      : [],
  );
  const glyphs = glyphsOf({ items: texts, turn, isBoldFont: (name) => bold.get(name) ?? false });
  const isTurned =
    glyphs.filter(({ isUpright, text }) => !isUpright && text.trim() !== '').length > glyphs.length / 2;
  const upright = isTurned ? glyphs : glyphs.filter(({ isUpright }) => isUpright);
  const turned = isTurned ? [] : glyphs.filter(({ isUpright }) => !isUpright);
  const segments = inReadingOrder(segmentsOf(withLinks(upright, links)));
  for (const annotation of annotations) {
    const text = shownBy(annotation).trim();
    if (text) insertField(segments, fieldOf(text, boxOf(annotation, turn)));
  }
  return {
    segments: [...segments, ...segmentsOf(turned)],
    notes: annotations.map(commentOf).filter((text) => text.trim() !== ''),
  };
};

/** Names of fonts are told only with what a page draws; a page that brings no new one is not asked. */
const learnFonts = async (
  page: PDFPageProxy,
  texts: TextItem[],
  bold: Map<string, boolean>,
): Promise<void> => {
  const names = new Set(texts.map(({ fontName }) => fontName));
  const unknown = [...names].filter((name) => !bold.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList().catch(() => null);
  for (const name of unknown) {
    const font = page.commonObjs.has(name)
      ? (page.commonObjs.get(name) as { name?: string; bold?: boolean })
      : null;
    bold.set(name, Boolean(font?.bold) || /bold|black|heavy|demi/i.test(font?.name ?? ''));
  }
};

const fieldOf = (text: string, box: { x: number; right: number; top: number; bottom: number }): Segment => {
  const size = Math.min(11, box.bottom - box.top);
  const glyph: Glyphs = {
    text,
    x: box.x,
    width: box.right - box.x,
    y: Math.min(box.bottom, box.top + size * 1.4),
    size,
    isBold: false,
    isUpright: true,
    isRightToLeft: false,
  };
  return segmentsOf([glyph])[0] as Segment;
};

/** A field stands after the last words above it or left of it. */
const insertField = (segments: Segment[], field: Segment): void => {
  const place = segments.findLastIndex(
    ({ y, x, size }) => y < field.y - size * 0.7 || (Math.abs(y - field.y) <= size * 0.7 && x < field.x),
  );
  segments.splice(place + 1, 0, field);
};

const propertiesOf = async (pdf: PDFDocumentProxy) => {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const told = info as { Title?: unknown; Author?: unknown; Language?: unknown };
  const [title, author, language] = [told.Title, told.Author, told.Language].map((value) =>
    typeof value === 'string' ? value.trim() : '',
  );
  return { title, author, language };
};
