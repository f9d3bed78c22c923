'use client';

import { Button, useAuth, useConfig } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { IndexesState } from '../../search/index-keeper.ts';
import { IndexRow } from './search-index-row.tsx';

const BUSY_POLL_MS = 700;
const CALM_POLL_MS = 10_000;

/** How the search indexes stand, and two buttons: in the search settings, for publishers. The work goes on without the page. */
export const SearchIndexPanel = () => {
  const { user } = useAuth<{ id: string; role?: string }>();
  const { config } = useConfig();
  const [state, setState] = useState<IndexesState | null>(null);
  const [problem, setProblem] = useState('');
  const base = `${config.routes.api}/globals/search-settings/indexes`;
  const mayAct = user?.role === 'publisher' || user?.role === 'admin';

  const ask = useCallback(
    async (path = '', method: 'GET' | 'POST' = 'GET'): Promise<void> => {
      try {
        const response = await fetch(`${base}${path}`, { method, credentials: 'include' });
        const body = (await response.json()) as IndexesState & { errors?: { message: string }[] };
        setProblem(
          response.ok ? '' : (body.errors?.[0]?.message ?? 'The server did not say what went wrong.'),
        );
        if (response.ok) setState(body);
      } catch {
        setProblem('The server does not answer.');
      }
    },
    [base],
  );

  const isBusy = state?.isBusy === true || state?.indexes.some(({ task }) => task !== null) === true;
  useEffect(() => {
    if (!mayAct) return;
    void ask();
    const timer = setInterval(() => void ask(), isBusy ? BUSY_POLL_MS : CALM_POLL_MS);
    return () => clearInterval(timer);
  }, [ask, isBusy, mayAct]);

  if (!mayAct) return null;
  return (
    <section aria-labelledby="search-index-title" className="field-type">
      <h3 id="search-index-title">The search index</h3>
      <p className="field-description">
        It follows every save by itself. Rebuild it when search finds too little or too much all the same;
        readers search on meanwhile, and you may leave this page.
      </p>
      <div aria-live="polite">
        {state?.indexes.map((index) => (
          <IndexRow index={index} key={`${index.name}${index.engine}`} />
        ))}
        {problem && <p role="alert">{problem}</p>}
      </div>
      <div style={{ display: 'flex', gap: '0.75rem' }}>
        <Button
          buttonStyle="secondary"
          disabled={!state || state.isBusy}
          onClick={() => void ask('/compare', 'POST')}
        >
          Compare and mend
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={!state || state.isBusy}
          onClick={() => void ask('/rebuild', 'POST')}
        >
          Rebuild the index
        </Button>
      </div>
    </section>
  );
};
