'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

const OPEN_EVENT = 'casebook:shortcuts';
const OFF_KEY = 'casebook:single-keys-off';
/** How long "g" waits for the letter that says where to. */
const GO_MS = 1500;

const PLACES: Record<string, { label: string; href: string }> = {
  d: { label: 'The desk', href: '/admin' },
  c: { label: 'Case studies', href: '/admin/collections/cases' },
  n: { label: 'A new case study', href: '/admin/collections/cases/create' },
  s: { label: 'Submissions', href: '/admin/collections/submissions' },
  i: { label: 'Import documents', href: '/admin/import' },
};

/** Shows the list of keys, from a button anywhere in the panel. */
export const showShortcuts = (): boolean => window.dispatchEvent(new Event(OPEN_EVENT));

/** Keys that work everywhere in the panel, and the list of them. Single keys can be switched off, for those who type by voice. */
export const Shortcuts = () => {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOff, setIsOff] = useState(false);

  useEffect(() => {
    setIsOff(localStorage.getItem(OFF_KEY) === 'yes');
    const open = (): void => dialog.current?.showModal();
    window.addEventListener(OPEN_EVENT, open);
    return () => window.removeEventListener(OPEN_EVENT, open);
  }, []);

  useEffect(() => {
    if (isOff) return;
    let goUntil = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const place = event.timeStamp < goUntil ? PLACES[event.key] : undefined;
      goUntil = event.key === 'g' ? event.timeStamp + GO_MS : 0;
      if (place) router.push(place.href);
      else if (event.key === '?') dialog.current?.showModal();
      else if (event.key !== '/' || !focusSearch()) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOff, router]);

  const switchOff = (off: boolean): void => {
    localStorage.setItem(OFF_KEY, off ? 'yes' : 'no');
    setIsOff(off);
  };

  return (
    <dialog aria-labelledby="shortcuts-title" className="shortcuts" ref={dialog}>
      <h2 id="shortcuts-title">Keys</h2>
      <dl>
        <dt>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>S</kbd>
        </dt>
        <dd>Save the draft you are writing</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>Go to the search field of a list</dd>
        {Object.entries(PLACES).map(([key, { label }]) => (
          <Row key={key} label={label} letter={key} />
        ))}
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>Show this list</dd>
      </dl>
      <p>
        <label>
          <input checked={isOff} onChange={(event) => switchOff(event.target.checked)} type="checkbox" />{' '}
          Switch off the single keys
        </label>
      </p>
      <form method="dialog">
        <button className="desk-action">Close</button>
      </form>
    </dialog>
  );
};

const Row = ({ letter, label }: { letter: string; label: string }) => (
  <>
    <dt>
      <kbd>g</kbd> then <kbd>{letter}</kbd>
    </dt>
    <dd>{label}</dd>
  </>
);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog, [role=dialog]') !== null);

const focusSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('.search-filter__input, .search-bar input');
  field?.focus();
  return field !== null;
};
