'use client';

import { useEffect, useRef, useState } from 'react';

/** Saves the form it stands in whenever an answer is left, and says so. Where it can't, the button still does. */
export const Autosave = () => {
  const mark = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    const save = async (): Promise<void> => {
      const answers = [...new FormData(form)].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      try {
        const response = await fetch(form.action, {
          method: 'POST',
          headers: { accept: 'application/json' },
          body: new URLSearchParams(answers),
        });
        const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
        // What is wrong with an answer is said when the page is sent.
        setSaid(response.ok ? `Saved at ${time}.` : '');
      } catch {
        setSaid('Not saved: there is no connection. Keep this page open and try again.');
      }
    };
    const onChange = (event: Event): void => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
      void save();
    };
    form.addEventListener('change', onChange);
    return () => form.removeEventListener('change', onChange);
  }, []);

  return (
    <p className="soft small" ref={mark} role="status">
      {said}
    </p>
  );
};
