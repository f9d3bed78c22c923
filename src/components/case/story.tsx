import type { ChallengeView, StoryView } from '../../presenters/case-view-story.ts';
import { Section } from '../section.tsx';
import { FigureOrigin, Numeral } from './figure-panel.tsx';
import styles from './story.module.css';

/** Challenges beside the solutions that answer them, where the source pairs them; two lists where it does not. */
export const Story = ({ story }: { story: StoryView }) =>
  story.isPaired ? <Paired story={story} /> : <TwoLists story={story} />;

const Paired = ({ story }: { story: StoryView }) => (
  <Section id="challenges" title="The challenges, and what answered them">
    <ol className={styles.pairs} role="list" id="solutions">
      {story.rows.map(({ challenges, solutions }, index) => (
        <li key={index} className={styles.pair}>
          <div className={styles.side}>
            <h3 className="eyebrow">The challenge</h3>
            {challenges.length > 0 ? (
              <Challenges challenges={challenges} />
            ) : (
              <p className="soft">None named: this was done besides.</p>
            )}
          </div>
          <div className={`${styles.side} ${styles.answer}`}>
            <h3 className="eyebrow">What was done</h3>
            {solutions.length > 0 ? (
              <Statements statements={solutions} />
            ) : (
              <p className="soft">The source names no answer to this one.</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  </Section>
);

const TwoLists = ({ story: { challenges, solutions } }: { story: StoryView }) => (
  <>
    {challenges.length > 0 && (
      <Section id="challenges" title="The challenges">
        <Challenges challenges={challenges} />
      </Section>
    )}
    {solutions.length > 0 && (
      <Section id="solutions" title="The solutions">
        <Statements statements={solutions} />
      </Section>
    )}
  </>
);

const Challenges = ({ challenges }: { challenges: ChallengeView[] }) => (
  <ul className={styles.statements} role="list">
    {challenges.map(({ statement, kind, figure }, index) => (
      <li key={index}>
        <p>{statement}</p>
        {figure && (
          <div className={styles.aside}>
            <Numeral figure={figure} />
            <FigureOrigin figure={figure} />
          </div>
        )}
        {kind && (
          <p className={styles.kind}>
            <a href={kind.href}>
              {kind.label}
              <span className="visually-hidden">: other cases that met this kind of challenge</span>
            </a>
          </p>
        )}
      </li>
    ))}
  </ul>
);

/** One statement each, unnumbered: the order is the source's, not a ranking. */
export const Statements = ({ statements }: { statements: string[] }) => (
  <ul className={styles.statements} role="list">
    {statements.map((statement, index) => (
      <li key={index}>
        <p>{statement}</p>
      </li>
    ))}
  </ul>
);

export const LearningPoints = ({ points }: { points: string[] }) => (
  <ol className={styles.points}>
    {points.map((point, index) => (
      <li key={index}>{point}</li>
    ))}
  </ol>
);
