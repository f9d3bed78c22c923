'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';

interface NewKey {
  key: string;
  previousKeyUntil: string | null;
}

/** Gives the partner a new key and shows it this once; the one before works another week. */
export const RotateKey = () => {
  const { id } = useDocumentInfo();
  const [made, setMade] = useState<NewKey>();
  const [problem, setProblem] = useState('');
  if (!id) return null;

  const rotate = async (): Promise<void> => {
    setProblem('');
    const response = await fetch(`/api/partners/${encodeURIComponent(String(id))}/rotate-key`, {
      method: 'POST',
      credentials: 'same-origin',
    });
    if (response.ok) setMade((await response.json()) as NewKey);
    else setProblem('No new key could be made. Are you signed in as an administrator?');
  };

  return (
    <div className="field-type" style={{ marginBlockEnd: '1.5rem' }}>
      <h3>Exchange the key</h3>
      <p>
        Makes a new key. The one before works for 7 more days, so that no program stops. To stop a key at
        once, make a new one with the form above.
      </p>
      <Button buttonStyle="secondary" onClick={() => void rotate()}>
        Make a new key
      </Button>
      <div role="status">
        {made && (
          <p>
            The new key, shown this once: <code>{made.key}</code>
          </p>
        )}
        {problem}
      </div>
    </div>
  );
};
