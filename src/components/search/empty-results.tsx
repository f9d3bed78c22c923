import { searchWordsFor } from '../../i18n/search-words.ts';
import type { ThemeView } from '../../presenters/card.ts';
import { casesHref } from '../../presenters/links.ts';
import { looseningLinks } from '../../presenters/loosening.ts';
import { hasChoices, type SentencePart } from '../../presenters/query-sentence.ts';
import type { SearchResults } from '../../search/results.ts';
import { ThemeTags } from '../tags.tsx';

/** What to loosen, each with what it would find; then the themes, for those who would rather look around. */
export const EmptyResults = ({
  results,
  parts,
  themes,
}: {
  results: SearchResults;
  parts: SentencePart[];
  themes: ThemeView[];
}) => {
  const { query, total, pages } = results;
  const words = searchWordsFor(query.lang);
  if (total > 0)
    return (
      <div className="tray">
        <p>
          This list has {pages === 1 ? 'only one page' : `${pages} pages`}, and you asked for page{' '}
          {query.page}.
        </p>
        <p>
          <a href={casesHref({ ...query, page: 1 })}>Go to the first page</a>
        </p>
      </div>
    );
  if (!hasChoices(parts))
    return (
      <div className="tray">
        <p>No case is published yet. When one is, it stands here.</p>
      </div>
    );
  const loosenings = looseningLinks(results);
  return (
    <div className="tray empty">
      <h2>{results.guidance.length > 0 ? words.casesInstead : words.nothing}</h2>
      {loosenings.length > 0 ? (
        <>
          <p>{words.loosen}</p>
          <ul className="empty__loosen" role="list">
            {loosenings.map(({ href, label }) => (
              <li key={href}>
                <a href={href} data-live="list">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.plainer}</p>
      )}
      {themes.length > 0 && (
        <>
          <h3>{words.browse}</h3>
          <ThemeTags themes={themes} />
        </>
      )}
      <p>
        <a href="/cases">See all cases</a>
      </p>
    </div>
  );
};
