'use client';

/** The first stop of the keyboard on every page of the panel: past the menu, to what the page is about. */
export const SkipLink = () => (
  <button className="skip-to-content" onClick={toContent} type="button">
    Skip to the content
  </button>
);

/** Payload's pages have no common main part: the first that is there, from the most to the least exact. */
const CONTENT = [
  'main h1',
  '[role=main] h1',
  '.template-default__wrap h1',
  'main',
  '.template-default__wrap',
];

const toContent = (): void => {
  for (const selector of CONTENT) {
    const target = document.querySelector<HTMLElement>(selector);
    if (!target) continue;
    target.tabIndex = -1;
    target.focus();
    return;
  }
};
