import type { FieldProblem } from '../../domain/errors.ts';
import { FormField, type FieldView } from '../form/form-field.tsx';
import form from '../form/form.module.css';
import { Honeypot } from '../form/honeypot.tsx';
import { HOW_OFTEN_OPTIONS } from './how-often-options.ts';

/** Where a search's new cases are to go, and how often. */
export const FollowForm = ({
  action,
  lang,
  languages,
  hasMailServer,
  values,
  problems,
}: {
  /** With the search in it. */
  action: string;
  lang: string;
  languages: readonly { code: string; label: string }[];
  hasMailServer: boolean;
  values: Record<string, string>;
  problems: FieldProblem[];
}) => {
  const fields: FieldView[] = [
    {
      name: 'email',
      label: 'Your e-mail address',
      kind: 'email',
      autoComplete: 'email',
      help: 'Kept encrypted, used for nothing else, and deleted when you leave. Every mail has a link to leave with one click.',
    },
    { name: 'frequency', label: 'How often', kind: 'radios', options: HOW_OFTEN_OPTIONS },
    ...(languages.length > 1
      ? [
          {
            name: 'lang',
            label: 'Language to search in',
            kind: 'select' as const,
            options: languages.map(({ code, label }) => ({ value: code, label })),
          },
        ]
      : []),
  ];
  const given: Record<string, string> = { frequency: 'daily', lang, ...values };
  return (
    <form className={form.form} method="post" action={action} noValidate>
      {!hasMailServer && (
        <p>No mail server is set up here: letters are written to the log, for whoever tries this out.</p>
      )}
      <Honeypot />
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={given[field.name]}
          problem={problems.find((problem) => problem.field === field.name)?.message}
        />
      ))}
      <p>First you get a letter with a link. Nothing else comes before you have said yes there.</p>
      <div className={form.buttons}>
        <button className="button" type="submit">
          Send me the link
        </button>
      </div>
    </form>
  );
};
