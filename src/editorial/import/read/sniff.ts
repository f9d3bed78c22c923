import { decodeText } from './text/decode-text.ts';
import { CHARACTERS } from './limits.ts';
import { damaged, refused, TAKEN, tooLong } from './refused.ts';
import { startsWith } from './source-images.ts';

/** What a file is by its content. */
export type Kind = { kind: 'zip' | 'pdf' } | { kind: 'html' | 'markdown' | 'text'; text: string };

/** Files that are often sent by mistake, by their first bytes. */
const OTHERS: { starts: string; at?: number; what: string }[] = [
  { starts: '\xff\xd8\xff', what: 'a JPEG picture' },
  { starts: '\x89PNG', what: 'a PNG picture' },
  { starts: 'GIF8', what: 'a GIF picture' },
  { starts: 'II*\0', what: 'a TIFF picture' },
  { starts: 'MM\0*', what: 'a TIFF picture' },
  { starts: 'BM', what: 'a picture' },
  { starts: 'WEBP', at: 8, what: 'a WebP picture' },
  { starts: 'ftyp', at: 4, what: 'a film or a picture' },
  { starts: 'ID3', what: 'a sound file' },
  { starts: 'RIFF', what: 'a sound or film file' },
  { starts: 'OggS', what: 'a sound or film file' },
  { starts: '\x1f\x8b', what: 'a gzip archive' },
  { starts: '7z\xbc\xaf', what: 'a 7-Zip archive' },
  { starts: 'Rar!', what: 'a RAR archive' },
  { starts: 'ustar', at: 257, what: 'a tar archive' },
  { starts: 'MZ', what: 'a Windows program' },
  { starts: '\x7fELF', what: 'a program' },
  { starts: '%!PS', what: 'a PostScript file' },
  { starts: 'SQLite format 3', what: 'a database' },
];

/** First bytes that no text begins with: such a file is never read as one, however short it is. */
const UNMISTAKABLE = OTHERS.filter(({ starts, at }) => !at && /[^\x20-\x7e]/.test(starts));

/** @throws AppError `import-refused` for what no reader takes, with what to do instead. */
export const sniff = ({ name, bytes }: { name: string; bytes: Uint8Array }): Kind => {
  if (bytes.length === 0) throw refused('The file is empty.');
  if (startsWith(bytes, 'PK\x03\x04')) return { kind: 'zip' };
  if (startsWith(bytes, 'PK\x05\x06')) throw refused(`The file is an empty archive. ${TAKEN}`);
  if (pdfAt(bytes)) return { kind: 'pdf' };
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes);
  if (startsWith(bytes, '{\\rtf'))
    throw refused(
      'The file is rich text (RTF). Open it in a word processor, save it as .docx and send that.',
    );
  const text = UNMISTAKABLE.some(({ starts }) => startsWith(bytes, starts)) ? null : decodeText(bytes);
  if (text === null) throw otherThan(bytes);
  if (!/[^\s\ufeff]/.test(text)) throw refused('The file is empty: it holds no words.');
  return textKind({ name, text });
};

/** Some writers put a few bytes before the mark. */
const pdfAt = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

const otherThan = (bytes: Uint8Array) => {
  const other = OTHERS.find(({ starts, at = 0 }) => startsWith(bytes.subarray(at), starts));
  return refused(
    `The file is ${other?.what ?? 'no document that is known here'}, whatever its name says. ${TAKEN}`,
  );
};

const textKind = ({ name, text }: { name: string; text: string }): Kind => {
  const start = text.slice(0, 5000).replace(/^\ufeff/, '');
  const lead = start.replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, '');
  const extension = /\.(\w+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (/^%!PS/.test(lead)) throw refused(`The file is a PostScript file, whatever its name says. ${TAKEN}`);
  if (
    /^(?:MIME-Version|From|Message-ID|Received|Return-Path): /i.test(lead) &&
    /^Content-Type: multipart/im.test(start)
  )
    throw refused(
      'The file is a mail or a web archive with parts. Open it, copy the text into a document and send that.',
    );
  const isPage = /^(?:<!doctype\s+html|<html|<head|<body|<meta|<title)[\s>]/i.test(lead);
  const isNamedPage = /^x?html?$/.test(extension) && /<[a-z][^>]*>/i.test(text);
  const isPartOfPage = /^<(?:p|div|h[1-6]|ul|ol|table|article|section|main)[\s>]/i.test(lead);
  if (isPage || isNamedPage || isPartOfPage) return { kind: 'html', text };
  if (/^<(?:!doctype|[\w:-]+[\s>])/i.test(lead) && /^\s*<\?xml|^<!doctype|xmlns/i.test(start))
    throw refused(`The file is XML, no text for reading. ${TAKEN}`);
  // Pages say much beside their words, and Markdown may hold pictures; anything else this long is all words.
  const length = text.length > CHARACTERS ? lengthOf(text) : 0;
  if (length > CHARACTERS) throw tooLong(length);
  if (/^(?:md|markdown|mdown|mkd)$/.test(extension) || looksLikeMarkdown(text))
    return { kind: 'markdown', text };
  return { kind: 'text', text };
};

const PICTURES = /data:image\/[\w.+-]+;base64,[\w+/=]+/g;

const lengthOf = (text: string): number =>
  text.includes('data:image/') ? text.replace(PICTURES, '').length : text.length;

const looksLikeMarkdown = (text: string): boolean =>
  (text.slice(0, 200_000).match(/^#{1,6} \S/gm) ?? []).length >= 2;

/** The container of Office before 2007; also what newer Office puts a password around. */
const oldOffice = (bytes: Uint8Array) => {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage'))
    return refused('The file is protected by a password. Take the password off in Word and send it again.');
  if (holds('WordDocument'))
    return refused('The file is of an old Word (.doc). Open it in Word, save it as .docx and send that.');
  if (holds('Workbook') || holds('Book'))
    return refused(`The file is an old Excel workbook (.xls). ${TAKEN}`);
  if (holds('PowerPoint Document')) return refused(`The file is an old PowerPoint file (.ppt). ${TAKEN}`);
  if (holds('__substg1.0_')) return refused(`The file is a mail of Outlook (.msg). ${TAKEN}`);
  return damaged('it is an old Office file with nothing known in it');
};
