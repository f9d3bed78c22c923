import { casesHref } from '../../presenters/links.ts';
import { hasChoices, type SentencePart } from '../../presenters/query-sentence.ts';
import type { SearchResults } from '../../search/results.ts';

/** What to loosen, one link for each thing chosen. */
export const EmptyResults = ({
  results: { query, total, pages },
  parts,
}: {
  results: SearchResults;
  parts: SentencePart[];
}) => {
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
  const choices = parts.filter((part) => part.kind === 'choice');
  return (
    <div className="tray empty">
      <h3>Nothing matches all of that</h3>
      <p>Ask for less: take one thing out and the rest stays.</p>
      <ul role="list">
        {choices.map((choice) => (
          <li key={`${choice.field}-${choice.text}`}>
            <a href={casesHref(choice.without)} data-live="list">
              Search without {choice.text}
            </a>
          </li>
        ))}
        {query.q && choices.length > 1 && (
          <li>
            <a
              href={casesHref({
                ...query,
                filters: {},
                hasAward: false,
                from: undefined,
                to: undefined,
                near: undefined,
                page: 1,
              })}
              data-live="list"
            >
              Search all cases for “{query.q}”
            </a>
          </li>
        )}
      </ul>
      <p>
        Or use a plainer word for the same thing, look through the <a href="/themes">themes</a>, or see{' '}
        <a href="/cases">all cases</a>.
      </p>
    </div>
  );
};
