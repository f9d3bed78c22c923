'use client';

import { useAllFormFields, useConfig } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useId } from 'react';
import { completenessOf, type CompletenessStep } from '../../../domain/completeness.ts';
import { caseParts, goToPart } from '../workflow/case-parts.ts';
import './completeness.css';

const SHOWN = 3;

/** Beside the form, as one types: how complete the case is, what to add next and why, each with a way to the field. */
export const CompletenessMeter = () => {
  const [state] = useAllFormFields();
  const { getEntityConfig } = useConfig();
  const id = useId();
  const { percent, next } = completenessOf(reduceFieldsToValues(state, true));
  const fields = getEntityConfig({ collectionSlug: 'cases' })?.fields ?? [];

  const goTo = (path: string): void => {
    const part = caseParts({ fields, state }).find((candidate) => candidate.path === path);
    goToPart(part ?? { path, label: path });
  };
  const step = ({ field, label, say, why }: CompletenessStep) => (
    <li key={label}>
      <button className="completeness__go" onClick={() => goTo(field)} type="button">
        {label}
      </button>
      <p>{say}</p>
      <p className="completeness__why">{why}</p>
    </li>
  );

  return (
    <section aria-labelledby={id} className="completeness field-type">
      <h3 className="completeness__title" id={id}>
        Complete: {percent}%
      </h3>
      <progress aria-labelledby={id} max={100} value={percent} />
      {next.length === 0 ? (
        <p className="completeness__why">Nothing is missing that readers look for.</p>
      ) : (
        <>
          <p>Add next:</p>
          <ol>{next.slice(0, SHOWN).map(step)}</ol>
          {next.length > SHOWN && (
            <details>
              <summary>And {next.length - SHOWN} more</summary>
              <ol>{next.slice(SHOWN).map(step)}</ol>
            </details>
          )}
        </>
      )}
    </section>
  );
};
