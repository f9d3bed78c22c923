import type { CardPicture } from '../presenters/card-picture.ts';
import { fitText, type FittedText, type TextStyle } from './fit-text.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;
const FOOT = 548;

/** The pages' own colours, by day. */
const COLOUR = {
  paper: '#fbf8f2',
  rule: '#ddd4c4',
  ink: '#231d18',
  soft: '#574e44',
  brick: '#9a3b20',
};

/** As a catalogue card: who and where, the title, the figure that speaks, the mark of evidence, whose library. */
export const drawCard = (card: CardPicture): string => {
  const { direction } = card;
  const paint = painter(direction);
  const title: TextStyle = { role: 'title', direction };
  const text: TextStyle = { role: 'text', direction };

  const kicker = fitText({
    text: card.kicker.toUpperCase(),
    style: { ...text, spacing: 0.06 },
    width: INNER,
    sizes: [26, 24, 22, 20].map((size) => ({ size, lines: 1 })),
  });
  const hasMore = card.figure !== null || card.subtitle !== '';
  const top = 150;
  const heading = fitText({
    text: card.title,
    style: title,
    width: INNER,
    sizes: [78, 70, 62, 56, 50, 44, 40].map((size) => ({
      size,
      lines: Math.floor((hasMore ? 245 : 350) / (size * LINE)),
    })),
  });
  const below = top + heading.lines.length * heading.size * LINE;
  const name = fitText({ text: card.siteName, style: title, width: 420, sizes: [{ size: 32, lines: 1 }] });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOUR.paper}"/>`,
    `<rect width="${WIDTH}" height="14" fill="${COLOUR.brick}"/>`,
    paint({ fitted: kicker, y: 98, colour: COLOUR.soft }),
    paint({ fitted: heading, y: top + heading.size * 0.8, colour: COLOUR.ink }),
    card.figure ? figure({ card: card.figure, style: { title, text }, paint }) : '',
    card.subtitle && !card.figure
      ? paint({
          fitted: fitText({
            text: card.subtitle,
            style: { ...title },
            width: INNER,
            sizes: [34, 30, 28].map((size) => ({
              size,
              lines: Math.max(1, Math.floor((FOOT - 30 - below) / (size * LINE))),
            })),
          }),
          y: below + 46,
          colour: COLOUR.soft,
        })
      : '',
    `<rect x="${MARGIN}" y="${FOOT}" width="${INNER}" height="2" fill="${COLOUR.rule}"/>`,
    card.evidence ? evidence({ card: card.evidence, style: text, paint, direction }) : '',
    paint({ fitted: name, y: 597, colour: COLOUR.brick, isAtEnd: true }),
    '</svg>',
  ].join('');
};

const LINE = 1.16;

type Paint = (input: {
  fitted: FittedText;
  /** Of the first line's base. */
  y: number;
  colour: string;
  /** From the edge where lines begin. */
  indent?: number;
  isAtEnd?: boolean;
}) => string;

/** Lines begin at the left or the right edge, as their language does. */
const painter =
  (direction: 'ltr' | 'rtl'): Paint =>
  ({ fitted: { lines, size }, y, colour, indent = 0, isAtEnd = false }) => {
    const isLeft = (direction === 'ltr') !== isAtEnd;
    const drawn = lines.flatMap(({ glyphs, width }, index) => {
      const left = isLeft ? MARGIN + indent : WIDTH - MARGIN - indent - width * size;
      const base = y + index * size * LINE;
      return glyphs.map(({ path, x, y: up, scale }) => {
        const own = round(size * scale, 5);
        const at = `${round(left + x * size)} ${round(base - up * size)}`;
        return `<path transform="translate(${at}) scale(${own} ${-own})" d="${path}"/>`;
      });
    });
    return `<g fill="${colour}">${drawn.join('')}</g>`;
  };

const figure = ({
  card: { value, unit },
  style,
  paint,
}: {
  card: NonNullable<CardPicture['figure']>;
  style: { title: TextStyle; text: TextStyle };
  paint: Paint;
}): string => {
  const numeral = fitText({
    text: value,
    style: style.title,
    width: INNER * 0.6,
    sizes: [104, 88, 72, 56, 44].map((size) => ({ size, lines: 1 })),
  });
  const indent = (numeral.lines[0]?.width ?? 0) * numeral.size + 28;
  const words = fitText({
    text: unit,
    style: style.text,
    width: INNER - indent,
    sizes: [32, 28, 26].map((size) => ({ size, lines: 2 })),
  });
  const base = FOOT - 44;
  const raised = (words.lines.length - 1) * words.size * LINE;
  return [
    paint({ fitted: numeral, y: base, colour: COLOUR.brick }),
    paint({ fitted: words, y: base - raised, colour: COLOUR.ink, indent }),
  ].join('');
};

const SQUARE = 22;
const GAP = 7;

const evidence = ({
  card: { label, step, steps },
  style,
  paint,
  direction,
}: {
  card: NonNullable<CardPicture['evidence']>;
  style: TextStyle;
  paint: Paint;
  direction: 'ltr' | 'rtl';
}): string => {
  const squares = Array.from({ length: steps }, (_, index) => {
    const along = index * (SQUARE + GAP);
    const x = direction === 'ltr' ? MARGIN + along : WIDTH - MARGIN - along - SQUARE;
    const fill = index < step ? COLOUR.ink : 'none';
    return `<rect x="${x + 1.5}" y="577.5" width="${SQUARE - 3}" height="${SQUARE - 3}" fill="${fill}" stroke="${COLOUR.ink}" stroke-width="3"/>`;
  });
  const indent = steps * (SQUARE + GAP) + 12;
  const words = fitText({
    text: label,
    style,
    width: 470,
    sizes: [
      { size: 26, lines: 1 },
      { size: 22, lines: 1 },
    ],
  });
  return squares.join('') + paint({ fitted: words, y: 597, colour: COLOUR.ink, indent });
};

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
