'use client';

import { useEffect, useRef, useState } from 'react';

/** A reader who types hears their own keys: what follows is said once they have paused. */
const PAUSE_MS = 900;

/** Tells screen readers, politely, what changed on the page since it opened; says nothing while it keeps changing. */
export const Spoken = ({ text }: { text: string }) => {
  const [said, setSaid] = useState('');
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = '';
    const timer = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
};
