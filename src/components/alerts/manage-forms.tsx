import { FormField } from '../form/form-field.tsx';
import form from '../form/form.module.css';
import { HOW_OFTEN_OPTIONS } from './how-often-options.ts';

/** Says yes to the mails that were asked for, or no. Buttons, since programs that look into mails follow links. */
export const ConfirmForm = ({ action }: { action: string }) => (
  <form className={form.form} method="post" action={action}>
    <div className={form.buttons}>
      <button className="button" type="submit" name="action" value="confirm">
        Yes, send me new cases
      </button>
      <button className="button button--quiet" type="submit" name="action" value="leave">
        No, delete my address
      </button>
    </div>
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

export const LeaveForm = ({ action }: { action: string }) => (
  <form className={form.form} method="post" action={action}>
    <button className="button button--quiet" type="submit" name="action" value="leave">
      Leave, and delete my address
    </button>
  </form>
);
