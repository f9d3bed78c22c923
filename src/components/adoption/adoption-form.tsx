import type { FieldProblem } from '../../domain/errors.ts';
import { FormField, type FieldView } from '../form/form-field.tsx';
import form from '../form/form.module.css';
import { Honeypot } from '../form/honeypot.tsx';

/** Who used a case, where and when, what they changed and what came of it. */
export const AdoptionForm = ({
  action,
  fields,
  values,
  problems,
}: {
  action: string;
  fields: readonly FieldView[];
  values: Record<string, string>;
  problems: FieldProblem[];
}) => (
  <form className={form.form} method="post" action={action} noValidate>
    <Honeypot />
    {fields.map((field) => (
      <FormField
        key={field.name}
        field={field}
        value={values[field.name]}
        problem={problems.find((problem) => problem.field === field.name)?.message}
      />
    ))}
    <div className={form.buttons}>
      <button className="button" type="submit">
        Send it
      </button>
    </div>
  </form>
);
