import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** What a field of a form shows: its value, or the choice that is made. */
export const shownValue = (field: Element): string => {
  if (field.tagName === 'select') {
    const options = optionsOf(field);
    const chosen = options.filter((option) => valueOf(option, 'selected') !== undefined);
    return ` ${(chosen.length > 0 ? chosen : options.slice(0, 1)).map(wordsOf).join(' ')} `;
  }
  const type = (valueOf(field, 'type') ?? 'text').toLowerCase();
  return /^(?:text|email|tel|url|search|number|date|month|week|time|button|submit)$/.test(type)
    ? ` ${valueOf(field, 'value') ?? ''} `
    : '';
};

const valueOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const optionsOf = (element: Element): Element[] =>
  element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === 'option' ? [node] : optionsOf(node);
  });

const wordsOf = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
