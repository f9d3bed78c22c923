import type { GuideView } from '../../presenters/guide-view.ts';
import { Section } from '../section.tsx';
import styles from './guide-cases.module.css';

/** The cases a guide rests on, each with the recommendations it shows; on paper, with its address. */
export const GuideCases = ({ cases, guideUrl }: { cases: GuideView['cases']; guideUrl: string }) => (
  <Section id="cases" title="The cases">
    <ul className={styles.cases} role="list">
      {cases.map(({ title, href, organisation, places, summary, shows }) => (
        <li key={href}>
          <p className="eyebrow">{[organisation, places.join(', ')].filter(Boolean).join(' · ')}</p>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <p>{summary}</p>
          {shows.length > 0 && (
            <p className={styles.shows}>
              Shows {shows.length === 1 ? 'recommendation' : 'recommendations'}{' '}
              {shows.map((recommendation, index) => (
                <span key={recommendation.href}>
                  {index > 0 && ', '}
                  <a href={recommendation.href}>{recommendation.number}</a>
                </span>
              ))}
            </p>
          )}
          <p className={styles.address}>{new URL(href, guideUrl).href}</p>
        </li>
      ))}
    </ul>
  </Section>
);
