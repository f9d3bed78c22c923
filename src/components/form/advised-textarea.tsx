'use client';

import { useState, type CSSProperties, type TextareaHTMLAttributes } from 'react';
import { countWords, hintsFor } from '../../editorial/share/hints.ts';
import styles from './form.module.css';

/** A text area that counts its words as one writes, and gives advice once one stops. Without scripts it is a text area. */
export const AdvisedTextarea = ({
  value,
  isAdvised,
  rows,
  ...rest
}: { value: string; isAdvised: boolean; rows: number } & Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value'
>) => {
  const [words, setWords] = useState(() => countWords(value));
  const [hints, setHints] = useState(() =>
    isAdvised ? hintsFor({ field: rest.name ?? '', text: value }) : [],
  );
  return (
    <>
      <textarea
        {...rest}
        rows={rows}
        style={{ '--rows': rows } as CSSProperties}
        defaultValue={value}
        onChange={(event) => setWords(countWords(event.target.value))}
        onBlur={(event) =>
          isAdvised && setHints(hintsFor({ field: rest.name ?? '', text: event.target.value }))
        }
      />
      {isAdvised && (
        <div aria-live="polite">
          {hints.length > 0 && (
            <ul className={styles.hints}>
              {hints.map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <p className={styles.foot}>
        <span>{words > 0 && (words === 1 ? '1 word' : `${words} words`)}</span>
      </p>
    </>
  );
};
