import styles from './form.module.css';

/** A field that people never meet, by eye, keyboard or screen reader, and programs fill. */
export const Honeypot = () => (
  <div className={styles.trap} aria-hidden="true">
    <label>
      Leave this empty
      <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
    </label>
  </div>
);
