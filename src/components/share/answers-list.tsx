import styles from './share.module.css';

export interface AnswerGroup {
  title: string;
  /** Where it can be changed; none once it is sent. */
  href: string | null;
  answers: { id: string; label: string; value: string; advice: string[] }[];
}

/** Everything that was written, step by step, as it will be sent or was. */
export const AnswersList = ({ groups }: { groups: AnswerGroup[] }) =>
  groups.map(({ title, href, answers }) => (
    <section className={styles.answers} key={title}>
      <header>
        <h2>{title}</h2>
        {href && (
          <a href={href}>
            Change<span className="visually-hidden"> “{title}”</span>
          </a>
        )}
      </header>
      <dl>
        {answers.map(({ id, label, value, advice }) => (
          <div key={id} id={id}>
            <dt>{label}</dt>
            <dd>{value || <span className={styles.empty}>Nothing yet</span>}</dd>
            {advice.map((hint) => (
              <dd className={styles.advice} key={hint}>
                Advice: {hint}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  ));
