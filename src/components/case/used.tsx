import type { AdoptionsView } from '../../presenters/case-view-adoptions.ts';
import { Section } from '../section.tsx';
import { Name } from './names.tsx';
import styles from './used.module.css';

/** Who took the practice over, what they changed and what came of it; and the way to say so oneself. */
export const Used = ({
  adoptions: { line, reports },
  href,
}: {
  adoptions: AdoptionsView;
  /** The form; null where no reports are taken: on drafts, and for archived cases. */
  href: string | null;
}) => {
  if (reports.length === 0 && !href) return null;
  return (
    <Section id="used" title={reports.length > 0 ? 'Used elsewhere' : 'Have you used it?'}>
      {line && <p className="lead">{line}.</p>}
      {reports.length > 0 && (
        <ul className={styles.reports} role="list">
          {reports.map(({ who, where, when, changed, outcome }, index) => (
            <li key={index}>
              <h3>
                <Name {...who} />
              </h3>
              {(where || when) && (
                <p className="soft">
                  {where && <Name {...where} />}
                  {where && when && ', '}
                  {when && <time dateTime={when.iso}>{when.label}</time>}
                </p>
              )}
              <dl>
                {changed && (
                  <div>
                    <dt>What they changed</dt>
                    <dd>{changed}</dd>
                  </div>
                )}
                <div>
                  <dt>What came of it</dt>
                  <dd>{outcome}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
      )}
      {href && (
        <div className="no-print">
          <p className="prose">
            If you tried this where you are, say what you changed and what came of it, also if it did not
            work. An editor reads it before it stands here.
          </p>
          <p>
            <a className="button button--quiet" href={href}>
              We used this
            </a>
          </p>
        </div>
      )}
    </Section>
  );
};
