// Proves that the photographs of a PDF that pdfkit wrote come out as the very files that went in, once each; that small and other
// pictures do not, with a remark; and that a file cut off in a picture harms nothing.
import { Buffer } from 'node:buffer';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import { takePictures } from '../../../src/editorial/import/read/pdf/pictures.ts';
import { createImages } from '../../../src/editorial/import/read/source-images.ts';

const picture = (colour: string, size = 240) =>
  sharp({ create: { width: size, height: size, channels: 3, background: colour } });

const pdfOf = async (pictures: Buffer[]): Promise<Uint8Array> => {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.fontSize(20).text('Kites over Northgate').fontSize(11).text('Families built kites together.');
  for (const bytes of pictures) pdf.image(bytes, { width: 90 });
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
};

const read = async (pictures: Buffer[]) => readBytes({ name: 'a.pdf', bytes: await pdfOf(pictures) });

describe('pictures of a PDF', () => {
  it('come out as the JPEG files they were, each once', async () => {
    const [red, blue] = await Promise.all(
      ['#a33', '#33a'].map((colour) => picture(colour).jpeg().toBuffer()),
    );
    const { images, blocks, remarks } = await read([red, blue, red] as Buffer[]);
    expect(images.map(({ mimeType, bytes }) => [mimeType, Buffer.from(bytes).toString('base64')])).toEqual(
      [red, blue].map((bytes) => ['image/jpeg', bytes?.toString('base64')]),
    );
    expect(blocks.flatMap((block) => (block.kind === 'image' ? [block.image] : []))).toEqual([0, 1]);
    expect(remarks).toEqual([]);
  });

  it('are left out when they are too small to show anything', async () => {
    const { images, remarks } = await read([await picture('#333', 40).jpeg().toBuffer()]);
    expect([images, remarks]).toEqual([[], []]);
  });

  it('are told when they are kept in another way', async () => {
    const { images, remarks } = await read([await picture('#363').png().toBuffer()]);
    expect(images).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining('add those you need by hand')]);
  });

  it('that are cut off, or told with a false length, harm nothing', async () => {
    const whole = Buffer.from(await pdfOf([await picture('#a33').jpeg().toBuffer()]));
    const start = whole.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
    const lying = Buffer.from(
      whole.toString('latin1').replace(/\/Length \d+/g, '/Length 99999999'),
      'latin1',
    );
    for (const bytes of [whole.subarray(0, start + 50), lying, Buffer.from('stream\nstream\r\nendstream')]) {
      const remarks = new Set<string>();
      const images = createImages(remarks);
      takePictures({ bytes, images, remarks });
      expect(images.images.length).toBeLessThanOrEqual(1);
    }
  });
});
