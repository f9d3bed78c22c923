import type { LocaleCode } from '../../domain/locales.ts';
import { evidenceView } from '../../presenters/card.ts';
import type { GlanceView } from '../../presenters/case-view-glance.ts';
import { EvidenceMark } from '../evidence-mark.tsx';
import { FigureOrigin, Numeral } from './figure-panel.tsx';
import styles from './glance.module.css';

/** Problem, change, scale, context, evidence: what a reader needs before a meeting in five minutes. */
export const Glance = ({
  glance: { inShort, problem, change, scale, places, period, audiences, evidence, evidenceNote, checkedOn },
  used,
  locale,
}: {
  glance: GlanceView;
  /** How many others have used it, in words; null where none has said so. */
  used: string | null;
  locale: LocaleCode;
}) => {
  const context = [places.join(', '), period, audiences.join(', ')].filter(Boolean);
  return (
    <section className={styles.glance} id="at-a-glance" aria-labelledby="at-a-glance-title">
      <h2 className="eyebrow" id="at-a-glance-title">
        At a glance
      </h2>
      {(inShort || problem || change || scale) && (
        <dl className={styles.rows}>
          {inShort && (
            <div className={styles.told}>
              <dt>In short</dt>
              <dd>{inShort}</dd>
            </div>
          )}
          {problem && (
            <div className={styles.told}>
              <dt>Problem</dt>
              <dd>{problem}</dd>
            </div>
          )}
          {change && (
            <div className={styles.told}>
              <dt>Change</dt>
              <dd>{change}</dd>
            </div>
          )}
          {scale && (
            <div className={styles.scale}>
              <dt>Scale</dt>
              <dd>
                <Numeral figure={scale} />
                <FigureOrigin figure={{ ...scale, kindWords: null }} />
              </dd>
            </div>
          )}
        </dl>
      )}
      <dl className={styles.foot}>
        {context.length > 0 && (
          <div>
            <dt>Context</dt>
            {context.map((words) => (
              <dd key={words}>{words}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>Evidence</dt>
          <dd>
            <EvidenceMark evidence={evidenceView({ level: evidence, lang: locale })} />
          </dd>
          {evidenceNote && <dd>{evidenceNote}</dd>}
          {used && (
            <dd>
              <a href="#used">{used}</a>
            </dd>
          )}
          <dd className={styles.disclaimer}>
            It says how far this was tested. It is no endorsement by those who keep this library.
          </dd>
        </div>
        {checkedOn && (
          <div>
            <dt>Checked on</dt>
            <dd>
              <time dateTime={checkedOn.iso}>{checkedOn.label}</time>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
};
