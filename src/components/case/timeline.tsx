import { seriesOf, type FigureSeries, type TimelineEntry } from '../../presenters/timeline.ts';
import { FigureOrigin, Numeral } from './figure-panel.tsx';
import styles from './timeline.module.css';

/** The same case at its dates, oldest first, on a line; what was counted again stands above it, side by side. */
export const Timeline = ({ entries }: { entries: TimelineEntry[] }) => (
  <>
    <Series series={seriesOf(entries)} />
    <Entries entries={entries} />
  </>
);

const Series = ({ series }: { series: FigureSeries[] }) =>
  series.length > 0 && (
    <dl className={styles.series}>
      {series.map(({ unit, points }) => (
        <div key={unit}>
          <dt>{unit}</dt>
          <dd>
            <ol role="list">
              {points.map(({ amount, date }, index) => (
                <li key={index}>
                  <strong>{amount}</strong>{' '}
                  <span className="soft">
                    (<time dateTime={date.iso}>{date.label}</time>)
                  </span>
                </li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );

const Entries = ({ entries }: { entries: TimelineEntry[] }) => (
  <ol className={styles.timeline} role="list">
    {entries.map(({ date, statement, figures }, index) => (
      <li key={index} className={styles.entry}>
        <p className={styles.date}>
          {date ? <time dateTime={date.iso}>{date.label}</time> : 'No date given'}
        </p>
        <div className={styles.told}>
          <p>{statement}</p>
          {figures.length > 0 && (
            <ul className={styles.figures} role="list">
              {figures.map(({ figure, earlier }, place) => (
                <li key={place}>
                  <Numeral figure={figure} />
                  {earlier && <p className={styles.earlier}>before: {earlier}</p>}
                  <FigureOrigin figure={{ ...figure, kindWords: null, asOf: sameDay(figure.asOf, date) }} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </li>
    ))}
  </ol>
);

/** A figure of the entry's own date need not say it again. */
const sameDay = (own: TimelineEntry['date'], entry: TimelineEntry['date']): TimelineEntry['date'] =>
  own && own.iso === entry?.iso ? null : own;
