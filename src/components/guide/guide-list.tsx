import type { GuideEntry } from '../../presenters/guide-view-list.ts';
import styles from './guide-list.module.css';

/** Guides as they would lie on a table: title, what it is for, who made it and when. */
export const GuideList = ({ guides }: { guides: GuideEntry[] }) => (
  <ul className={styles.list} role="list">
    {guides.map(({ href, title, subtitle, summary, imprint, chapters }) => (
      <li key={href}>
        <article>
          <h2>
            <a href={href}>{title}</a>
          </h2>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
          <p className="prose">{summary}</p>
          {chapters.length > 0 && <p className="soft small prose">Chapters: {chapters.join('; ')}.</p>}
          {imprint && <p className="eyebrow">{imprint}</p>}
        </article>
      </li>
    ))}
  </ul>
);
