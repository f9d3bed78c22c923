'use client';

import Combobox from '@github/combobox-nav';
import {
  useEffect,
  useEffectEvent,
  useRef,
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { searchWordsFor } from '../../i18n/search-words.ts';
import { groupSuggestions } from '../../presenters/suggestions.ts';
import type { Suggestion } from '../../search/results.ts';
import { MarkedText } from '../marked-text.tsx';
import { useSuggestions } from './use-suggestions.ts';

type InputProps = Omit<ComponentProps<'input'>, 'type' | 'ref' | 'id' | 'lang'>;

/**
 * A search field that suggests while one types: a combobox with a list, by WAI-ARIA 1.2. The field stays the browser's
 * own, never set from here but for a suggested search, so that it works before, without and beside the script. Enter
 * searches for what was typed unless a suggestion is marked; every suggestion is a link.
 */
export const SuggestInput = ({
  id,
  lang,
  isQuiet = false,
  ...input
}: InputProps & {
  id: string;
  lang: string;
  /** The page tells how many results there are while one types, which is enough to listen to. */
  isQuiet?: boolean;
}) => {
  const inputRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const { suggestions, isOpen, askSoon, cancel, close } = useSuggestions();
  const words = searchWordsFor(lang);

  const combobox = useRef<Combobox>(undefined);
  useEffect(() => {
    if (!inputRef.current || !listRef.current) return;
    const made = new Combobox(inputRef.current, listRef.current, { tabInsertsSuggestions: false });
    combobox.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    combobox.current?.start();
    return () => combobox.current?.stop();
  }, [isOpen]);
  useEffect(() => combobox.current?.clearSelection(), [suggestions]);

  const closeNow = useEffectEvent(close);
  useEffect(() => {
    const form = inputRef.current?.form;
    const onSubmit = (): void => closeNow();
    form?.addEventListener('submit', onSubmit);
    return () => form?.removeEventListener('submit', onSubmit);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isOpen) {
      // The browser would empty the field as well; that is what a second Escape is for.
      event.preventDefault();
      close();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    // Who walks through the list keeps that list.
    if (isOpen) cancel();
    else askSoon(event.currentTarget.value);
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>): void => {
    if (!listRef.current?.contains(event.relatedTarget)) close();
  };
  const onChoose = (event: MouseEvent, { kind, label }: Suggestion): void => {
    const field = inputRef.current;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (kind === 'query' && field?.form && isPlain) {
      // Searched for here, beside what else is chosen on the page.
      event.preventDefault();
      field.value = label;
      field.form.requestSubmit();
    }
    close();
  };

  return (
    <>
      <input
        {...input}
        ref={inputRef}
        id={id}
        type="search"
        autoComplete="off"
        onInput={(event) => askSoon(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {/* Pressing on the list leaves the keyboard in the field. */}
      <div
        ref={listRef}
        id={`${id}-suggestions`}
        className="suggestions"
        role="listbox"
        aria-label={words.suggestions}
        tabIndex={-1}
        hidden={!isOpen}
        onMouseDown={(event) => event.preventDefault()}
      >
        {groupSuggestions({ suggestions, lang }).map(({ kind, label, items }) => (
          <div className="suggestions__group" role="group" aria-labelledby={`${id}-${kind}`} key={kind}>
            <p className="suggestions__kind" id={`${id}-${kind}`} role="presentation" lang={words.lang}>
              {label}
            </p>
            {items.map((item, index) => (
              <a
                key={item.url}
                id={`${id}-${kind}-${index}`}
                className="suggestions__option"
                role="option"
                tabIndex={-1}
                href={item.url}
                onClick={(event) => onChoose(event, item)}
              >
                <span className="suggestions__label" dir="auto">
                  <MarkedText marked={item.marked} />
                </span>
                {item.detail && (
                  <span className="suggestions__detail" dir="auto">
                    {item.detail}
                  </span>
                )}
              </a>
            ))}
          </div>
        ))}
      </div>
      {!isQuiet && (
        <span className="visually-hidden" aria-live="polite" lang={words.lang}>
          {isOpen && words.suggestionCount(suggestions.length)}
        </span>
      )}
    </>
  );
};
