import type { EditionsView } from '../../presenters/editions.ts';
import styles from './edition-list.module.css';

/** Every version that was published, newest first. */
export const EditionList = ({ editions }: Pick<EditionsView, 'editions'>) => (
  <ol className={styles.editions} role="list">
    {editions.map(({ number, href, publishedOn, isCurrent, changesHref }) => (
      <li key={number}>
        <p>
          <a href={href}>Version {number}</a>
          {isCurrent && <strong> · the current one</strong>}
        </p>
        <p className="soft">
          {publishedOn && (
            <>
              Published on <time dateTime={publishedOn.iso}>{publishedOn.label}</time>
            </>
          )}
          {changesHref && (
            <>
              {' · '}
              <a href={changesHref}>
                What changed<span className="visually-hidden"> in version {number}</span>
              </a>
            </>
          )}
        </p>
      </li>
    ))}
  </ol>
);
