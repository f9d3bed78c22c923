import {
  blocksOf,
  runsOf,
  type TestBlock,
  type TestDocument,
  type TestItem,
  type TestRun,
} from './description.ts';
import { makePng } from './make-png.ts';
import { makeZip } from './zip.ts';
import { escaped } from './markup.ts';

const MIME = 'application/vnd.oasis.opendocument.text';
const NAMESPACES = [
  'office:office:1.0',
  'text:text:1.0',
  'table:table:1.0',
  'draw:drawing:1.0',
  'style:style:1.0',
  'meta:meta:1.0',
  'svg:svg-compatible:1.0',
  'fo:xsl-fo-compatible:1.0',
]
  .map((entry) => {
    const [prefix, ...rest] = entry.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${rest.join(':')}"`;
  })
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** An OpenDocument text, its parts written by hand. */
export const makeOdt = (document: TestDocument): Uint8Array => {
  const changes: string[] = [];
  const body = document.blocks.map((block) => blockXml(block, changes)).join('');
  const tracked =
    changes.length > 0 ? `<text:tracked-changes>${changes.join('')}</text:tracked-changes>` : '';
  return makeOdtBody(`${tracked}${body}`, document);
};

/** The same from the XML of its text, for what a description does not say. */
export const makeOdtBody = (body: string, document: TestDocument = { blocks: [] }): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: MIME, isStored: true },
    { name: 'content.xml', data: contentXml(body) },
    { name: 'styles.xml', data: stylesXml(document) },
    { name: 'meta.xml', data: metaXml(document) },
    { name: 'Pictures/one.png', data: makePng() },
    { name: 'META-INF/manifest.xml', data: MANIFEST },
  ]);

const contentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.3">
<office:automatic-styles>
<style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="BoldText" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="Bullets">${listLevels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"/>`)}</text:list-style>
<text:list-style style:name="Numbers">${listLevels((level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix="."/>`)}</text:list-style>
</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

const listLevels = (xml: (level: number) => string): string => [1, 2, 3].map(xml).join('');

const blockXml = (block: TestBlock, changes: string[]): string => {
  if ('heading' in block)
    return `<text:h text:outline-level="${block.level ?? 1}">${escaped(block.heading)}</text:h>`;
  if ('bold' in block) return `<text:p text:style-name="Bold">${escaped(block.bold)}</text:p>`;
  if ('textBox' in block)
    return `<text:p><draw:frame text:anchor-type="paragraph" svg:width="8cm"><draw:text-box><text:p>${escaped(block.textBox)}</text:p></draw:text-box></draw:frame></text:p>`;
  if ('image' in block)
    return `<text:p><draw:frame><draw:image xlink:href="Pictures/one.png"/>${block.image && `<svg:desc>${escaped(block.image)}</svg:desc>`}</draw:frame></text:p>`;
  if ('list' in block) return listXml(block.list, block.isOrdered ? 'Numbers' : 'Bullets');
  if ('table' in block) {
    const rows = block.table.map(
      (cells) =>
        `<table:table-row>${cells
          .map(
            (cell) =>
              `<table:table-cell>${blocksOf(cell)
                .map((inner) => blockXml(inner, changes))
                .join('')}</table:table-cell>`,
          )
          .join('')}</table:table-row>`,
    );
    return `<table:table><table:table-column table:number-columns-repeated="${Math.max(...block.table.map(({ length }) => length))}"/>${rows.join('')}</table:table>`;
  }
  return `<text:p>${runsOf(block.text)
    .map((run) => runXml(run, changes))
    .join('')}</text:p>`;
};

const listXml = (items: TestItem[], style?: string): string =>
  `<text:list${style ? ` text:style-name="${style}"` : ''}>${items
    .map((item) =>
      typeof item === 'string'
        ? `<text:list-item><text:p>${escaped(item)}</text:p></text:list-item>`
        : `<text:list-item><text:p>${escaped(item.item)}</text:p>${listXml(item.list)}</text:list-item>`,
    )
    .join('')}</text:list>`;

const runXml = (
  { text, isBold, link, footnote, endnote, comment, change }: TestRun,
  changes: string[],
): string => {
  const notes = [
    footnote !== undefined && noteXml('footnote', footnote),
    endnote !== undefined && noteXml('endnote', endnote),
    comment !== undefined &&
      `<office:annotation><dc:creator>B. Reader</dc:creator><dc:date>2024-03-01T10:00:00</dc:date><text:p>${escaped(comment)}</text:p></office:annotation>`,
  ].filter(Boolean);
  const id = `ct${changes.length + 1}`;
  if (change === 'deleted') {
    changes.push(changedXml(id, 'deletion', `<text:p>${escaped(text)}</text:p>`));
    return `<text:change text:change-id="${id}"/>`;
  }
  if (change === 'inserted') {
    changes.push(changedXml(id, 'insertion', ''));
    return `<text:change-start text:change-id="${id}"/>${escaped(text)}<text:change-end text:change-id="${id}"/>${notes.join('')}`;
  }
  const words = isBold ? `<text:span text:style-name="BoldText">${escaped(text)}</text:span>` : escaped(text);
  return `${link ? `<text:a xlink:type="simple" xlink:href="${escaped(link)}">${words}</text:a>` : words}${notes.join('')}`;
};

const noteXml = (kind: string, text: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${escaped(text)}</text:p></text:note-body></text:note>`;

const changedXml = (id: string, kind: string, inner: string): string =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>A. Editor</dc:creator><dc:date>2024-03-01T10:00:00</dc:date></office:change-info>${inner}</text:${kind}></text:changed-region>`;

const stylesXml = ({ header, footer }: TestDocument): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${NAMESPACES} office:version="1.3"><office:master-styles><style:master-page style:name="Standard">${
    header ? `<style:header><text:p>${escaped(header)}</text:p></style:header>` : ''
  }${footer ? `<style:footer><text:p>${escaped(footer)}</text:p></style:footer>` : ''}</style:master-page></office:master-styles></office:document-styles>`;

const metaXml = ({ title = '', author = 'A. Writer', language = 'en-GB' }: TestDocument): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language></office:meta></office:document-meta>`;

const ENTRIES = [
  ['/', MIME],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
  ['Pictures/one.png', 'image/png'],
].map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`);

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${ENTRIES.join('')}</manifest:manifest>`;
