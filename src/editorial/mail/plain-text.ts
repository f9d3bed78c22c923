import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3']);

/** The words of a mail that somebody wrote in HTML, a block a paragraph; a link's address stands behind its words. */
export const plainTextOf = (html: string): string =>
  textOf(parseFragment(html))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const textOf = (node: Tree.Node): string => {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value.replace(/\s+/g, ' ');
  if (!('childNodes' in node) || node.nodeName === 'style' || node.nodeName === 'script') return '';
  const text = node.childNodes.map(textOf).join('');
  if (node.nodeName === 'a') return withAddress({ text, node: node as Tree.Element });
  return BLOCKS.has(node.nodeName) ? `\n${text}\n` : text;
};

const withAddress = ({ text, node }: { text: string; node: Tree.Element }): string => {
  const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
  if (!/^https?:/.test(href) || text.includes(href)) return `\n${text}\n`;
  return `${text} (${href})`;
};
