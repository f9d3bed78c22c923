import type { WorkshopView } from '../../presenters/proceedings-view.ts';
import { Statements } from '../case/story.tsx';
import { CaseBox } from '../guide/case-box.tsx';
import { Recommendation } from '../guide/recommendation.tsx';
import { Prose } from '../rich-text/prose.tsx';
import { Speaker } from './speaker.tsx';
import styles from './proceedings.module.css';

/** One workshop: who led it, what it started from, what it found, what it asks of whom. */
export const Workshop = ({ workshop }: { workshop: WorkshopView }) => {
  const { id, number, title, facilitators, background, keyPoints, localActions } = workshop;
  return (
    <section className={styles.workshop} id={id} aria-labelledby={`${id}-title`}>
      <p className="eyebrow">Workshop {number}</p>
      <h3 id={`${id}-title`}>{title}</h3>
      {facilitators.length > 0 && (
        <p className={styles.by}>
          Led by{' '}
          {facilitators.map((speaker, index) => (
            <span key={speaker.name}>
              {index > 0 && '; '}
              <Speaker speaker={speaker} />
            </span>
          ))}
        </p>
      )}
      {background && (
        <>
          <h4>Background</h4>
          <Prose content={background} />
        </>
      )}
      {(keyPoints.length > 0 || localActions.length > 0) && (
        <div className={styles.pair}>
          {keyPoints.length > 0 && (
            <div>
              <h4>Key points</h4>
              <Statements statements={keyPoints} />
            </div>
          )}
          {localActions.length > 0 && (
            <div>
              <h4>What could be done locally</h4>
              <Statements statements={localActions} />
            </div>
          )}
        </div>
      )}
      {workshop.recommendations.length > 0 && (
        <>
          <h4>Recommendations</h4>
          {workshop.recommendations.map((recommendation) => (
            <Recommendation
              recommendation={{ ...recommendation, id: `${id}-${recommendation.id}` }}
              headingLevel="h5"
              key={recommendation.id}
            />
          ))}
        </>
      )}
      {workshop.cases.length > 0 && (
        <>
          <h4>Cases</h4>
          {workshop.cases.map((box) => (
            <CaseBox box={box} headingLevel="h5" key={box.href} />
          ))}
        </>
      )}
    </section>
  );
};
