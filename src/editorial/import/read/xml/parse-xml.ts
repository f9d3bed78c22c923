import { SaxesParser } from 'saxes';
import { DEPTH, ELEMENTS } from '../limits.ts';
import { damaged, refused, tooDeep, tooMuch } from '../refused.ts';
import { decodeAs } from '../text/decode-text.ts';

export interface XmlElement {
  /** With the prefix that `NAMESPACES` gives to its namespace, whatever the file calls it. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const W3 = 'http://www.w3.org/';
const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Both editions of Word's format, the transitional and the strict one, in one set of names. */
const NAMESPACES: Record<string, string> = {
  [`${OOXML}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OOXML}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OOXML}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OOXML}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OOXML}drawingml/2006/chart`]: 'c',
  [`${STRICT}drawingml/chart`]: 'c',
  [`${OOXML}drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}drawingml/diagram`]: 'dgm',
  [`${OOXML}drawingml/2006/picture`]: 'pic',
  [`${STRICT}drawingml/picture`]: 'pic',
  [`${OOXML}drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}drawingml/wordprocessingDrawing`]: 'wp',
  [`${OOXML}markup-compatibility/2006`]: 'mc',
  [`${OOXML}package/2006/relationships`]: 'rel',
  [`${OOXML}package/2006/content-types`]: 'ct',
  [`${OOXML}package/2006/metadata/core-properties`]: 'cp',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://purl.org/dc/elements/1.1/': 'dc',
  [`${W3}1999/xlink`]: 'xlink',
  [`${W3}XML/1998/namespace`]: 'xml',
  ...Object.fromEntries(
    Object.entries({
      office: 'office:1.0',
      text: 'text:1.0',
      table: 'table:1.0',
      draw: 'drawing:1.0',
      style: 'style:1.0',
      meta: 'meta:1.0',
      number: 'datastyle:1.0',
      form: 'form:1.0',
      svg: 'svg-compatible:1.0',
      fo: 'xsl-fo-compatible:1.0',
      presentation: 'presentation:1.0',
    }).map(([prefix, name]) => [`${ODF}${name}`, prefix]),
  ),
};

/** The tree of a part. Any document type declaration is refused: entities and outside files come in by it. */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let elements = 0;
  parser.on('doctype', () => {
    throw refused(
      'The file holds a document type declaration (DTD), as no word processor writes it. It may be an attack and was not read.',
    );
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (open.length > DEPTH) throw tooDeep();
    if (elements > ELEMENTS) throw tooMuch('The file is far longer than a case study. Send a part of it.');
    const element: XmlElement = { name: nameOf(uri, local), attributes: {}, children: [] };
    for (const attribute of Object.values(attributes))
      element.attributes[nameOf(attribute.uri, attribute.local)] = attribute.value;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    const text = decodeXml(bytes);
    for (let from = 0; from < text.length; from += CHUNK) parser.write(text.slice(from, from + CHUNK));
    parser.close();
  } catch (error) {
    if (error instanceof Error && error.name === 'AppError') throw error;
    throw damaged('a part of it is no well-formed XML', error);
  }
  const [root] = top.children;
  if (!root || typeof root === 'string') throw damaged('a part of it is empty');
  return root;
};

const CHUNK = 64 * 1024;

const nameOf = (uri: string, local: string): string => {
  if (uri === '') return local;
  const prefix = NAMESPACES[uri];
  return prefix ? `${prefix}:${local}` : `?:${local}`;
};

const decodeXml = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^(?:ï»¿)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  // Without a mark it is no UTF-16, whatever it says.
  if (/^utf-?(?:8|16)/i.test(label)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return decodeAs(label, bytes);
};
