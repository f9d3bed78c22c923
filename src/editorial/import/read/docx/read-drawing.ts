import type { Block, BlockOrigin } from '../../document.ts';
import { blocksOfPieces } from '../pieces.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childrenOf, descendantsOf, elementsOf, pathOf, textOf } from '../xml/walk.ts';
import type { Place } from './context.ts';
import { chosen, readBlocks } from './read-blocks.ts';

/** Pictures, text boxes, charts and diagrams of a drawing, new or old style. */
export const readDrawing = (drawing: XmlElement, place: Place): Block[] => {
  const { context, part } = place;
  const blocks: Block[] = [];
  const origin = place.origin === 'body' ? 'text-box' : place.origin;
  const inBox: Place = { ...place, origin };

  const addPicture = (id: string | undefined, alt: string | undefined): void => {
    const relation = part.relations.get(id ?? '');
    if (!relation) return;
    const name = relation.target.replace(/^.*[\\/]/, '');
    const bytes = context.media.get(relation.target);
    if (relation.isExternal)
      context.remarks.add(`A picture is only linked, not in the file: ${relation.target}`);
    else if (bytes) {
      const image = context.images.add({ key: relation.target, name, bytes, alt: alt?.trim() || undefined });
      if (image !== null) blocks.push({ kind: 'image', origin: place.origin, image });
    }
  };

  const visit = (element: XmlElement, alt: string | undefined): void => {
    const { name, attributes } = element;
    switch (name) {
      case 'w:txbxContent':
        blocks.push(...readBlocks(element, inBox));
        return;
      case 'a:p':
        blocks.push(...drawnParagraph(element, inBox));
        return;
      case 'a:blip':
        if (attributes['r:link'] && !attributes['r:embed']) addPicture(attributes['r:link'], alt);
        else addPicture(attributes['r:embed'], alt);
        return;
      case 'v:imagedata':
        addPicture(attributes['r:id'], alt ?? attributes['o:title']);
        return;
      case 'v:textpath':
        blocks.push(...drawnWords(attributes.string ?? '', origin));
        return;
      case 'c:chart':
        blocks.push(...readChart(attributes['r:id'], inBox));
        return;
      case 'dgm:relIds':
        blocks.push(...readDiagram(attributes['r:dm'], inBox));
        return;
      case 'o:OLEObject':
        context.remarks.add('A file within the file was left out; its picture was kept where it has one.');
        return;
      case 'mc:AlternateContent':
        visitAll(chosen(element, place), alt);
        return;
      default:
        visitAll(element, alt);
    }
  };
  const visitAll = (parent: XmlElement | undefined, alt: string | undefined): void => {
    if (!parent) return;
    const described = pathOf(parent, 'wp:docPr') ?? pathOf(parent, 'pic:nvPicPr', 'pic:cNvPr');
    const own =
      described?.attributes.descr ?? (parent.name === 'v:shape' ? parent.attributes.alt : undefined);
    for (const child of elementsOf(parent)) visit(child, alt || altOf(own));
  };

  visitAll(drawing, undefined);
  return blocks;
};

const drawnParagraph = (paragraph: XmlElement, { context, origin }: Place): Block[] => {
  const texts = descendantsOf(paragraph, 'a:t');
  for (const text of texts) context.placed.add(text);
  return drawnWords(texts.map(textOf).join(''), origin);
};

const drawnWords = (text: string, origin: BlockOrigin): Block[] =>
  blocksOfPieces({ kind: 'paragraph', origin, pieces: [{ text }] });

/** A chart's title, and its figures as a table. */
const readChart = (id: string | undefined, place: Place): Block[] => {
  const { context, part, origin } = place;
  const chart = context.graphics.get(part.relations.get(id ?? '')?.target ?? '');
  if (!chart) return [];
  const titles = descendantsOf(chart.root, 'a:p').flatMap((paragraph) => drawnParagraph(paragraph, place));
  const series = descendantsOf(chart.root, 'c:ser');
  const pointsOf = (parent: XmlElement | undefined): string[] =>
    parent ? descendantsOf(parent, 'c:v').map(textOf) : [];
  const names = series.map((each) => pointsOf(pathOf(each, 'c:tx')).join(' '));
  const categories = pointsOf(series.map((each) => pathOf(each, 'c:cat')).find(Boolean));
  const values = series.map((each) => pointsOf(pathOf(each, 'c:val') ?? pathOf(each, 'c:yVal')));
  const longest = Math.max(0, categories.length, ...values.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) => [
    categories[row] ?? '',
    ...values.map((each) => each[row] ?? ''),
  ]);
  if (series.length === 0) return titles;
  context.remarks.add('The figures of a chart were read as a table.');
  return [
    ...titles,
    {
      kind: 'table',
      origin,
      rows: [['', ...names], ...rows].map((cells) => cells.map((cell) => drawnWords(cell, origin))),
    },
  ];
};

const readDiagram = (id: string | undefined, place: Place): Block[] => {
  const { context, part } = place;
  const diagram = context.graphics.get(part.relations.get(id ?? '')?.target ?? '');
  const points = pathOf(diagram?.root, 'dgm:ptLst');
  return childrenOf(points, 'dgm:pt').flatMap((point) =>
    descendantsOf(point, 'a:p').flatMap((paragraph) => drawnParagraph(paragraph, place)),
  );
};

/** Word fills in the file's name by itself; that tells nobody anything. */
const altOf = (text: string | undefined): string | undefined =>
  text && !/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)$/i.test(text) ? text : undefined;
