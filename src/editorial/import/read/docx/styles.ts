import type { XmlElement } from '../xml/parse-xml.ts';
import { childOf, childrenOf, pathOf } from '../xml/walk.ts';

/** How a run looks, as far as reading needs it; what is not said is taken from below. */
export interface RunLook {
  isBold?: boolean;
  isUnderlined?: boolean;
  isHidden?: boolean;
  size?: number;
}

export interface ParagraphLook {
  /** 1 to 6 where a style makes it a heading. */
  level?: number;
  listId?: string;
  listLevel?: number;
  isNamedAsList: boolean;
  run: RunLook;
}

export interface Styles {
  paragraph: (id: string | undefined) => ParagraphLook;
  run: (id: string | undefined) => RunLook;
  language?: string;
}

/** Names under which word processors in other languages keep their headings; Word itself writes "heading 1" in all. */
const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|encabezado|cabeçalho|kop|pennawd|nagłówek|overskrift|rubrik|titlu|otsikko|nadpis|naslov|címsor|başlık|заголовок|επικεφαλίδα|عنوان)[ _]*([1-9])\b/iu;
const TITLE = /^(?:title|titel|titre|teitl|título|titolo|tytuł|titlu|название|عنوان)$/iu;

export const createStyles = (root: XmlElement | undefined): Styles => {
  const styles = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const defaultOf = (type: string) =>
    [...styles.values()].find(
      ({ attributes }) => attributes['w:type'] === type && isOn(attributes['w:default']),
    );
  const usual = childOf(pathOf(root, 'w:docDefaults', 'w:rPrDefault'), 'w:rPr');
  const usualLook = lookOf(usual);
  const plain = defaultOf('paragraph');

  /** The style and what it is based on, nearest first. Circles end. */
  const chainOf = (first: XmlElement | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let style = first; style && !chain.includes(style); style = styles.get(parentOf(style)))
      chain.push(style);
    return chain;
  };
  const runLookOf = (chain: XmlElement[]): RunLook =>
    Object.assign({}, ...chain.map((style) => lookOf(childOf(style, 'w:rPr'))).reverse()) as RunLook;

  const paragraphs = new Map<string | undefined, ParagraphLook>();
  return {
    paragraph: (id) => {
      const known = paragraphs.get(id);
      if (known) return known;
      const chain = chainOf(styles.get(id) ?? plain);
      const list = chain.map((style) => pathOf(style, 'w:pPr', 'w:numPr')).find(Boolean);
      const look: ParagraphLook = {
        level: levelOf(chain),
        listId: childOf(list, 'w:numId')?.attributes['w:val'],
        listLevel: numberAt(childOf(list, 'w:ilvl')),
        isNamedAsList: chain.some((style) => /^list (?:bullet|number)/i.test(styleName(style))),
        run: { ...usualLook, ...runLookOf(chain) },
      };
      paragraphs.set(id, look);
      return look;
    },
    run: (id) => (id ? runLookOf(chainOf(styles.get(id))) : {}),
    language: childOf(usual, 'w:lang')?.attributes['w:val'],
  };
};

/** What properties of a run say themselves. */
export const lookOf = (properties: XmlElement | undefined): RunLook => {
  const bold = childOf(properties, 'w:b');
  const underline = childOf(properties, 'w:u');
  const hidden = childOf(properties, 'w:vanish');
  const size = numberAt(childOf(properties, 'w:sz'));
  return {
    ...(bold && { isBold: isOn(bold.attributes['w:val'] ?? 'true') }),
    ...(underline && { isUnderlined: (underline.attributes['w:val'] ?? 'none') !== 'none' }),
    ...(hidden && { isHidden: isOn(hidden.attributes['w:val'] ?? 'true') }),
    ...(size && { size: size / 2 }),
  };
};

/** The outline's level, where one makes a heading: the tenth is text. */
export const outlineLevel = (properties: XmlElement | undefined): number | null | undefined => {
  const level = numberAt(childOf(properties, 'w:outlineLvl'));
  if (level === undefined) return undefined;
  return level < 9 ? Math.min(6, level + 1) : null;
};

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && value !== '0' && value !== 'false' && value !== 'off';

export const numberAt = (element: XmlElement | undefined): number | undefined => {
  const value = Number(element?.attributes['w:val'] ?? NaN);
  return Number.isFinite(value) ? value : undefined;
};

const levelOf = (chain: XmlElement[]): number | undefined => {
  for (const style of chain) {
    const outline = outlineLevel(childOf(style, 'w:pPr'));
    if (outline === null) return undefined;
    if (outline !== undefined) return outline;
    const named = HEADING.exec(styleName(style))?.[1];
    if (named) return Math.min(6, Number(named));
    if (TITLE.test(styleName(style))) return 1;
  }
  return undefined;
};

const styleName = (style: XmlElement): string =>
  childOf(style, 'w:name')?.attributes['w:val'] ?? style.attributes['w:styleId'] ?? '';

const parentOf = (style: XmlElement): string | undefined => childOf(style, 'w:basedOn')?.attributes['w:val'];
