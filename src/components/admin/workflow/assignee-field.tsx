'use client';

import { useField } from '@payloadcms/ui';
import { useId } from 'react';
import { useCaseDesk } from './use-case-desk.ts';
import './workflow.css';

/** Whose turn it is, by name: those who may open the case. */
export const AssigneeField = ({ path }: { path: string }) => {
  const { desk } = useCaseDesk();
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path });
  const id = useId();
  if (!desk) return null;
  const isKnown = !value || desk.colleagues.some((colleague) => colleague.id === value);
  return (
    <div className="field-type case-desk__field">
      <label className="field-label" htmlFor={id}>
        Whose turn it is
      </label>
      <select
        aria-invalid={showError || undefined}
        className="case-desk__select"
        id={id}
        onChange={({ target }) => setValue(target.value || null)}
        value={value ?? ''}
      >
        <option value="">Nobody in particular</option>
        {!isKnown && <option value={value ?? ''}>Somebody who left</option>}
        {desk.colleagues.map((colleague) => (
          <option key={colleague.id} value={colleague.id}>
            {colleague.name} ({colleague.role})
          </option>
        ))}
      </select>
      {showError && <p className="case-desk__problem">{errorMessage}</p>}
    </div>
  );
};
