import type { ReportView } from '../../presenters/report-view.ts';
import styles from './report.module.css';

/** Case by case, as a table that can be moved sideways where it is wider than the screen. */
export const ReportTable = ({ cases, monthBefore }: Pick<ReportView, 'cases' | 'monthBefore'>) => (
  <div className={styles.scroll} role="region" aria-label="Case by case, a table" tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Read</th>
          <th scope="col">{monthBefore}</th>
          <th scope="col">Taken away</th>
          <th scope="col">On other sites</th>
          <th scope="col">Searches that led there</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ href, title, views, before, downloads, embeds, words }) => (
          <tr key={href}>
            <th scope="row">
              <a href={href}>{title}</a>
            </th>
            <td>{views}</td>
            <td>{before}</td>
            <td>{downloads}</td>
            <td>{embeds}</td>
            <td>{words || <span className="soft">none named</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
