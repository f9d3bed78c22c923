'use client';

import { useConfig, useDebounce, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { PossibleDuplicate } from '../../../editorial/duplicates/find-duplicates.ts';
import './duplicates.css';

const STANDING: Record<PossibleDuplicate['standing'], string> = {
  published: 'Published',
  archived: 'Archived',
  draft: 'Draft',
};
const WAIT_MS = 800;

/** Beside the form, before anybody publishes: cases that may be the same one. Says nothing where there are none. */
export const DuplicatesPanel = () => {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const heading = useId();
  const [found, setFound] = useState<PossibleDuplicate[]>([]);
  const values = useFormFields(([fields]) =>
    JSON.stringify({
      title: fields.title?.value ?? '',
      summary: fields.summary?.value ?? '',
      organisation: fields.organisation?.value ?? '',
    }),
  );
  const settled = useDebounce(values, WAIT_MS);
  const address = `${config.routes.api}/cases/duplicates`;

  useEffect(() => {
    const gone = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...(JSON.parse(settled) as object), ...(id && { id: String(id) }) }),
          signal: gone.signal,
        });
        if (response.ok) setFound(((await response.json()) as { docs: PossibleDuplicate[] }).docs);
      } catch {
        // What was found last stays: without an answer nothing new is known.
      }
    };
    void ask();
    return () => gone.abort();
  }, [address, id, settled]);

  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section aria-labelledby={heading} className="duplicates field-type">
          <h3 className="duplicates__title" id={heading}>
            Perhaps it is here already
          </h3>
          <ul>
            {found.map((other) => (
              <li key={other.id}>
                <a
                  href={`${config.routes.admin}/collections/cases/${other.id}`}
                  rel="noreferrer"
                  target="_blank"
                >
                  {other.title}
                  <span className="duplicates__why"> (opens beside)</span>
                </a>
                <p className="duplicates__why">
                  {STANDING[other.standing]}. {other.because}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
