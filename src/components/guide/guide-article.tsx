import { directionOf, type LocaleCode } from '../../domain/locales.ts';
import type { ChapterView, GuideView } from '../../presenters/guide-view.ts';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { DraftBanner } from '../case/draft-banner.tsx';
import { PageContents } from '../case/page-contents.tsx';
import { Sources } from '../case/sources.tsx';
import { TakeAway } from '../case/take-away.tsx';
import { Prose } from '../rich-text/prose.tsx';
import { CaseBox } from './case-box.tsx';
import { CheckList } from './check-list.tsx';
import { GuideCases } from './guide-cases.tsx';
import { Recommendation, RecommendationPointer } from './recommendation.tsx';
import { GuideTitlePage } from './title-page.tsx';
import styles from './guide.module.css';

/** A good-practice guide: title page, contents, chapters, its recommendations as a check-list, its cases, its sources. */
export const GuideArticle = ({
  view,
  isDraft,
  locale,
}: {
  view: GuideView;
  isDraft: boolean;
  locale: LocaleCode;
}) => (
  <div className="wrap page">
    {isDraft && <DraftBanner href={`/guides/${view.slug}`} />}
    <Breadcrumbs trail={[{ href: '/guides', label: 'Guides' }]} here={view.title} />
    <article aria-labelledby="guide-title" lang={locale} dir={directionOf(locale)}>
      <GuideTitlePage view={view} />
      <Contents view={view} />
      <div className={styles.columns}>
        <div>
          <PageContents entries={partsOf(view)} />
        </div>
        <div className={styles.body}>
          {view.chapters.map((chapter) => (
            <Chapter chapter={chapter} key={chapter.id} />
          ))}
          {view.recommendations.length > 0 && <CheckList recommendations={view.recommendations} />}
          {view.cases.length > 0 && <GuideCases cases={view.cases} guideUrl={view.url} />}
          {view.sources.length > 0 && <Sources sources={view.sources} />}
          <TakeAway title={view.title} url={view.url} citation={view.citation} />
        </div>
      </div>
    </article>
  </div>
);

const Chapter = ({ chapter: { id, number, title, parts } }: { chapter: ChapterView }) => (
  <section className={styles.chapter} id={id} aria-labelledby={`${id}-title`} data-chapter={number}>
    <h2 className={styles.chapterTitle} id={`${id}-title`}>
      <span className={styles.chapterNumber}>
        <span className="visually-hidden">Chapter </span>
        {number}
      </span>{' '}
      {title}
    </h2>
    {parts.map((part, index) => {
      if (part.kind === 'prose') return <Prose key={index} content={part.content} />;
      if (part.kind === 'caseBox') return <CaseBox key={index} box={part.box} note={part.note} />;
      return part.isFirst ? (
        <Recommendation key={index} recommendation={part.recommendation} />
      ) : (
        <RecommendationPointer key={index} recommendation={part.recommendation} />
      );
    })}
  </section>
);

/** The whole contents, as a book has them: chapters, and the recommendations in each. */
const Contents = ({ view }: { view: GuideView }) => (
  <nav className={styles.contents} aria-labelledby="guide-contents">
    <h2 id="guide-contents">Contents</h2>
    <ol role="list">
      {view.chapters.map(({ id, number, title, recommendations }) => (
        <li key={id}>
          <a href={`#${id}`}>
            <span className={styles.entryNumber}>{number}</span> {title}
          </a>
          {recommendations.length > 0 && (
            <ol role="list">
              {recommendations.map((recommendation) => (
                <li key={recommendation.id}>
                  <a href={`#${recommendation.id}`}>
                    <span className={styles.entryNumber}>{recommendation.number}</span> {recommendation.title}
                  </a>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
    <ul role="list">
      {backMatterOf(view).map(({ id, label }) => (
        <li key={id}>
          <a href={`#${id}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

const backMatterOf = ({ recommendations, cases, sources }: GuideView) => [
  ...(recommendations.length > 0
    ? [{ id: 'check-list', label: 'All recommendations, as a check-list' }]
    : []),
  ...(cases.length > 0 ? [{ id: 'cases', label: 'The cases' }] : []),
  ...(sources.length > 0 ? [{ id: 'sources', label: 'Sources' }] : []),
];

const partsOf = (view: GuideView) => [
  ...view.chapters.map(({ id, number, title }) => ({ id, label: `${number}. ${title}` })),
  ...backMatterOf(view),
  { id: 'cite', label: 'Cite, print, share' },
];
