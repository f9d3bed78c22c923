import type { Block } from '../../document.ts';
import { plainWords } from '../plain-words.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childOf, descendantsOf, elementsOf, textOf } from '../xml/walk.ts';
import type { OdtPlace } from './context.ts';
import { readOdtBlocks } from './read-blocks.ts';

/** Pictures, boxes and shapes with words, and charts within the text. */
export const readFrame = (frame: XmlElement, place: OdtPlace): Block[] => {
  const { context } = place;
  const origin = place.origin === 'body' ? 'text-box' : place.origin;
  const inBox: OdtPlace = { context, origin };
  const alt = plainWords(textOf(childOf(frame, 'svg:desc') ?? childOf(frame, 'svg:title') ?? EMPTY));
  let hasPicture = false;
  const blocks: Block[] = [];
  for (const element of elementsOf(frame)) {
    const { name } = element;
    const href = (element.attributes['xlink:href'] ?? '').replace(/^\.\//, '');
    if (name === 'draw:image') {
      // Two pictures of one frame are the same in two formats.
      const picture: Block | null = hasPicture ? null : pictureOf(href, alt, place);
      if (picture) blocks.push(picture);
      hasPicture ||= picture !== null;
      blocks.push(...readOdtBlocks(element, inBox));
    } else if (name === 'draw:object') blocks.push(...objectOf(href, element, inBox));
    else if (name === 'draw:object-ole' || name === 'draw:plugin')
      context.remarks.add('A file within the file was left out; its picture was kept where it has one.');
    else if (name === 'draw:text-box' || name === 'table:table')
      blocks.push(...readOdtBlocks(element, inBox));
    else if (name === 'text:p' || name === 'text:h' || name === 'text:list')
      blocks.push(...readOdtBlocks({ ...frame, children: [element] }, inBox));
    else if (name.startsWith('draw:')) blocks.push(...readFrame(element, place));
  }
  return blocks;
};

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

const pictureOf = (href: string, alt: string, { context, origin }: OdtPlace): Block | null => {
  const bytes = context.media.get(href);
  if (!bytes) {
    if (/^[a-z]+:/i.test(href)) context.remarks.add(`A picture is only linked, not in the file: ${href}`);
    return null;
  }
  const image = context.images.add({ key: href, name: href, bytes, alt: alt || undefined });
  return image === null ? null : { kind: 'image', origin, image };
};

/** A chart's words and figures: its tables and titles as they stand. */
const objectOf = (href: string, element: XmlElement, place: OdtPlace): Block[] => {
  const root = place.context.objects.get(href) ?? element;
  const tables = descendantsOf(root, 'table:table');
  const titles = descendantsOf(root, '?:title').flatMap((title) => readOdtBlocks(title, place));
  if (tables.length === 0) {
    const words = plainWords(
      descendantsOf(root, '?:mtext')
        .concat(descendantsOf(root, '?:mi'), descendantsOf(root, '?:mn'))
        .map(textOf)
        .join(' '),
    );
    return words ? [{ kind: 'paragraph', origin: place.origin, text: words }] : titles;
  }
  place.context.remarks.add('The figures of a chart were read as a table.');
  return [...titles, ...readOdtBlocks({ ...EMPTY, children: tables }, place)];
};
