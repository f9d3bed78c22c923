import styles from './share.module.css';

/** The pages of the form, each with a word on how far it is. */
export const StepList = ({
  base,
  steps,
}: {
  base: string;
  steps: { name: string; title: string; isBegun: boolean }[];
}) => (
  <ol className={styles.steps} role="list">
    {steps.map(({ name, title, isBegun }, index) => (
      <li key={name}>
        <a href={`${base}/${name}`}>
          {index + 1}. {title}
        </a>
        {name !== 'check' && <span className="soft">{isBegun ? 'Begun' : 'Empty'}</span>}
      </li>
    ))}
  </ol>
);
