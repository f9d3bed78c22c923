import type { RecommendationView } from '../../presenters/guide-view.ts';
import { Prose } from '../rich-text/prose.tsx';
import styles from './recommendation.module.css';

/** A recommendation with its number, how to go about it, and the cases that show it. */
export const Recommendation = ({
  recommendation: { id, number, title, guidance, addressedTo, cases },
  headingLevel: Heading = 'h3',
}: {
  recommendation: RecommendationView;
  headingLevel?: 'h3' | 'h5';
}) => (
  <section className={styles.recommendation} id={id} aria-label={`Recommendation ${number}`}>
    <p className={styles.number}>
      <a href={`#${id}`}>
        <span className="visually-hidden">Recommendation </span>
        {number}
      </a>
    </p>
    <div className={styles.body}>
      <Heading>{title}</Heading>
      {addressedTo && <p className={styles.for}>For {lowerFirst(addressedTo)}</p>}
      <Prose content={guidance} />
      {cases.length > 0 && (
        <p className={styles.shown}>
          <span>Shown by</span> <CaseNames cases={cases} />
        </p>
      )}
    </div>
  </section>
);

const CaseNames = ({ cases }: { cases: RecommendationView['cases'] }) =>
  cases.map(({ title, href, organisation }, index) => (
    <span key={href} className={styles.case}>
      <a href={href}>{title}</a>
      {organisation && ` (${organisation})`}
      {index < cases.length - 1 && '; '}
    </span>
  ));

/** Where a recommendation stands for the second time, a pointer to the first. */
export const RecommendationPointer = ({ recommendation }: { recommendation: RecommendationView }) => (
  <p className={styles.pointer}>
    See recommendation <a href={`#${recommendation.id}`}>{recommendation.number}</a>: {recommendation.title}
  </p>
);

/** "Landlords" inside a sentence; an abbreviation or a name keeps its capitals. */
const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}+s?\b/u.test(words) ? words.charAt(0).toLocaleLowerCase() + words.slice(1) : words;
