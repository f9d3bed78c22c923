'use client';

import { useEffect, useRef } from 'react';
import type { FieldProblem } from '../../domain/errors.ts';
import styles from './form.module.css';

/**
 * What is wrong with a form, above it, each thing a link to its field; the keyboard stands here first. Fields have their
 * question's name as their id. `hrefOf` is for fields that stand on other pages.
 */
export const ErrorSummary = ({
  problems,
  hrefs = {},
  title = 'There is a problem',
}: {
  problems: FieldProblem[];
  hrefs?: Record<string, string>;
  title?: string;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (problems.length === 0) return null;
  return (
    <div className={styles.summary} id="problems" ref={box} tabIndex={-1} role="alert">
      <h2>{title}</h2>
      <ul role="list">
        {problems.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {field ? <a href={hrefs[field] ?? `#${field}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
};
