import type { RecommendationView } from '../../presenters/guide-view.ts';
import { Section } from '../section.tsx';
import styles from './check-list.module.css';

/** Every recommendation once more, to review oneself by. On paper it has room for where one stands, who acts and by when. */
export const CheckList = ({ recommendations }: { recommendations: RecommendationView[] }) => (
  <div className={styles.checkList}>
    <Section id="check-list" title="All recommendations, as a check-list">
      <p className={`prose ${styles.hint}`}>
        To review your own practice by it, print this guide: on paper the list has room for where you stand,
        who acts and by when.
      </p>
      <div className={styles.scroll} role="group" aria-label="The list, which scrolls sideways" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Recommendation</th>
              <th scope="col" className={styles.screen}>
                Cases that show it
              </th>
              <th scope="col" className={styles.paper}>
                Where we stand
              </th>
              <th scope="col" className={styles.paper}>
                Who, and by when
              </th>
            </tr>
          </thead>
          <tbody>
            {recommendations.map(({ id, number, title, addressedTo, cases }) => (
              <tr key={id}>
                <td className={styles.number}>{number}</td>
                <th scope="row">
                  <a href={`#${id}`}>{title}</a>
                  {addressedTo && <span className={styles.for}>{addressedTo}</span>}
                </th>
                <td className={styles.screen}>
                  <ul role="list">
                    {cases.map(({ title: name, href }) => (
                      <li key={href}>
                        <a href={href}>{name}</a>
                      </li>
                    ))}
                  </ul>
                </td>
                <td className={styles.paper}>
                  <span>Not yet</span>
                  <span>In hand</span>
                  <span>Done</span>
                </td>
                <td className={styles.paper} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  </div>
);
