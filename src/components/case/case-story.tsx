import type { CaseView } from '../../presenters/case-view.ts';
import { Prose } from '../rich-text/prose.tsx';
import { Section } from '../section.tsx';
import { FigurePanels } from './figure-panel.tsx';
import { Name, Names } from './names.tsx';
import { LearningPoints, Statements, Story } from './story.tsx';
import styles from './case.module.css';

/** The parts of the OPEN template, in its order. */
export const CaseStory = ({ view }: { view: CaseView }) => {
  const { results, whatDidNotWork, learningPoints, transferability, comment, pictures } = view;
  return (
    <>
      <Who view={view} />
      {view.contents.some(({ id }) => id === 'summary') && (
        <Section id="summary" title="Summary">
          {!view.glance.inShort && <p className="lead">{view.summary}</p>}
          {pictures.map(({ src, width, height, alt, caption, credit }) => (
            <figure className={styles.picture} key={src}>
              <img
                src={src}
                alt={alt}
                width={width ?? undefined}
                height={height ?? undefined}
                loading="lazy"
              />
              {(caption || credit) && (
                <figcaption>
                  {caption} {credit && <span className="soft">{credit}</span>}
                </figcaption>
              )}
            </figure>
          ))}
        </Section>
      )}
      <Story story={view.story} />
      {results.figures.length + results.statements.length > 0 && (
        <Section id="results" title="The results">
          {results.figures.length > 0 && <FigurePanels figures={results.figures} />}
          {results.statements.length > 0 && <Statements statements={results.statements} />}
        </Section>
      )}
      {whatDidNotWork && (
        <Section id="what-did-not-work" title="What did not work">
          {whatDidNotWork.isNoneReported ? (
            <p className={styles.none}>
              <strong>None reported.</strong> The source says nothing of what did not work. That is not the
              same as everything having worked.
            </p>
          ) : (
            <Prose content={whatDidNotWork.text} />
          )}
        </Section>
      )}
      {learningPoints.length > 0 && (
        <Section id="learning-points" title="Learning points">
          <LearningPoints points={learningPoints} />
        </Section>
      )}
      {transferability && (
        <Section id="transferability" title="Using it elsewhere">
          {transferability.conditions && <p className="prose">{transferability.conditions}</p>}
          {transferability.alsoThemes.length > 0 && (
            <p>
              It could also apply to: <Names names={transferability.alsoThemes} />.
            </p>
          )}
        </Section>
      )}
      {comment && (
        <aside className={styles.comment} id="comment" aria-labelledby="comment-title">
          <h2 className="eyebrow" id="comment-title">
            Editor’s comment
          </h2>
          <Prose content={comment.text} />
          <p className={styles.signature}>{comment.author ?? 'The editors'}</p>
        </aside>
      )}
    </>
  );
};

const Who = ({ view: { organisation, partners } }: { view: CaseView }) => {
  if (!organisation && partners.length === 0) return null;
  return (
    <Section id="who" title="Who did it">
      <dl className={styles.who}>
        {organisation && (
          <div>
            <dt>
              <Name {...organisation} />
            </dt>
            <dd>{organisation.kind}; it tells the case</dd>
          </div>
        )}
        {partners.map((partner, index) => (
          <div key={index}>
            <dt>
              <Name {...partner} />
            </dt>
            <dd>{partner.role ?? 'Partner'}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};
