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
        <Branches items={basedOn} />
      </>
    )}
    <div className={styles.here}>
      <p>
        <span className="eyebrow">This case</span> <strong>{title}</strong>
      </p>
      {builtOn.length > 0 && (
        <div className={styles.led}>
          <h3 className="eyebrow">Built on it</h3>
          <Branches items={builtOn} />
        </div>
      )}
    </div>
  </div>
);

const Branches = ({ items }: { items: LineageItem[] }) => (
  <ul className={styles.branches} role="list">
    {items.map(({ title, href, isElsewhere, note }) => (
      <li key={`${title}${href ?? ''}`}>
        {href ? <a href={href}>{title}</a> : <strong>{title}</strong>}
        {isElsewhere && <span className="soft"> (elsewhere)</span>}
        {note && <p>{note}</p>}
      </li>
    ))}
  </ul>
);
