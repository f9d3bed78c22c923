/** Field validation: empty, or a colour of six hexadecimal digits. Nothing else may reach a style. */
export const isColour = (value: unknown): true | string => {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'string' && HEX.test(value)) return true;
  return 'Takes a colour as # and six digits or letters from a to f, such as #0b5563';
};

const HEX = /^#[0-9a-f]{6}$/i;
type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG's contrast for text of any size at level AA. */
export const READABLE = 4.5;
export const BLACK = '#000000';
export const WHITE = '#ffffff';

/** WCAG 2's contrast of two colours, from 1 to 21. */
export const contrastOf = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/**
 * The colour, or the nearest shade of it that can be read on every one of these grounds: mixed with black or with white, a
 * hundredth at a time. Where no shade can be read on all of them, black or white, whichever comes nearer.
 */
export const readableOn = ({
  colour,
  grounds,
  least = READABLE,
}: {
  colour: string;
  grounds: readonly string[];
  least?: number;
}): string => {
  const worst = (shade: string): number => Math.min(...grounds.map((ground) => contrastOf(shade, ground)));
  for (let part = 0; part <= 100; part += 1) {
    const shades = [BLACK, WHITE].map((end) => mixed({ colour, with: end, part: part / 100 }));
    const readable = shades.filter((shade) => worst(shade) >= least);
    if (readable.length > 0) return readable.sort((a, b) => worst(b) - worst(a))[0] ?? BLACK;
  }
  return worst(BLACK) >= worst(WHITE) ? BLACK : WHITE;
};

/** The first of these inks that can be read on a ground; black or white does on any. */
export const inkOn = ({ ground, inks = [] }: { ground: string; inks?: readonly string[] }): string =>
  [...inks, BLACK, WHITE].find((ink) => contrastOf(ink, ground) >= READABLE) ?? WHITE;

/** The colour as a ground for a dark page: its own hue, no brighter than `most` (relative luminance). */
export const darkGround = ({ colour, most = 0.03 }: { colour: string; most?: number }): string => {
  for (let part = 0; part < 100; part += 1) {
    const shade = mixed({ colour, with: BLACK, part: part / 100 });
    if (luminanceOf(shade) <= most) return shade;
  }
  return BLACK;
};

const mixed = ({ colour, with: other, part }: { colour: string; with: string; part: number }): string => {
  const [from, to] = [rgbOf(colour), rgbOf(other)];
  const channels = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * part));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

const rgbOf = (colour: string): Rgb => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

const luminanceOf = (colour: string): number => {
  const [red, green, blue] = rgbOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
