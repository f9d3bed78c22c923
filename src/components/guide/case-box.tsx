import type { CaseBoxView } from '../../presenters/case-view.ts';
import { FigureOrigin, Numeral } from '../case/figure-panel.tsx';
import styles from './case-box.module.css';

/** A case set into a text as a box: who and where, what it is, the one figure that speaks. Always as the case stands now. */
export const CaseBox = ({
  box: { title, href, organisation, places, summary, figure },
  note,
  headingLevel: Heading = 'h3',
}: {
  box: CaseBoxView;
  note?: string | null;
  headingLevel?: 'h3' | 'h5';
}) => (
  <article
    className={figure ? `${styles.box} ${styles.withFigure}` : styles.box}
    aria-label={`Case: ${title}`}
  >
    <div className={styles.told}>
      <p className="eyebrow">{['Case', organisation, places.join(', ')].filter(Boolean).join(' · ')}</p>
      <Heading>
        <a href={href}>{title}</a>
      </Heading>
      {note && <p className={styles.note}>{note}</p>}
      <p>{summary}</p>
    </div>
    {figure && (
      <div className={styles.figure}>
        <Numeral figure={figure} />
        <FigureOrigin figure={{ ...figure, kindWords: null }} />
      </div>
    )}
  </article>
);
