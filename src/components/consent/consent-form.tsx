import { CONSENT_PARTS } from '../../domain/consent.ts';
import type { FormReply } from '../../domain/form-reply.ts';
import { FormField, type FieldView } from '../form/form-field.tsx';
import { Honeypot } from '../form/honeypot.tsx';
import styles from '../form/form.module.css';

interface Props {
  action: string;
  organisationName: string;
  reply: FormReply | undefined;
}

/** Agrees to the words above, or says what should change. One form, so that it works without scripts. */
export const ConsentForm = ({ action, organisationName, reply }: Props) => {
  const fields: FieldView[] = [
    {
      name: 'answer',
      label: 'May it be published?',
      kind: 'radios',
      options: [
        {
          value: 'given',
          label: 'Yes, publish it',
          help: 'The words above may go out as they stand.',
        },
        {
          value: 'changes-asked',
          label: 'Please change something first',
          help: 'Say what, below. You get a new link when it is done.',
        },
      ],
    },
    { name: 'part', label: 'What should change', kind: 'select', options: CONSENT_PARTS },
    {
      name: 'comment',
      label: 'How should it read?',
      kind: 'textarea',
      rows: 5,
      help: 'Only if you ask for a change. For changes to several parts, send the form once for each.',
    },
    ...signature(organisationName),
  ];
  return <AnswerForm action={action} fields={fields} reply={reply} button="Send my answer" />;
};

/** Takes back a consent that was given. */
export const WithdrawForm = ({ action, organisationName, reply }: Props) => (
  <AnswerForm
    action={action}
    fields={[
      {
        name: 'comment',
        label: 'Why? You need not say',
        kind: 'textarea',
        rows: 3,
      },
      ...signature(organisationName),
    ]}
    reply={reply}
    button="Take back our consent"
    answer="withdrawn"
  />
);

const signature = (organisationName: string): FieldView[] => [
  { name: 'name', label: 'Your name', kind: 'text', autoComplete: 'name' },
  { name: 'role', label: 'Your role', kind: 'text', autoComplete: 'organization-title' },
  { name: 'maySpeak', label: `I may speak for ${organisationName}.`, kind: 'checkbox' },
];

const AnswerForm = ({
  action,
  fields,
  reply,
  button,
  answer,
}: {
  action: string;
  fields: FieldView[];
  reply: FormReply | undefined;
  button: string;
  answer?: string;
}) => (
  <form className={styles.form} method="post" action={action} noValidate>
    <Honeypot />
    {answer && <input type="hidden" name="answer" value={answer} />}
    {fields.map((field) => (
      <FormField
        key={field.name}
        field={field}
        value={reply?.values[field.name]}
        problem={reply?.problems.find((problem) => problem.field === field.name)?.message}
      />
    ))}
    <button className="button" type="submit">
      {button}
    </button>
  </form>
);
