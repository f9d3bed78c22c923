import { FormField } from '../form/form-field.tsx';
import form from '../form/form.module.css';

/** Takes a key to look up its use. It goes by POST, so that it stands in no address and no log. */
export const KeyForm = ({ problem }: { problem?: string }) => (
  <form className={form.form} method="post" action="/partners/usage" noValidate>
    <FormField
      field={{
        name: 'key',
        label: 'Your key',
        kind: 'text',
        help: 'It is used for this one look, and not kept.',
        autoComplete: 'off',
      }}
      problem={problem}
    />
    <div className={form.buttons}>
      <button className="button" type="submit">
        Look it up
      </button>
    </div>
  </form>
);
