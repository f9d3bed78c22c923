import type { LineageItem, LineageView } from '../../presenters/case-view-lineage.ts';
import styles from './lineage.module.css';

/** What the case grew from and what grew from it, as a small tree read from the root down. */
export const Lineage = ({
  lineage: { basedOn, builtOn },
  title,
}: {
  lineage: LineageView;
  title: string;
}) => (
  <div className={styles.tree}>
    {basedOn.length > 0 && (
      <>
        <h3 className="eyebrow">Based on</h3>
        <Branches items={basedOn} next="which was based on" />
      </>
    )}
    <div className={styles.here}>
      <p>
        <span className="eyebrow">This case</span> <strong>{title}</strong>
      </p>
      {builtOn.length > 0 && (
        <div className={styles.led}>
          <h3 className="eyebrow">Built on it</h3>
          <Branches items={builtOn} next="built on that" />
        </div>
      )}
    </div>
  </div>
);

const Branches = ({ items, next }: { items: LineageItem[]; next: string }) => (
  <ul className={styles.branches} role="list">
    {items.map(({ title, href, isElsewhere, note, isUse, children, hasMore }, index) => (
      <li key={`${index}${href ?? title}`}>
        {isUse && <span className="soft">Used by </span>}
        {href ? <a href={href}>{title}</a> : <strong>{title}</strong>}
        {isElsewhere && <span className="soft"> (elsewhere)</span>}
        {note && <p>{note}</p>}
        {children && (
          <>
            <p className={styles.next}>{next}</p>
            <Branches items={children} next={next} />
          </>
        )}
        {hasMore && href && (
          <p>
            <a href={`${href}#lineage`}>
              More<span className="visually-hidden"> of where {title} stands</span>
            </a>
          </p>
        )}
      </li>
    ))}
  </ul>
);
