import styles from './page-contents.module.css';

export interface ContentsEntry {
  id: string;
  label: string;
  parts?: ContentsEntry[];
}

/**
 * The contents of a long page: beside it where there is room, folded above it on a phone. Both stand in the document and
 * one of them is shown, so that it works without a script.
 */
export const PageContents = ({ entries }: { entries: ContentsEntry[] }) => (
  <>
    <details className={`${styles.folded} disclosure`}>
      <summary>On this page</summary>
      <nav aria-label="On this page">
        <Entries entries={entries} />
      </nav>
    </details>
    <nav className={styles.beside} aria-labelledby="page-contents-title">
      <h2 className="eyebrow" id="page-contents-title">
        On this page
      </h2>
      <Entries entries={entries} />
    </nav>
  </>
);

const Entries = ({ entries }: { entries: ContentsEntry[] }) => (
  <ul role="list" className={styles.entries}>
    {entries.map(({ id, label, parts = [] }) => (
      <li key={id}>
        <a href={`#${id}`}>{label}</a>
        {parts.length > 0 && <Entries entries={parts} />}
      </li>
    ))}
  </ul>
);
