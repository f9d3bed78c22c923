import { deflateSync } from 'node:zlib';
import { makePng } from './make-png.ts';
import { makeZip } from './zip.ts';
import { makeWordParts, paragraphXml } from './word-parts.ts';

const MEGABYTE = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const filled = (size: number, letter = ' '): Uint8Array => new Uint8Array(Buffer.alloc(size, letter));
const words = paragraphXml('A few honest words.');

/** Files meant to harm, each with what a refusal of it must say. Made when asked for: some are large. */
export const HOSTILE: Record<string, { name: string; make: () => Uint8Array; says: RegExp }> = {
  'a file of 200 MB': { name: 'a.txt', make: () => filled(200 * MEGABYTE, 'a'), says: /200 MB.*25 MB/ },
  'an empty file': { name: 'a.docx', make: () => new Uint8Array(), says: /empty/ },
  'a file of spaces': { name: 'a.txt', make: () => bytesOf(' \n\t\n '), says: /empty/ },
  'a picture with the name of a document': {
    name: 'a.docx',
    make: () => makePng(),
    says: /PNG picture.*\.docx/,
  },
  'a JPEG with the name of a document': {
    name: 'a.docx',
    make: () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...filled(2000, '\x00')]),
    says: /JPEG/,
  },
  'a program with the name of a document': {
    name: 'a.docx',
    make: () => bytesOf(`MZ\x90\0\x03\0\0\0${'\0'.repeat(500)}`),
    says: /program/,
  },
  'random bytes': {
    name: 'a.docx',
    make: () => Uint8Array.from({ length: 50_000 }, (_, place) => (place * 7919 + (place >> 3) * 31) % 256),
    says: /no document/,
  },
  'a zip of files': {
    name: 'a.docx',
    make: () => makeZip([{ name: 'a.txt', data: 'a' }]),
    says: /zip archive/,
  },
  'a zip cut short': {
    name: 'a.docx',
    make: () => makeWordParts({ body: words }).subarray(0, 700),
    says: /damaged/,
  },
  'a zip with a spoiled middle': {
    name: 'a.docx',
    make: () => {
      const bytes = makeWordParts({ body: words.repeat(400) });
      const start = Buffer.from(bytes.buffer).indexOf('word/document.xml<') + 1;
      return bytes.fill(0x55, Math.max(900, start), 1300);
    },
    says: /damaged/,
  },
  'a bomb that says how large it is': {
    name: 'a.docx',
    make: () =>
      makeWordParts({ body: words, more: [{ name: 'word/media/a.png', data: filled(300 * MEGABYTE) }] }),
    says: /unpacks to far more/,
  },
  'a bomb that lies about its size': {
    name: 'a.docx',
    make: () =>
      makeZip([
        { name: '[Content_Types].xml', data: 'wordprocessingml' },
        { name: 'word/document.xml', data: filled(200 * MEGABYTE), declaredSize: 5000 },
      ]),
    says: /unpacks to far more/,
  },
  'a bomb of one part of XML': {
    name: 'a.docx',
    make: () => makeWordParts({ body: words + ' '.repeat(60 * MEGABYTE) }),
    says: /unpacks to far more/,
  },
  'a zip in a zip in a zip': {
    name: 'a.docx',
    make: () => {
      let inner = makeZip([{ name: 'a.txt', data: filled(5 * MEGABYTE) }]);
      for (let depth = 0; depth < 20; depth += 1) inner = makeZip([{ name: 'a.zip', data: inner }]);
      return inner;
    },
    says: /zip archive/,
  },
  'a zip of 60,000 parts': {
    name: 'a.docx',
    make: () =>
      makeZip(
        Array.from({ length: 60_000 }, (_, place) => ({ name: `a${place}`, data: '', isStored: true })),
      ),
    says: /unpacks to far more|damaged/,
  },
  'names that lead outside': {
    name: 'a.docx',
    make: () => makeWordParts({ body: words, more: [{ name: '../../etc/passwd', data: 'root' }] }),
    says: /lead outside/,
  },
  'two texts in one file': {
    name: 'a.docx',
    make: () => makeWordParts({ body: words, more: [{ name: 'word/document.xml', data: '<a/>' }] }),
    says: /twice/,
  },
  macros: {
    name: 'a.docm',
    make: () =>
      makeWordParts({ body: words, more: [{ name: 'word/vbaProject.bin', data: 'Sub AutoOpen()' }] }),
    says: /macros/,
  },
  'macros by their type': {
    name: 'a.docx',
    make: () =>
      makeWordParts({ body: words, type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    says: /macros/,
  },
  'macros of OpenDocument': {
    name: 'a.odt',
    make: () =>
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
        { name: 'content.xml', data: '<a/>' },
        { name: 'Basic/Standard/Module1.xml', data: '<a/>' },
      ]),
    says: /macros/,
  },
  'an entity that reads a file': {
    name: 'a.docx',
    make: () =>
      makeWordParts({
        body: paragraphXml('&secret;'),
        doctype: '<!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
      }),
    says: /DTD/,
  },
  'entities that multiply': {
    name: 'a.odt',
    make: () =>
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
        {
          name: 'content.xml',
          data: `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('')}]><a>&l12;</a>`,
        },
      ]),
    says: /DTD/,
  },
  'XML without an end': {
    name: 'a.docx',
    make: () => makeWordParts({ body: '<w:p><w:r><w:t>half' }),
    says: /well-formed/,
  },
  'XML 100,000 levels deep': {
    name: 'a.docx',
    make: () => makeWordParts({ body: `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}` }),
    says: /nested too deeply/,
  },
  'HTML 100,000 levels deep': {
    name: 'a.html',
    make: () => bytesOf(`<!doctype html><body>${'<div>'.repeat(100_000)}words`),
    says: /nested too deeply/,
  },
  'HTML lists 100,000 levels deep': {
    name: 'a.html',
    make: () => bytesOf(`<html><body>${'<ul><li>'.repeat(100_000)}words`),
    says: /nested too deeply/,
  },
  'Markdown 100,000 levels deep': {
    name: 'a.md',
    make: () => bytesOf(`# A\n\n${'> '.repeat(100_000)}words`),
    says: /nested too deeply/,
  },
  'Markdown lists 100,000 levels deep': {
    name: 'a.md',
    make: () => bytesOf(`${'- '.repeat(100_000)}words`),
    says: /nested too deeply/,
  },
  'a PDF that draws without end': {
    name: 'a.pdf',
    make: () => pdfOf(ONE_PAGE, deflateSync('q Q '.repeat(20_000_000), { level: 9 })),
    says: /5 seconds/,
  },
  'far too much text': {
    name: 'a.txt',
    make: () => bytesOf('Many words. '.repeat(1_800_000)),
    says: /characters/,
  },
  'an old Word file': { name: 'a.doc', make: () => compound('WordDocument'), says: /save it as \.docx/ },
  'an old Word file named as a new one': {
    name: 'a.docx',
    make: () => compound('WordDocument'),
    says: /save it as \.docx/,
  },
  'a Word file with a password': {
    name: 'a.docx',
    make: () => compound('EncryptedPackage'),
    says: /password/,
  },
  'rich text': { name: 'a.rtf', make: () => bytesOf('{\\rtf1\\ansi words}'), says: /save it as \.docx/ },
  'a workbook': {
    name: 'a.xlsx',
    make: () =>
      makeWordParts({
        body: '',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
    says: /Excel workbook.*reads Word/,
  },
  'a presentation': {
    name: 'a.pptx',
    make: () =>
      makeWordParts({
        body: '',
        type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
    says: /PowerPoint/,
  },
  'a Pages file': {
    name: 'a.pages',
    make: () => makeZip([{ name: 'Index/Document.iwa', data: 'a' }]),
    says: /Apple Pages/,
  },
  'an SVG with a script': {
    name: 'a.html',
    make: () =>
      bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>a</script></svg>'),
    says: /XML|no words/,
  },
  'a PDF cut short': {
    name: 'a.pdf',
    make: () => bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Cat'),
    says: /PDF|damaged/,
  },
  'a PDF that goes in circles': {
    name: 'a.pdf',
    make: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>']),
    says: /./,
  },
  'a PDF of a billion pages': {
    name: 'a.pdf',
    make: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>', PAGE]),
    says: /1,000,000,000 pages|damaged|no text/,
  },
  'a PDF that unpacks to gigabytes': {
    name: 'a.pdf',
    make: () => {
      const once = deflateSync(filled(400 * MEGABYTE), { level: 9 });
      return pdfOf(ONE_PAGE, once);
    },
    says: /memory|5 seconds|no text|damaged/,
  },
  'a scan': {
    name: 'a.pdf',
    make: () => pdfOf(ONE_PAGE, deflateSync('q Q')),
    says: /scan/,
  },
};

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>';

const ONE_PAGE = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', PAGE];

/** A PDF of these objects, numbered from 1, and a packed stream after them. */
const pdfOf = (objects: string[], stream?: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [bytesOf('%PDF-1.7\n')];
  const offsets: number[] = [];
  const size = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  objects.forEach((object, place) => {
    offsets.push(size());
    parts.push(bytesOf(`${place + 1} 0 obj\n${object}\nendobj\n`));
  });
  if (stream) {
    offsets.push(size());
    parts.push(
      bytesOf(`${offsets.length} 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`),
      stream,
      bytesOf('\nendstream\nendobj\n'),
    );
  }
  const start = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    bytesOf(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};

/** The container of old Office files, as far as telling them apart needs it. */
const compound = (holds: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1000),
      Buffer.from(holds, 'utf16le'),
      Buffer.alloc(1000),
    ]),
  );
