import type { ComparedItem, ComparedPart, ComparisonView, Piece } from '../../presenters/comparison.ts';
import { Section } from '../section.tsx';
import styles from './comparison.module.css';

/** What two versions say otherwise, part by part; what they say alike is folded away below. */
export const Comparison = ({ view: { changed, same } }: { view: ComparisonView }) => (
  <>
    {changed.map(({ id, label, items, isReordered }) => (
      <Section key={id} id={id} title={label}>
        {isReordered && <p className="soft">They stand in another order now.</p>}
        <Items items={items} />
      </Section>
    ))}
    {same.length > 0 && (
      <Section id="same" title="As before">
        {same.map(({ id, label, items }) => (
          <details key={id} className={styles.fold}>
            <summary>{label}</summary>
            <Items items={items} />
          </details>
        ))}
      </Section>
    )}
  </>
);

const STATES: Record<ComparedItem['state'], string | null> = {
  same: null,
  changed: 'Changed',
  added: 'New',
  removed: 'Taken out',
};

const Items = ({ items }: Pick<ComparedPart, 'items'>) => (
  <ul className={styles.items} role="list">
    {items.map(({ state, text, figure, note }, index) => (
      <li key={index} className={styles[state]}>
        {STATES[state] && <p className={styles.state}>{STATES[state]}</p>}
        <p>
          <Pieces pieces={text} />
        </p>
        {figure.length > 0 && (
          <p className={styles.figure}>
            <Pieces pieces={figure} />
          </p>
        )}
        {note.length > 0 && (
          <p className="soft small">
            <Pieces pieces={note} />
          </p>
        )}
      </li>
    ))}
  </ul>
);

/** Marked by lines and signs as well as by colour, and said aloud by a screen reader. */
const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Mark = kind === 'inserted' ? 'ins' : 'del';
    return (
      <Mark key={index} className={styles[kind]}>
        <span className="visually-hidden">{kind === 'inserted' ? ' [put in: ' : ' [taken out: '}</span>
        {text}
        <span className="visually-hidden">] </span>
      </Mark>
    );
  });
