import type { FormReply } from '../../domain/form-reply.ts';
import { FormField, type FieldView } from '../form/form-field.tsx';
import form from '../form/form.module.css';
import { Honeypot } from '../form/honeypot.tsx';

const FIELDS: readonly FieldView[] = [
  { name: 'name', label: 'Your name', kind: 'text', autoComplete: 'name' },
  {
    name: 'mailbox',
    label: 'Your e-mail address',
    kind: 'email',
    help: 'The answer comes here.',
    autoComplete: 'email',
  },
  { name: 'question', label: 'Your question', kind: 'textarea', rows: 7 },
  {
    name: 'agreed',
    label: 'Pass on my question, my name and my address.',
    kind: 'checkbox',
    help: 'To the contact of this case, and to nobody else. They are not kept here.',
  },
];

/** A question to the people behind a case. */
export const AskForm = ({ action, reply }: { action: string; reply: FormReply | undefined }) => (
  <form className={form.form} method="post" action={action} noValidate>
    <Honeypot />
    {FIELDS.map((field) => (
      <FormField
        key={field.name}
        field={field}
        value={reply?.values[field.name]}
        problem={reply?.problems.find((problem) => problem.field === field.name)?.message}
      />
    ))}
    <div className={form.buttons}>
      <button className="button" type="submit">
        Send my question
      </button>
    </div>
  </form>
);
