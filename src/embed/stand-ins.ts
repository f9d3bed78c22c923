import { ATTRIBUTES } from './attributes.ts';

/**
 * Systems that let no unknown element through keep `<div data-casebook data-theme="roma">`: a list is put inside. Only
 * the element's own attributes are taken over, so that whoever may write such a `div` may do no more than that.
 */
export const fillStandIns = (): void => {
  for (const place of document.querySelectorAll('[data-casebook]')) {
    const list = document.createElement('casebook-cases');
    for (const name of ATTRIBUTES) {
      const value = place.getAttribute(`data-${name}`) ?? (name === 'lang' ? place.getAttribute(name) : null);
      if (value !== null) list.setAttribute(name, value);
    }
    place.removeAttribute('data-casebook');
    list.append(...place.childNodes);
    place.append(list);
  }
};
