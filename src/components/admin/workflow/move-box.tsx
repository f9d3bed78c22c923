'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState } from 'react';

/** Where something is said with a move: a box with its question, opened by the move's button and closed by Escape. */
export const MoveBox = ({
  ask,
  label,
  onCancel,
  onSend,
}: {
  ask: string;
  label: string;
  onCancel: () => void;
  onSend: (text: string) => void;
}) => {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      className="case-desk__box"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>{ask}</label>
      <textarea
        id={id}
        maxLength={4000}
        onChange={({ target }) => setText(target.value)}
        ref={box}
        required
        rows={4}
        value={text}
      />
      <div className="case-desk__buttons">
        <Button disabled={text.trim() === ''} onClick={() => onSend(text)} size="small" type="button">
          {label.replace(' …', '')}
        </Button>
        <Button buttonStyle="secondary" onClick={onCancel} size="small" type="button">
          Cancel
        </Button>
      </div>
    </div>
  );
};
