import type { XmlElement } from '../xml/parse-xml.ts';
import { childOf, elementsOf } from '../xml/walk.ts';

export interface OdtLook {
  isBold?: boolean;
  isUnderlined?: boolean;
  isHidden?: boolean;
  size?: number;
}

export interface OdtStyles {
  look: (family: 'paragraph' | 'text', name: string | undefined) => OdtLook;
  /** 1 to 6 where the style of a plain paragraph makes it a heading. */
  headingLevel: (name: string | undefined) => number | undefined;
  /** The styles of a list's levels, from 1. */
  listLevels: (name: string | undefined) => Map<number, XmlElement> | undefined;
  /** The numbers of headings. */
  outline: Map<number, XmlElement>;
}

/** Styles of the text and of the file; a name of the text's own goes first. */
export const createOdtStyles = (roots: XmlElement[]): OdtStyles => {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, Map<number, XmlElement>>();
  let outline = new Map<number, XmlElement>();
  for (const holder of roots.flatMap((root) => [
    ...['office:automatic-styles', 'office:styles'].map((name) => childOf(root, name)),
  ]))
    for (const style of holder ? elementsOf(holder) : []) {
      const name = style.attributes['style:name'] ?? '';
      const key = `${style.attributes['style:family'] ?? ''}\n${name}`;
      if (style.name === 'style:style' && !styles.has(key)) styles.set(key, style);
      if (style.name === 'text:list-style' && !lists.has(name)) lists.set(name, levelsOf(style));
      if (style.name === 'text:outline-style') outline = levelsOf(style);
    }

  const chainOf = (family: string, name: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = styles.get(`${family}\n${name ?? ''}`);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = styles.get(`${family}\n${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return chain;
  };

  const looks = new Map<string, OdtLook>();
  return {
    look: (family, name) => {
      const key = `${family}\n${name ?? ''}`;
      const known = looks.get(key);
      if (known) return known;
      const look = Object.assign({}, ...chainOf(family, name).map(ownLook).reverse()) as OdtLook;
      looks.set(key, look);
      return look;
    },
    headingLevel: (name) => {
      for (const { attributes } of chainOf('paragraph', name)) {
        const told = Number(attributes['style:default-outline-level'] || NaN);
        if (told >= 1) return Math.min(6, told);
        const shown = attributes['style:display-name'] ?? attributes['style:name'] ?? '';
        const level = /^Heading[ _]*(?:20_)?(\d)?$/i.exec(shown);
        if (level) return Math.min(6, Number(level[1] ?? 2));
        if (/^Title$/i.test(shown)) return 1;
      }
      return undefined;
    },
    listLevels: (name) => lists.get(name ?? ''),
    outline,
  };
};

const levelsOf = (style: XmlElement): Map<number, XmlElement> =>
  new Map(elementsOf(style).map((level) => [Number(level.attributes['text:level'] ?? 1), level]));

const ownLook = (style: XmlElement): OdtLook => {
  const { attributes = {} } = childOf(style, 'style:text-properties') ?? {};
  const weight = attributes['fo:font-weight'];
  const underline = attributes['style:text-underline-style'];
  const display = attributes['text:display'];
  const size = /^([\d.]+)pt$/.exec(attributes['fo:font-size'] ?? '')?.[1];
  return {
    ...(weight && { isBold: weight === 'bold' || Number(weight) >= 600 }),
    ...(underline && { isUnderlined: underline !== 'none' }),
    ...(display && { isHidden: display === 'none' }),
    ...(size && { size: Number(size) }),
  };
};
