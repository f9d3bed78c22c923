import type { Texts } from './texts.ts';
import { inLanguage, node } from './nodes.ts';

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
      for (const [name, value] of Object.entries(inLanguage(texts.search.lang)))
        form.setAttribute(name, value);
      label.textContent = texts.search.text;
      button.textContent = texts.go.text;
    },
  };
};

export type SearchBox = ReturnType<typeof createSearchBox>;
