import type { Phrase } from './texts.ts';

const RIGHT_TO_LEFT = /^(ar|fa|he|ps|ur)\b/i;
export const directionOf = (lang: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');

/** Attributes of what is in a language of its own. */
export const inLanguage = (lang: string): Record<string, string> =>
  lang ? { lang, dir: directionOf(lang) } : {};

/** An element with attributes and text: text stays text, whatever is in it. */
export const node = (name: string, attributes: Record<string, string> = {}, text = ''): HTMLElement => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
};

/** A paragraph of the element's own words. */
export const say = ({ phrase: { text, lang }, part }: { phrase: Phrase; part: string }): HTMLElement =>
  node('p', { part, class: part, ...inLanguage(lang) }, text);

export const filled = (phrase: Phrase, values: Record<string, string>): Phrase => ({
  ...phrase,
  text: phrase.text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole),
});

export const link = ({
  url,
  text,
  target,
  part,
}: {
  url: string;
  text: string;
  target: string;
  part: string;
}): HTMLElement =>
  node('a', { href: url, part, class: part, ...(target && { target, rel: 'noopener' }) }, text);
