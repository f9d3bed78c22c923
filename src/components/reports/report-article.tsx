import type { ReportView } from '../../presenters/report-view.ts';
import { Section } from '../section.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';

/** How an organisation's cases were read in a month, for whoever has the link. */
export const ReportArticle = ({
  view: { organisation, month, monthBefore, sums, cases, sites, due },
  siteName,
}: {
  view: ReportView;
  siteName: string;
}) => (
  <div className="wrap page">
    <p className="eyebrow">{organisation.label}</p>
    <h1>How your cases were read in {month}</h1>
    <p className="lead">
      What readers of {siteName} made of the cases of <a href={organisation.href}>{organisation.label}</a>.
      Whoever has the address of this page can read it; nothing leads to it.
    </p>
    <dl className={styles.sums}>
      {sums.map(({ label, count, before }) => (
        <div key={label} className={styles.sum}>
          <dt>{label}</dt>
          <dd>
            <span className="figure__value">{count}</span>
            <span className="soft">
              {before} in {monthBefore}
            </span>
          </dd>
        </div>
      ))}
    </dl>
    <Section id="cases" title="Case by case">
      <ReportTable cases={cases} monthBefore={monthBefore} />
    </Section>
    {sites.length > 0 && (
      <Section id="sites" title="On other sites">
        <ul className={styles.sites} role="list">
          {sites.map(({ name, count }) => (
            <li key={name}>
              <span className={styles.site}>{name}</span> <span className="soft">{count}</span>
            </li>
          ))}
        </ul>
      </Section>
    )}
    {due.length > 0 && (
      <Section id="due" title="What would help">
        <p>
          Readers trust what was checked lately. These were due to be checked; an answer to the mail will do.
        </p>
        <ul>
          {due.map(({ href, title, since }) => (
            <li key={href}>
              <a href={href}>{title}</a>, since {since}
            </li>
          ))}
        </ul>
      </Section>
    )}
    <Section id="how" title="How it is counted">
      <p className="prose">
        A case counts as read each time its page is opened, as taken away each time it is saved as a file, and
        as shown each time a list on another site has it. Robots that name themselves and our editors are left
        out. We keep numbers for a day, never who it was: no address, no cookie, no time of day. Sites and
        searches that came up fewer than three times are not named.
      </p>
    </Section>
  </div>
);
