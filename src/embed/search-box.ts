import { inLanguage, node } from './nodes.ts';
import type { Phrase, Texts } from './texts.ts';

const PAUSE_MS = 300;

/**
 * The search field over a list. It is made once and stays where it is: what is typed, the caret and the focus outlive
 * every answer. `onWords` is told once one pauses, or at once on Enter.
 */
export const createSearchBox = (onWords: () => void) => {
  const form = node('form', { part: 'search', role: 'search', hidden: '' });
  const label = node('label', { part: 'search-label', for: 'q' });
  const row = node('div', { class: 'row' });
  const input = node('input', {
    part: 'search-input',
    id: 'q',
    type: 'search',
    maxlength: '300',
    autocomplete: 'off',
    enterkeyhint: 'search',
  }) as HTMLInputElement;
  const button = node('button', { part: 'search-button', type: 'submit' });
  row.append(input, button);
  form.append(label, row);

  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const words = (): string => (form.hidden ? '' : input.value.replace(/\s+/g, ' ').trim());
  const tell = (isAsked = false): void => {
    clearTimeout(timer);
    if (!isAsked && words() === told) return;
    told = words();
    onWords();
  };
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) tellSoon();
  });
  input.addEventListener('compositionend', tellSoon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell(true);
  });

  return {
    form,
    words,
    show: ({ texts, isShown }: { texts: Texts; isShown: boolean }): void => {
      form.hidden = !isShown;
      // The field itself is in the reader's language, and the row runs as the page does.
      write({ into: label, phrase: texts.search });
      write({ into: button, phrase: texts.go });
    },
  };
};

const write = ({ into, phrase: { text, lang } }: { into: HTMLElement; phrase: Phrase }): void => {
  for (const name of ['lang', 'dir']) into.removeAttribute(name);
  for (const [name, value] of Object.entries(inLanguage(lang))) into.setAttribute(name, value);
  into.textContent = text;
};

export type SearchBox = ReturnType<typeof createSearchBox>;
