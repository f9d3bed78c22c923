'use client';

import { useState } from 'react';
import styles from './take-away.module.css';
import { useScripts } from '../use-scripts.ts';

interface Copy {
  label: string;
  text: string;
}

/** Buttons for what the page's text offers anyway. Absent until scripts run, so that no button is dead. */
export const PageTools = ({ copies = [], hasPrint = false }: { copies?: Copy[]; hasPrint?: boolean }) => {
  const canRun = useScripts();
  const [copied, setCopied] = useState('');
  if (!canRun) return null;

  const copy = async ({ label, text }: Copy): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(label);
    } catch {
      setCopied('');
    }
  };

  return (
    <div className={styles.tools}>
      {copies.map((entry) => (
        <button
          className="button button--quiet"
          type="button"
          key={entry.label}
          onClick={() => void copy(entry)}
        >
          {entry.label}
        </button>
      ))}
      {hasPrint && (
        <button className="button button--quiet" type="button" onClick={() => window.print()}>
          Print this page
        </button>
      )}
      <span role="status">{copied && 'Copied'}</span>
    </div>
  );
};
