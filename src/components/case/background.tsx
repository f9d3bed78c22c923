import type { ContextView, IndicatorView } from '../../presenters/case-view-context.ts';
import type { MeansView } from '../../presenters/case-view-means.ts';
import { Section } from '../section.tsx';
import { Name, Names } from './names.tsx';
import styles from './background.module.css';

/** Where, when, for whom and how; the indicators the work speaks to. */
export const Context = ({ context: { rows, indicators } }: { context: ContextView }) => (
  <Section id="context" title="Context">
    {rows.length > 0 && (
      <dl className="facts">
        {rows.map(({ label, values }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Names names={values} />
            </dd>
          </div>
        ))}
      </dl>
    )}
    {indicators.length > 0 && (
      <>
        <h3 className={styles.sub}>Indicators it speaks to</h3>
        <Indicators indicators={indicators} />
      </>
    )}
  </Section>
);

export const Indicators = ({ indicators }: { indicators: IndicatorView[] }) => (
  <dl className={styles.indicators}>
    {indicators.map(({ code, title, definition, source }) => (
      <div key={code}>
        <dt>
          <strong>{code}</strong> {title}
        </dt>
        <dd>
          {definition} <span className="soft small">{source}</span>
        </dd>
      </div>
    ))}
  </dl>
);

export const Means = ({ means: { costs, funders, staffing } }: { means: MeansView }) => (
  <Section id="means" title="Costs and funding">
    {costs.length > 0 && (
      <div className={styles.scroll} role="group" aria-label="Costs" tabIndex={0}>
        <table className={styles.costs}>
          <thead>
            <tr>
              <th scope="col">For what</th>
              <th scope="col">Period</th>
              <th scope="col" className={styles.amount}>
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {costs.map(({ amount, period, note }, index) => (
              <tr key={index}>
                <th scope="row">{note ?? 'The work as a whole'}</th>
                <td>{period ?? 'not stated'}</td>
                <td className={styles.amount}>{amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    <dl className="facts">
      {funders.length > 0 && (
        <div>
          <dt>Paid for by</dt>
          <dd>
            <ul className={styles.funders} role="list">
              {funders.map((funder, index) => (
                <li key={index}>
                  <Name {...funder} />
                  {funder.note && <span className="soft">: {funder.note}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {staffing && (
        <div>
          <dt>Who did the work</dt>
          <dd>{staffing}</dd>
        </div>
      )}
    </dl>
  </Section>
);

export const Recognition = ({ recognition }: Pick<MeansView, 'recognition'>) => (
  <Section id="recognition" title="Recognition">
    <ul className={styles.recognition} role="list">
      {recognition.map(({ level, award, body, year, proofLink }, index) => (
        <li key={index}>
          <strong>{level}</strong>
          <span>
            {[award, body, year].filter(Boolean).join(', ')}
            {proofLink && (
              <>
                {' '}
                <a href={proofLink} rel="noopener">
                  Where it can be checked
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  </Section>
);
