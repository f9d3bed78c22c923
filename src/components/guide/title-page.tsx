import type { GuideView } from '../../presenters/guide-view.ts';
import { Names } from '../case/names.tsx';
import styles from './title-page.module.css';

/** What stands on a guide's title page; in print it has a page of its own. */
export const GuideTitlePage = ({ view }: { view: GuideView }) => {
  const { title, subtitle, summary, edition, publishedOn, publishers, audiences, themes, cover } = view;
  return (
    <header className={cover ? `${styles.page} ${styles.withCover}` : styles.page}>
      <div>
        <p className="eyebrow">
          {['Good-practice guide', edition, publishedOn?.label].filter(Boolean).join(' · ')}
        </p>
        <h1 id="guide-title">{title}</h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        <p className="lead">{summary}</p>
        <dl className={`facts ${styles.facts}`}>
          {publishers.length > 0 && (
            <div>
              <dt>Published by</dt>
              <dd>
                <Names names={publishers} />
              </dd>
            </div>
          )}
          {audiences.length > 0 && (
            <div>
              <dt>For</dt>
              <dd>
                <Names names={audiences} />
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
          <div>
            <dt>In it</dt>
            <dd>
              {[
                counted(view.chapters.length, 'chapter'),
                counted(view.recommendations.length, 'recommendation'),
                counted(view.cases.length, 'case'),
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </div>
        </dl>
        <p className={styles.address}>{view.url}</p>
      </div>
      {cover && (
        <img
          src={cover.src}
          alt={cover.alt}
          width={cover.width ?? undefined}
          height={cover.height ?? undefined}
        />
      )}
    </header>
  );
};

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
