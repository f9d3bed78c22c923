import { directionOf, type LocaleCode } from '../../domain/locales.ts';
import type { ProceedingsView } from '../../presenters/proceedings-view.ts';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { Indicators } from '../case/background.tsx';
import { DraftBanner } from '../case/draft-banner.tsx';
import { FigurePanels } from '../case/figure-panel.tsx';
import { Name, Names } from '../case/names.tsx';
import { PageContents } from '../case/page-contents.tsx';
import { Sources } from '../case/sources.tsx';
import { Statements } from '../case/story.tsx';
import { CaseBox } from '../guide/case-box.tsx';
import { Prose } from '../rich-text/prose.tsx';
import { Section } from '../section.tsx';
import { Speaker } from './speaker.tsx';
import { Workshop } from './workshop.tsx';
import styles from './proceedings.module.css';

/** What was said and asked for at a seminar, in the order of its day. */
export const ProceedingsArticle = ({
  view,
  isDraft,
  locale,
}: {
  view: ProceedingsView;
  isDraft: boolean;
  locale: LocaleCode;
}) => (
  <div className="wrap page">
    {isDraft && <DraftBanner href={`/proceedings/${view.slug}`} />}
    <Breadcrumbs trail={[{ href: '/proceedings', label: 'Proceedings' }]} here={view.title} />
    <article aria-labelledby="proceedings-title" lang={locale} dir={directionOf(locale)}>
      <Head view={view} />
      <div className={styles.columns}>
        <div>
          <PageContents entries={view.contents} />
        </div>
        <div className={styles.body}>
          <Day view={view} />
        </div>
      </div>
    </article>
  </div>
);

const Head = ({ view: { title, summary, date, place, organisers, themes } }: { view: ProceedingsView }) => (
  <header className={styles.header}>
    <p className="eyebrow">
      {['Seminar proceedings', place?.label, date?.label].filter(Boolean).join(' · ')}
    </p>
    <h1 id="proceedings-title">{title}</h1>
    <p className="lead">{summary}</p>
    <dl className="facts">
      {organisers.length > 0 && (
        <div>
          <dt>Organised by</dt>
          <dd>
            <Names names={organisers} />
          </dd>
        </div>
      )}
      {place && (
        <div>
          <dt>Where</dt>
          <dd>
            <Name {...place} />
          </dd>
        </div>
      )}
      {themes.length > 0 && (
        <div>
          <dt>About</dt>
          <dd>
            <Names names={themes} />
          </dd>
        </div>
      )}
    </dl>
  </header>
);

const Day = ({ view }: { view: ProceedingsView }) => (
  <>
    {view.keynotes.length > 0 && (
      <Section id="keynotes" title="Keynotes">
        {view.keynotes.map(({ id, title, speaker, points }) => (
          <section className={styles.keynote} id={id} key={id} aria-labelledby={`${id}-title`}>
            <h3 id={`${id}-title`}>{title}</h3>
            <p className={styles.by}>
              <Speaker speaker={speaker} />
            </p>
            <Prose content={points} />
          </section>
        ))}
      </Section>
    )}
    {view.figures.length + view.statements.length > 0 && (
      <Section id="figures" title="Figures given there">
        {view.figures.length > 0 && <FigurePanels figures={view.figures} />}
        {view.statements.length > 0 && <Statements statements={view.statements} />}
      </Section>
    )}
    {view.workshops.length > 0 && (
      <Section id="workshops" title="Workshops">
        {view.workshops.map((workshop) => (
          <Workshop workshop={workshop} key={workshop.id} />
        ))}
      </Section>
    )}
    {view.questions.length > 0 && (
      <Section id="questions" title="Questions and answers">
        <dl className={styles.questions}>
          {view.questions.map(({ question, answers }, index) => (
            <div key={index}>
              <dt>{question}</dt>
              {answers.map(({ by, answer }, place) => (
                <dd key={place}>
                  {by && <strong>{by}: </strong>}
                  {answer}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </Section>
    )}
    {view.cases.length > 0 && (
      <Section id="cases" title="Cases shown there">
        {view.cases.map((box) => (
          <CaseBox box={box} key={box.href} />
        ))}
      </Section>
    )}
    {view.indicators.length > 0 && (
      <Section id="indicators" title="Indicators">
        <Indicators indicators={view.indicators} />
      </Section>
    )}
    {view.sources.length > 0 && <Sources sources={view.sources} />}
  </>
);
