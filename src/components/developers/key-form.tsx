import form from '../form/form.module.css';

/** Takes a key to look up its use. It goes by POST, so that it stands in no address and no log. */
export const KeyForm = ({ problem }: { problem?: string }) => (
  <form className={form.form} method="post" action="/partners/usage" noValidate>
    <div className={form.field}>
      <label htmlFor="key">Your key</label>
      <p id="key-help">It is used for this one look, and not kept.</p>
      <input
        id="key"
        name="key"
        type="password"
        autoComplete="off"
        aria-describedby="key-help"
        aria-invalid={problem ? true : undefined}
      />
    </div>
    <div className={form.buttons}>
      <button className="button" type="submit">
        Look it up
      </button>
    </div>
  </form>
);
