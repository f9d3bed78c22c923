import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, SourceDocument } from '../../document.ts';
import { countOf } from '../plain-words.ts';
import { createImages, type Images } from '../source-images.ts';
import { asTypedLists } from '../typed-lists.ts';
import { parseHtml } from './parse-html.ts';
import { attributeOf, createBlockReader } from './block-reader.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export const readHtml = (html: string): SourceDocument => {
  const remarks = new Set<string>();
  const images = createImages(remarks);
  const { blocks, properties } = readHtmlBlocks({ html, images, remarks });
  return { format: 'html', properties, blocks, images: images.images, remarks: [...remarks] };
};

/** The words a page shows. Nothing is run and nothing is fetched. */
export const readHtmlBlocks = ({
  html,
  images,
  remarks,
}: {
  html: string;
  images: Images;
  remarks: Set<string>;
}): { blocks: Block[]; properties: SourceDocument['properties'] } => {
  const page = parseHtml(html);
  const root = page.childNodes.find(isElement);
  const parts = root?.childNodes.filter(isElement) ?? [];
  const head = parts.find(({ tagName }) => tagName === 'head');
  const body = parts.find(({ tagName }) => tagName === 'body' || tagName === 'frameset');
  const reader = createBlockReader({ images, remarks, classes: classesOf(page.childNodes) });
  if (body) reader.read(body);
  const { hidden, deletions, navigation } = reader.counts;
  if (hidden > 0)
    remarks.add(`${countOf(hidden, 'hidden part')} of the page ${hidden === 1 ? 'was' : 'were'} left out.`);
  if (deletions > 0)
    remarks.add(`${countOf(deletions, 'deletion')} ${deletions === 1 ? 'was' : 'were'} left out.`);
  if (navigation > 0) remarks.add('The menus of the page were left out.');
  return { blocks: asTypedLists(reader.blocks()), properties: propertiesOf(root, head) };
};

const propertiesOf = (root: Element | undefined, head: Element | undefined) => {
  const elements = head?.childNodes.filter(isElement) ?? [];
  const title = elements.find(({ tagName }) => tagName === 'title')?.childNodes[0];
  const meta = elements.find(
    (element) => element.tagName === 'meta' && attributeOf(element, 'name')?.toLowerCase() === 'author',
  );
  const author = meta && attributeOf(meta, 'content')?.trim();
  const language = root && attributeOf(root, 'lang')?.trim();
  const named = title && 'value' in title ? title.value.replace(/\s+/g, ' ').trim() : '';
  return { ...(named && { title: named }), ...(author && { author }), ...(language && { language }) };
};

/** Word processors on the web say "bold" and "hidden" by a class and a style sheet of one rule each. */
const classesOf = (nodes: Node[]): { bold: Set<string>; hidden: Set<string> } => {
  const bold = new Set<string>();
  const hidden = new Set<string>();
  for (const css of styleSheetsOf(nodes))
    for (const [, name = '', rules = ''] of css.matchAll(
      /(?:^|[}\s,])\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}/g,
    )) {
      if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(rules)) bold.add(name);
      if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(rules)) hidden.add(name);
    }
  return { bold, hidden };
};

const styleSheetsOf = (nodes: Node[]): string[] =>
  nodes
    .filter(isElement)
    .flatMap((element) =>
      element.tagName === 'style'
        ? element.childNodes.map((child) => ('value' in child ? child.value.slice(0, 200_000) : ''))
        : styleSheetsOf(element.childNodes),
    );

const isElement = (node: Node): node is Element => 'tagName' in node;
