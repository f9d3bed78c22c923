'use client';

import { FieldDescription, FieldLabel, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';

interface Challenge {
  ref: string;
  statement: string;
}

/** The case's own challenges as check boxes: an editor pairs by reading, not by number. */
export const AnswersField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue } = useField<string[]>({ path });
  const challenges = useFormFields(([fields]) => {
    const rows = fields?.challenges?.rows ?? [];
    return rows.map((_, index): Challenge => ({
      ref: String(fields?.[`challenges.${index}.ref`]?.value ?? ''),
      statement: String(fields?.[`challenges.${index}.statement`]?.value ?? ''),
    }));
  });
  const chosen = value ?? [];
  const known = challenges.filter(({ ref }) => ref !== '');
  const toggle = (ref: string) =>
    setValue(chosen.includes(ref) ? chosen.filter((item) => item !== ref) : [...chosen, ref]);

  return (
    <fieldset className="field-type" style={{ border: 0, margin: 0, padding: 0 }}>
      <FieldLabel as="span" label={field.label} path={path} />
      {known.length === 0 && <p>Save the challenges first; then tick the ones this answers.</p>}
      {known.map(({ ref, statement }) => (
        <label key={ref} style={{ display: 'flex', gap: '0.5rem', padding: '0.2rem 0' }}>
          <input
            checked={chosen.includes(ref)}
            disabled={readOnly}
            onChange={() => toggle(ref)}
            type="checkbox"
          />
          <span>{statement || 'Challenge without words yet'}</span>
        </label>
      ))}
      <FieldDescription description={field.admin?.description} path={path} />
    </fieldset>
  );
};
