'use client';

import { useRef, useState } from 'react';
import styles from './builder.module.css';
import { useScripts } from '../use-scripts.ts';

/** Text to paste elsewhere, and a button that copies it; where a browser forbids that, it is chosen for one's own keys. */
export const CopyCode = ({
  id,
  label,
  text,
  rows = 1,
  isLead = false,
}: {
  id: string;
  label: string;
  text: string;
  rows?: number;
  isLead?: boolean;
}) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const canRun = useScripts();
  const copy = async (): Promise<void> => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied. Paste it where the cases should stand.');
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid('All of it is chosen: copy it with Ctrl and C, or ⌘ and C.');
    }
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className={styles.code}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      {canRun && (
        <button
          className={isLead ? 'button' : 'button button--quiet'}
          type="button"
          onClick={() => void copy()}
        >
          Copy<span className="visually-hidden">: {label}</span>
        </button>
      )}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
};
