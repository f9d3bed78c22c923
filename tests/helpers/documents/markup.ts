import {
  blocksOf,
  notesOf,
  runsOf,
  itemsOf,
  type TestBlock,
  type TestDocument,
  type TestItem,
  type TestRun,
} from './description.ts';
import { makePng } from './make-png.ts';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shown = (text: string | (string | TestRun)[]): TestRun[] =>
  runsOf(text).filter(({ change }) => change !== 'deleted');

/** Header first, then the text, then notes and comments, then the footer: no format of these has places for them. */
const around = ({ header, footer, blocks }: TestDocument): TestBlock[] => [
  ...(header ? [{ text: header }] : []),
  ...blocks,
  ...notesOf(blocks).map((text) => ({ text })),
  ...(footer ? [{ text: footer }] : []),
];

/** A web page. */
export const makeHtml = (document: TestDocument): Uint8Array =>
  new TextEncoder().encode(`<!doctype html>
<html lang="${document.language ?? 'en-GB'}"><head><meta charset="utf-8"><title>${escaped(document.title ?? '')}</title>
<style>p { color: black }</style><script>document.write('never')</script></head>
<body>
${around(document).map(htmlOf).join('\n')}
</body></html>`);

const htmlOf = (block: TestBlock): string => {
  if ('heading' in block) return `<h${block.level ?? 1}>${escaped(block.heading)}</h${block.level ?? 1}>`;
  if ('bold' in block) return `<p><strong>${escaped(block.bold)}</strong></p>`;
  if ('textBox' in block) return `<aside><p>${escaped(block.textBox)}</p></aside>`;
  if ('image' in block)
    return `<img alt="${escaped(block.image)}" src="data:image/png;base64,${Buffer.from(makePng()).toString('base64')}">`;
  if ('list' in block) return listHtml(block.list, block.isOrdered ? 'ol' : 'ul');
  if ('table' in block)
    return `<table>${block.table
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`)
      .join('')}</table>`;
  return `<p>${shown(block.text)
    .map(({ text, isBold, link }) => {
      const words = isBold ? `<b>${escaped(text)}</b>` : escaped(text);
      return link ? `<a href="${escaped(link)}">${words}</a>` : words;
    })
    .join('')}</p>`;
};

const cellHtml = (cell: string | TestBlock[]): string =>
  typeof cell === 'string' ? escaped(cell) : blocksOf(cell).map(htmlOf).join('');

const listHtml = (items: TestItem[], tag: string): string =>
  `<${tag}>${items
    .map((item) =>
      typeof item === 'string'
        ? `<li>${escaped(item)}</li>`
        : `<li>${escaped(item.item)}${listHtml(item.list, tag)}</li>`,
    )
    .join('')}</${tag}>`;

/** A Markdown file; tables in the manner of GitHub. */
export const makeMarkdown = (document: TestDocument): Uint8Array =>
  new TextEncoder().encode(`${around(document).map(markdownOf).join('\n\n')}\n`);

const markdownOf = (block: TestBlock): string => {
  if ('heading' in block) return `${'#'.repeat(block.level ?? 1)} ${block.heading}`;
  if ('bold' in block) return `**${block.bold}**`;
  if ('textBox' in block) return `> ${block.textBox}`;
  if ('image' in block)
    return `![${block.image}](data:image/png;base64,${Buffer.from(makePng()).toString('base64')})`;
  if ('list' in block)
    return itemsOf(block.list)
      .map(
        ({ text, depth, number }) => `${'   '.repeat(depth)}${block.isOrdered ? `${number}.` : '-'} ${text}`,
      )
      .join('\n');
  if ('table' in block) {
    const rows = block.table.map((cells) => `| ${cells.map(plainCell).join(' | ')} |`);
    return [rows[0], `|${block.table[0]?.map(() => ' --- ').join('|')}|`, ...rows.slice(1)].join('\n');
  }
  return shown(block.text)
    .map(({ text, isBold, link }) => {
      const words = isBold ? `**${text}**` : text;
      return link ? `[${words}](${link})` : words;
    })
    .join('');
};

const plainCell = (cell: string | TestBlock[]): string =>
  blocksOf(cell).map(plainOf).join(' ').replaceAll('\n', ' ');

/** Plain text as people type it: bold lines and headings become lines of their own, tables tabs. */
export const makeText = (document: TestDocument): Uint8Array =>
  new TextEncoder().encode(`${around(document).map(plainOf).filter(Boolean).join('\n\n')}\n`);

const plainOf = (block: TestBlock): string => {
  if ('heading' in block) return block.heading;
  if ('bold' in block) return block.bold;
  if ('textBox' in block) return block.textBox;
  if ('image' in block) return '';
  if ('list' in block)
    return itemsOf(block.list)
      .map(
        ({ text, depth, number }) => `${'   '.repeat(depth)}${block.isOrdered ? `${number}.` : '•'} ${text}`,
      )
      .join('\n');
  if ('table' in block) return block.table.map((cells) => cells.map(plainCell).join('\t')).join('\n');
  return shown(block.text)
    .map(({ text }) => text)
    .join('');
};
