import type { DefaultTreeAdapterTypes } from 'parse5';
import { numeral } from '../numerals.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The number a browser shows before an item of an ordered list. */
export const markerOfItem = (item: Element): string | undefined => {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return undefined;
  const known = counted.get(list) ?? countItems(list);
  counted.set(list, known);
  return known.get(item);
};

const counted = new WeakMap<Element, Map<Element, string>>();

const countItems = (list: Element): Map<Element, string> => {
  const items = list.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === 'li');
  const isReversed = has(list, 'reversed');
  const type = list.attrs.find(({ name }) => name === 'type')?.value ?? '1';
  let value = numberOf(list, 'start') ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      value = numberOf(item, 'value') ?? value;
      const marker = `${numeral(value, type)}.`;
      value += isReversed ? -1 : 1;
      return [item, marker];
    }),
  );
};

const has = (element: Element, name: string): boolean =>
  element.attrs.some((attribute) => attribute.name === name);

const numberOf = (element: Element, name: string): number | undefined => {
  const value = Number.parseInt(element.attrs.find((attribute) => attribute.name === name)?.value ?? '', 10);
  return Number.isFinite(value) ? value : undefined;
};
