'use client';

import { useState } from 'react';
import styles from './developers.module.css';
import { useScripts } from '../use-scripts.ts';

/** Code to be copied: by a button where scripts run, by hand everywhere. */
export const CodeExample = ({ text, label }: { text: string; label: string }) => {
  const [said, setSaid] = useState('');
  const canRun = useScripts();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('Your browser forbids it: choose the text and copy it.');
    }
  };
  return (
    <div className={styles.example}>
      <pre dir="ltr" tabIndex={0} role="region" aria-label={`Example: ${label}`}>
        <code>{text}</code>
      </pre>
      {canRun && (
        <button type="button" className="button button--quiet" onClick={() => void copy()}>
          Copy<span className="visually-hidden"> the example: {label}</span>
        </button>
      )}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
};
