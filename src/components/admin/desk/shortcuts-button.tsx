'use client';

import { showShortcuts } from './shortcuts.tsx';

export const ShortcutsButton = () => (
  <button className="nav__link" onClick={showShortcuts} type="button">
    Keys
  </button>
);
