import { FormField } from '../form/form-field.tsx';
import form from '../form/form.module.css';
import { HOW_OFTEN_OPTIONS } from './how-often-options.ts';

/** Says yes to the mails that were asked for. A button, since programs that look into mails follow links. */
export const ConfirmForm = ({ action }: { action: string }) => (
  <form className={form.form} method="post" action={action}>
    <button className="button" type="submit" name="action" value="confirm">
      Yes, send me new cases
    </button>
  </form>
);

export const ChangeForm = ({
  action,
  frequency,
  problem,
}: {
  action: string;
  frequency: string;
  problem?: string;
}) => (
  <form className={form.form} method="post" action={action}>
    <FormField
      field={{ name: 'frequency', label: 'How often', kind: 'radios', options: HOW_OFTEN_OPTIONS }}
      value={frequency}
      problem={problem}
    />
    <button className="button" type="submit" name="action" value="change">
      Change it
    </button>
  </form>
);

export const LeaveForm = ({ action, label }: { action: string; label: string }) => (
  <form className={form.form} method="post" action={action}>
    <button className="button button--quiet" type="submit" name="action" value="leave">
      {label}
    </button>
  </form>
);
