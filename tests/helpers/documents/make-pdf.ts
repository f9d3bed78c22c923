import PDFDocument from 'pdfkit';
import {
  blocksOf,
  itemsOf,
  notesOf,
  runsOf,
  type TestBlock,
  type TestCell,
  type TestDocument,
} from './description.ts';
import { makePng } from './make-png.ts';

const MARGIN = 72;
const SIZE = 11;
const NORMAL = 'Helvetica';
const BOLD = 'Helvetica-Bold';

/** A PDF as `pdfkit` writes it: header and footer on every page, notes at the end. */
export const makePdf = async (document: TestDocument): Promise<Uint8Array> => {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: document.language ?? 'en-GB',
    info: { Title: document.title ?? '', Author: document.author ?? 'A. Writer' },
  });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => pdf.on('end', resolve));
  for (const block of document.blocks) draw(pdf, block);
  for (const note of notesOf(document.blocks)) draw(pdf, { text: note });
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Outside the margins pdfkit would start another page.
    pdf.page.margins.top = 0;
    pdf.page.margins.bottom = 0;
    pdf.font(NORMAL).fontSize(9);
    if (document.header) pdf.text(document.header, MARGIN, 30, { lineBreak: false });
    if (document.footer) pdf.text(document.footer, MARGIN, pdf.page.height - 40, { lineBreak: false });
  }
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(parts));
};

const draw = (pdf: PDFKit.PDFDocument, block: TestBlock): void => {
  pdf.font(NORMAL).fontSize(SIZE);
  if ('heading' in block)
    pdf
      .font(BOLD)
      .fontSize(22 - 3 * (block.level ?? 1))
      .text(block.heading);
  else if ('bold' in block) pdf.font(BOLD).text(block.bold);
  else if ('textBox' in block) pdf.text(block.textBox, { indent: 0 });
  else if ('image' in block) pdf.image(Buffer.from(makePng()), { width: 60 });
  else if ('list' in block)
    for (const { text, depth, number } of itemsOf(block.list)) {
      const left = MARGIN + 18 * depth;
      pdf.text(block.isOrdered ? `${number}.` : '•', left, pdf.y, { lineBreak: false });
      pdf.text(text, left + 18, pdf.y, { width: pdf.page.width - MARGIN - left - 18 });
      pdf.x = MARGIN;
    }
  else if ('table' in block) drawTable(pdf, block.table);
  else {
    const runs = runsOf(block.text).filter(({ change }) => change !== 'deleted');
    runs.forEach(({ text, isBold, link }, index) => {
      pdf
        .font(isBold ? BOLD : NORMAL)
        .text(text, { continued: index < runs.length - 1, link: link ?? null, underline: Boolean(link) });
    });
  }
  pdf.x = MARGIN;
  pdf.moveDown(0.7);
};

const drawTable = (pdf: PDFKit.PDFDocument, rows: TestCell[][]): void => {
  for (const cells of rows) {
    const width = (pdf.page.width - 2 * MARGIN) / Math.max(1, cells.length);
    const texts = cells.map((cell) => blocksOf(cell).map(plain).join('\n'));
    const height = Math.max(...texts.map((text) => pdf.heightOfString(text, { width: width - 14 }))) + 8;
    if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
    const top = pdf.y;
    texts.forEach((text, column) => {
      pdf.rect(MARGIN + column * width, top, width, height).stroke();
      pdf.text(text, MARGIN + column * width + 5, top + 4, { width: width - 14 });
    });
    pdf.y = top + height;
  }
};

const plain = (block: TestBlock): string => {
  if ('heading' in block) return block.heading;
  if ('bold' in block) return block.bold;
  if ('textBox' in block) return block.textBox;
  if ('list' in block)
    return itemsOf(block.list)
      .map(({ text, number }) => `${block.isOrdered ? `${number}.` : '•'} ${text}`)
      .join('\n');
  if ('table' in block)
    return block.table
      .map((cells) => cells.flatMap((cell) => blocksOf(cell).map(plain)).join(' '))
      .join('\n');
  if ('text' in block)
    return runsOf(block.text)
      .filter(({ change }) => change !== 'deleted')
      .map(({ text }) => text)
      .join('');
  return '';
};
