import { makeZip, type ZipPart } from './zip.ts';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A Word file from the XML of its body and of other parts, for what no library writes. */
export const makeWordParts = ({
  body,
  doctype = '',
  type = MAIN,
  parts = {},
  more = [],
}: {
  body: string;
  doctype?: string;
  /** Of the main part. */
  type?: string;
  /** By the last word of their relation: `styles`, `numbering`, `footnotes` … */
  parts?: Record<string, string>;
  more?: ZipPart[];
}): Uint8Array => {
  const named = Object.entries(parts);
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${RELATIONS}">${named
        .map(([name]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
        .join('')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    },
    ...named.map(([name, xml]) => ({
      name: `word/${name}.xml`,
      data: xml.replace(/^<([\w:]+)/, `<$1 ${NAMESPACES}`),
    })),
    ...more,
  ]);
};

export const paragraphXml = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
