import { darkGround, inkOn, readableOn, WHITE } from '../domain/colour.ts';

/** The reading room's grounds and inks, as `tokens.css` has them. */
export const LIGHT = { grounds: ['#fbf8f2', '#fffefb', '#f3eee3'], ink: '#231d18', accent: '#9a3b20' };
export const DARK = { grounds: ['#1a1714', '#231f1b', '#13110f'], ink: '#f0e9de', accent: '#f0a283' };

/** Paper of the heading where the hub has no colour for it. */
const PLAIN = { light: '#f3eee3', dark: '#13110f' };

/**
 * The style sheet of one hub: its two colours, each in a shade that can be read where it stands, on light pages and on dark
 * ones. The colours are checked before they come here: nothing but `#` and six digits of sixteen.
 */
export const hubRules = ({ accent, ground }: { accent: string | null; ground: string | null }): string => {
  const light = schemeOf({ accent: accent ?? LIGHT.accent, band: ground ?? PLAIN.light, base: LIGHT });
  const dark = schemeOf({
    accent: accent ?? DARK.accent,
    band: ground ? darkGround({ colour: ground }) : PLAIN.dark,
    base: DARK,
  });
  return `[data-hub]{${light}}@media (prefers-color-scheme:dark){[data-hub]{${dark}}}`;
};

const schemeOf = ({ accent, band, base }: { accent: string; band: string; base: typeof LIGHT }): string => {
  const onPaper = readableOn({ colour: accent, grounds: base.grounds });
  const onBand = readableOn({ colour: accent, grounds: [band] });
  return Object.entries({
    '--hub-accent': onPaper,
    '--hub-on-accent': inkOn({ ground: onPaper, inks: [base.grounds[1] ?? WHITE] }),
    '--hub-band': band,
    '--hub-band-ink': inkOn({ ground: band, inks: [base.ink] }),
    '--hub-band-accent': onBand,
    // Most marks are drawn for white paper.
    '--hub-plate': WHITE,
  })
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
};
