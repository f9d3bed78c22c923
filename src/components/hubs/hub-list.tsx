import type { HubEntry } from '../../presenters/hub-view.ts';
import styles from './hub.module.css';

/** Hubs by name: whom each serves, and who keeps it. */
export const HubList = ({ hubs }: { hubs: HubEntry[] }) => (
  <ul className={styles.list} role="list">
    {hubs.map(({ href, title, summary, organisation }) => (
      <li key={href}>
        <h2>
          <a href={href}>{title}</a>
        </h2>
        {summary && <p className="prose">{summary}</p>}
        {organisation && <p className="eyebrow">{organisation}</p>}
      </li>
    ))}
  </ul>
);
