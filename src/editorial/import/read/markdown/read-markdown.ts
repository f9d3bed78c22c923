import { Marked } from 'marked';
import type { Block, SourceDocument } from '../../document.ts';
import { readHtmlBlocks } from '../html/read-html.ts';
import { plainWords } from '../plain-words.ts';
import { tooDeep } from '../refused.ts';
import { createImages } from '../source-images.ts';

/** Markdown by way of the page it makes, so that HTML within it is read as HTML is. */
export const readMarkdown = (text: string): SourceDocument => {
  const remarks = new Set<string>();
  const images = createImages(remarks);
  const { front, rest } = withoutFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const { notes, body } = withoutFootnotes(rest);
  if (DEEP.test(body)) throw tooDeep();
  const read = (markdown: string): Block[] =>
    readHtmlBlocks({ html: pageOf(markdown), images, remarks }).blocks;
  const blocks = [
    ...front.map((line): Block => ({ kind: 'paragraph', origin: 'header', text: plainWords(line) })),
    ...read(body),
    ...notes.flatMap((note) => read(note).map((block): Block => ({ ...block, origin: 'footnote' }))),
  ];
  const title = front.map((line) => /^title:\s*["']?(.+?)["']?\s*$/i.exec(line)?.[1]).find(Boolean);
  return {
    format: 'markdown',
    properties: { ...(title && { title }) },
    blocks,
    images: images.images,
    remarks: [...remarks],
  };
};

/** Some dozens of quotes within quotes, or lists within lists: marked goes one call deeper for each. */
const DEEP = /^(?:[ \t]*(?:>|[-*+]|\d+[.)])){60}|^[ \t]{400}/m;

const pageOf = (markdown: string): string => {
  try {
    return new Marked({ gfm: true, async: false }).parse(markdown, { async: false });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
};

const withoutFrontMatter = (text: string): { front: string[]; rest: string } => {
  const found = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text);
  const lines = found?.[1]?.split('\n') ?? [];
  if (!found || !lines.some((line) => /^[\w-]+:/.test(line))) return { front: [], rest: text };
  return { front: lines.filter((line) => plainWords(line) !== ''), rest: text.slice(found[0].length) };
};

const NOTE = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?: {2,}|\t).*)*)/gm;

/** Notes as many dialects write them, "[^1]: …", which the common one does not know. */
const withoutFootnotes = (text: string): { notes: string[]; body: string } => {
  const notes: string[] = [];
  const names: string[] = [];
  const body = text.replace(NOTE, (_, name: string, note: string) => {
    names.push(name);
    notes.push(note.replace(/\n[ \t]+/g, '\n'));
    return '';
  });
  return { notes, body: names.reduce((left, name) => left.replaceAll(`[^${name}]`, ''), body) };
};
