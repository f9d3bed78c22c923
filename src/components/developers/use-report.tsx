import type { PartnerUse } from '../../domain/partner-use.ts';
import { Section } from '../section.tsx';
import styles from './developers.module.css';

const number = new Intl.NumberFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A partner's last 30 days: today against the quota, each day, each surface, and how old the key is. */
export const UseReport = ({ use }: { use: PartnerUse }) => {
  const { name, quota, today, keyMadeAt, keyAgeDays, previousKeyUntil, days, surfaces } = use;
  const most = Math.max(1, ...days.map(({ requests }) => requests));
  return (
    <>
      <p className="lead">
        {name}: {number.format(today)} of {number.format(quota)} requests used today (universal time).
      </p>
      <p>
        {keyMadeAt
          ? `Your newest key was made on ${day.format(new Date(keyMadeAt))}, ${number.format(keyAgeDays ?? 0)} days ago.`
          : 'When your key was made is not known.'}
        {previousKeyUntil && ` The one before works until ${day.format(new Date(previousKeyUntil))}.`}
      </p>
      <Section id="days" title="The last 30 days">
        <ol className={styles.days} aria-hidden="true">
          {days.map(({ day: date, requests }) => (
            <li key={date} style={{ blockSize: `${(requests / most) * 100}%` }} />
          ))}
        </ol>
        <details>
          <summary>As a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Requests</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day: date, requests }) => (
                <tr key={date}>
                  <td>{date}</td>
                  <td>{number.format(requests)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </Section>
      {surfaces.length > 0 && (
        <Section id="surfaces" title="By surface">
          <ul>
            {surfaces.map(({ surface, requests }) => (
              <li key={surface}>
                {surface}: {number.format(requests)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};
