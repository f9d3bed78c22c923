import styles from './share.module.css';

/** Where one is in the form: the way back, the number of the step, its title. */
export const StepHead = ({
  number,
  of,
  title,
  lead,
  back,
}: {
  number: number;
  of: number;
  title: string;
  lead?: string;
  back: string;
}) => (
  <header className={styles.head}>
    <a className={styles.back} href={back}>
      Back
    </a>
    <p className="eyebrow">
      Share a practice · Step {number} of {of}
    </p>
    <div className={styles.bar} aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} data-is={index < number ? 'done' : 'ahead'} />
      ))}
    </div>
    <h1>{title}</h1>
    {lead && <p className="lead">{lead}</p>}
  </header>
);
