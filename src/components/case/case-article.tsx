import type { ReactNode } from 'react';
import { directionOf, type LocaleCode } from '../../domain/locales.ts';
import type { CaseCardView } from '../../presenters/card.ts';
import type { CaseView } from '../../presenters/case-view.ts';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { CaseCards } from '../case-card.tsx';
import { Section } from '../section.tsx';
import { Context, Means, Recognition } from './background.tsx';
import { CaseStory } from './case-story.tsx';
import { DraftBanner } from './draft-banner.tsx';
import { Glance } from './glance.tsx';
import { Lineage } from './lineage.tsx';
import { PageContents } from './page-contents.tsx';
import { Sources } from './sources.tsx';
import { Contact, TakeAway } from './take-away.tsx';
import { Timeline } from './timeline.tsx';
import { Used } from './used.tsx';
import styles from './case.module.css';

/** The case page: at a glance first, then the OPEN order, then where it stands and how to take it away. */
export const CaseArticle = ({
  view,
  related,
  isDraft,
  banner,
  locale,
}: {
  view: CaseView;
  related: CaseCardView[];
  isDraft: boolean;
  /** What a reader must know before the first word: an old version, an archived case. */
  banner?: ReactNode;
  locale: LocaleCode;
}) => (
  <div className="wrap page">
    {isDraft && <DraftBanner href={`/cases/${view.slug}`} />}
    {banner}
    <Breadcrumbs trail={[{ href: '/cases', label: 'Cases' }]} here={view.title} />
    <article aria-labelledby="case-title" lang={locale} dir={directionOf(locale)}>
      <header className={styles.header}>
        <p className="eyebrow">
          {[view.organisation?.label, view.glance.places.join(', '), view.tierLabel]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1 id="case-title">{view.title}</h1>
      </header>
      <Glance glance={view.glance} used={view.adoptions.line} locale={locale} />
      <div className={styles.columns}>
        <div className={styles.contents}>
          <PageContents entries={view.contents} />
        </div>
        <div className={styles.body}>
          <CaseStory view={view} />
          <Background view={view} />
        </div>
      </div>
    </article>
    {related.length > 0 && (
      <div className="no-print">
        <Section id="related" title="Related cases">
          <CaseCards cards={related} isPaired />
        </Section>
      </div>
    )}
  </div>
);

const Background = ({ view }: { view: CaseView }) => {
  const { context, means, timeline, lineage, resources, shownIn, organisation } = view;
  const has = (id: string): boolean => view.contents.some((entry) => entry.id === id);
  return (
    <>
      {has('context') && <Context context={context} />}
      {has('means') && <Means means={means} />}
      {has('recognition') && <Recognition recognition={means.recognition} />}
      {has('updates') && (
        <Section id="updates" title="Timeline">
          <Timeline entries={timeline} />
        </Section>
      )}
      {has('lineage') && (
        <Section id="lineage" title="Where it came from, where it led">
          <Lineage lineage={lineage} title={view.title} />
        </Section>
      )}
      <Used adoptions={view.adoptions} href={view.usedForm} />
      {has('shown-in') && (
        <Section id="shown-in" title="Guides and seminars that show it">
          <ul className={styles.records} role="list">
            {shownIn.map(({ label, href, recommendations }) => (
              <li key={href}>
                <a href={href ?? undefined}>{label}</a>
                {recommendations.length > 0 && (
                  <ul>
                    {recommendations.map((recommendation) => (
                      <li key={recommendation.href}>
                        <a href={recommendation.href ?? undefined}>{recommendation.label}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {has('resources') && (
        <Section id="resources" title="Resources">
          <ul className={styles.records} role="list">
            {resources.map(({ title, kind, description, href }) => (
              <li key={href}>
                <a href={href}>{title}</a> <span className="soft small">{kind}</span>
                <p>{description}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {has('sources') && <Sources sources={view.sources} />}
      {has('contact') && (
        <div className="no-print">
          <Contact organisation={organisation} askForm={view.askForm} />
        </div>
      )}
      <TakeAway title={view.title} url={view.url} citation={view.citation} edition={view.edition} />
    </>
  );
};
