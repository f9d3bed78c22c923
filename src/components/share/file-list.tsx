import { Honeypot } from '../form/honeypot.tsx';
import styles from './share.module.css';

/** The documents that came along, each with a button to take it out again. */
export const FileList = ({ names, action }: { names: string[]; action: string }) => (
  <ul className={styles.files} role="list" aria-label="Your documents">
    {names.map((name) => (
      <li key={name}>
        <strong>{name}</strong>
        <form method="post" action={action}>
          <Honeypot />
          <input type="hidden" name="file" value={name} />
          <button className="button button--quiet" type="submit">
            Take it out<span className="visually-hidden"> {name}</span>
          </button>
        </form>
      </li>
    ))}
  </ul>
);
