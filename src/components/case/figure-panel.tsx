import type { FigureShare, FigureView } from '../../presenters/figures.ts';
import styles from './figures.module.css';

/** A figure as a figure: numeral, how exact, of what, against what, as of when, and who says so. */
export const FigurePanel = ({ figure, statement }: { figure: FigureView; statement?: string }) => (
  <div className={styles.panel}>
    <Numeral figure={figure} />
    {figure.share && <ShareBar share={figure.share} />}
    <Against figure={figure} />
    {statement && <p className={styles.statement}>{statement}</p>}
    <FigureOrigin figure={figure} />
  </div>
);

export const FigurePanels = ({ figures }: { figures: { figure: FigureView; statement: string }[] }) => (
  <ul className={styles.panels} role="list">
    {figures.map(({ figure, statement }, index) => (
      <li key={index}>
        <FigurePanel figure={figure} statement={statement} />
      </li>
    ))}
  </ul>
);

export const Numeral = ({ figure: { qualifier, numeral, unit } }: { figure: FigureView }) => (
  <p className={styles.numeral}>
    {qualifier && <span className={styles.qualifier}>{qualifier} </span>}
    <strong>{numeral}</strong> <span className={styles.unit}>{unit}</span>
  </p>
);

/** What kind of figure it is, of when, and who says so. */
export const FigureOrigin = ({ figure: { asOf, saidBy, kindWords } }: { figure: FigureView }) => {
  if (!asOf && !saidBy && !kindWords) return null;
  return (
    <p className={styles.origin}>
      {kindWords && <span>{kindWords}</span>}
      {asOf && (
        <span>
          As of <time dateTime={asOf.iso}>{asOf.label}</time>
        </span>
      )}
      {saidBy && <span>Said by: {saidBy}</span>}
    </p>
  );
};

const Against = ({ figure: { baseline, target, numeral } }: { figure: FigureView }) => {
  if (!baseline && !target) return null;
  return (
    <p className={styles.against}>
      {baseline && (
        <span>
          from <strong>{baseline}</strong> before to <strong>{numeral}</strong>
        </span>
      )}
      {target && (
        <span>
          aim: <strong>{target}</strong>
        </span>
      )}
    </p>
  );
};

/** Drawn for the eye alone: the words beside it say the same. */
const ShareBar = ({ share: { value, baseline, target } }: { share: FigureShare }) => (
  <svg
    className={styles.bar}
    viewBox="0 0 100 5"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect className={styles.track} width="100" height="5" />
    <rect className={styles.fill} width={value} height="5" />
    {baseline !== null && <rect className={styles.tick} x={baseline - 0.4} width="0.8" height="5" />}
    {target !== null && <rect className={styles.aim} x={target - 0.4} width="0.8" height="5" />}
  </svg>
);
