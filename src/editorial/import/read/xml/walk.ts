import type { XmlElement } from './parse-xml.ts';

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** A child of a child of a child. */
export const pathOf = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((found, name) => childOf(found, name), element);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

export const descendantsOf = (element: XmlElement, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  const look = (at: XmlElement): void => {
    for (const child of elementsOf(at)) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
};

export const hasDescendant = (element: XmlElement, names: Set<string>): boolean =>
  elementsOf(element).some((child) => names.has(child.name) || hasDescendant(child, names));

/** All text below, without a change. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
