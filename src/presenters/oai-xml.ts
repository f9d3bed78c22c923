import { escapeMarkup } from './feed-text.ts';

type Attributes = Record<string, string | undefined>;

/** An element around XML that was made here; parts that are nothing are left out. */
export const element = (
  name: string,
  content: string | (string | null | undefined)[],
  attributes: Attributes = {},
): string => {
  const inside = [content].flat().filter(Boolean).join('');
  const head = [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${escapeMarkup(value)}"`],
    ),
  ].join(' ');
  return inside ? `<${head}>${inside}</${name}>` : `<${head}/>`;
};

/** An element around words, whatever is in them; nothing where there are none. */
export const worded = (
  name: string,
  text: string | null | undefined,
  attributes: Attributes = {},
): string => {
  const safe = escapeMarkup(text ?? '');
  return safe ? element(name, safe, attributes) : '';
};
