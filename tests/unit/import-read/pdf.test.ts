// Proves how a PDF's lines become paragraphs: columns in order, headers once, hyphens of line ends gone, links and fields kept.
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import { linesRead, LAYOUTS, makePdf, wordsRead } from '../../helpers/documents/index.ts';

const drawn = async (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) => {
  const pdf = new PDFDocument({ size: 'A4', margin: 60, ...options });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => pdf.on('end', resolve));
  draw(pdf);
  pdf.end();
  await done;
  return readBytes({ name: 'a.pdf', bytes: new Uint8Array(Buffer.concat(parts)) });
};

const LEFT = [
  'Few families came back after they',
  'had seen the table for the first time',
  'and nobody in the street could say',
  'why that was so, though many tried',
  'to find it out in the weeks between',
  'the first and the second meeting.',
];
const RIGHT = [
  'Two volunteers then knocked on all',
  'the doors of the street and asked',
  'what people could mend themselves,',
  'and from then on the table was full',
  'every Saturday until the winter came',
  'and it had to move into the hall.',
];

describe('reading order', () => {
  it('is one column after the other, in whatever order they were drawn', async () => {
    for (const order of ['column by column', 'line by line', 'from below']) {
      const lines = [
        ...LEFT.map((text, row) => ({ text, x: 60, row })),
        ...RIGHT.map((text, row) => ({ text, x: 310, row })),
      ];
      if (order === 'line by line') lines.sort((one, two) => one.row - two.row);
      if (order === 'from below') lines.sort((one, two) => two.row - one.row);
      const document = await drawn((pdf) => {
        pdf.fontSize(12);
        for (const { text, x, row } of lines) pdf.text(text, x, 100 + row * 15, { lineBreak: false });
      });
      const text = linesRead(document).join(' ').replaceAll('paragraph: ', '');
      expect(text, order).toBe([...LEFT, ...RIGHT].join(' '));
    }
  });

  it('of a table goes row by row', async () => {
    const rows = [
      ['Organisation', 'Harbour Homes'],
      ['Results', 'Over 120 households'],
      ['Contact', 'Nia Price'],
    ];
    const document = await drawn((pdf) => {
      rows.forEach(([label = '', value = ''], row) => {
        pdf.text(label, 60, 100 + row * 30, { lineBreak: false });
        pdf.text(value, 250, 100 + row * 30, { lineBreak: false });
      });
    });
    expect(document.blocks).toMatchObject([
      { kind: 'table', rows: rows.map((cells) => cells.map((text) => [{ text }])) },
    ]);
  });
});

it('headers, footers and page numbers are told once, and a paragraph goes on over the page', async () => {
  const document = await readBytes({
    name: 'a.pdf',
    bytes: await makePdf(LAYOUTS['long paragraphs over several pages'] ?? { blocks: [] }),
  });
  const texts = (origin: string) =>
    document.blocks.flatMap((block) => ('text' in block && block.origin === origin ? [block.text] : []));
  expect(texts('header')).toEqual(['Quayside network, yearly report']);
  expect(texts('footer')).toEqual(['Page of the forum']);
  const paragraphs = texts('body').filter((text) => !text.startsWith('Chapter'));
  expect(paragraphs).toHaveLength(24);
});

it('a word parted at the end of a line is whole again, one with a hyphen of its own keeps it', async () => {
  const document = await drawn((pdf) => {
    const lines = ['The whole commu-', 'nity came to a well-', 'known place, and the com-', 'munity stayed.'];
    lines.forEach((line, row) => pdf.text(line, 60, 100 + row * 14, { lineBreak: false }));
  });
  expect(wordsRead(document)).toEqual(
    [
      'The',
      'whole',
      'community',
      'came',
      'to',
      'a',
      'well-known',
      'place',
      'and',
      'the',
      'community',
      'stayed',
    ].sort(),
  );
});

it('larger words are headings, bold ones are marked, bullets and numbers are items', async () => {
  const document = await drawn((pdf) => {
    pdf.font('Helvetica-Bold').fontSize(20).text('Saturday Swap');
    pdf
      .font('Helvetica')
      .fontSize(11)
      .text('A repair table at the gate of the school, where neighbours mend.');
    pdf.moveDown().font('Helvetica-Bold').text('The solutions');
    pdf.font('Helvetica').text('• Knock on doors');
    pdf.text('• Move the table');
    pdf.moveDown().text('1. Ask');
    pdf.text('2. Mend');
  });
  expect(linesRead(document)).toEqual([
    'heading1 bold: Saturday Swap',
    'paragraph: A repair table at the gate of the school, where neighbours mend.',
    'paragraph bold: The solutions',
    'list-item1: Knock on doors',
    'list-item1: Move the table',
    'list-item1: 1. Ask',
    'list-item1: 2. Mend',
  ]);
});

it('links have their words and address', async () => {
  const document = await drawn((pdf) => {
    pdf
      .text('See ', { continued: true })
      .text('our count', { link: 'https://harbour.example/', continued: true });
    pdf.text(' of visits.', { link: null });
  });
  expect(document.blocks).toMatchObject([
    { text: 'See our count of visits.', links: [{ text: 'our count', url: 'https://harbour.example/' }] },
  ]);
});

it('what a form was filled in with is read beside its label', async () => {
  const document = await drawn((pdf) => {
    pdf.text('Organisation', 60, 100, { lineBreak: false });
    pdf.text('Summary', 60, 140, { lineBreak: false });
    pdf.initForm();
    pdf.formText('organisation', 200, 95, 200, 20, { value: 'Harbour Homes' });
  });
  expect(linesRead(document).join(' ')).toMatch(/Organisation.*Harbour Homes.*Summary/s);
});

it('one with a password is refused', async () => {
  await expect(drawn((pdf) => void pdf.text('Secret'), { userPassword: 'open' })).rejects.toThrow(/password/);
});
