import type { CaseCardView } from '../../presenters/card.ts';
import { casesHref, feedLinks } from '../../presenters/links.ts';
import { hasChoices, type SentencePart } from '../../presenters/query-sentence.ts';
import { resultCount, wordNotes } from '../../presenters/result-count.ts';
import type { SearchResults } from '../../search/results.ts';
import { CaseCards } from '../case-card.tsx';
import { EvidenceNote } from '../evidence-mark.tsx';
import { EmptyResults } from './empty-results.tsx';
import { Pagination } from './pagination.tsx';
import { QuerySentence } from './query-sentence.tsx';
import { SortField } from './sort-field.tsx';
import { TakeAway } from './take-away.tsx';

export const SearchResultsList = ({
  results,
  parts,
  cards,
  embed,
}: {
  results: SearchResults;
  parts: SentencePart[];
  cards: CaseCardView[];
  embed: string;
}) => {
  const { query, page, pages } = results;
  return (
    <>
      <div className="results__head">
        <h2 className="results__count">
          <span role="status" aria-live="polite">
            {resultCount(results)}
          </span>
        </h2>
        <a className="button button--quiet results__narrow" href="#narrow">
          Narrow the list
        </a>
        <SortField query={query} />
      </div>
      {hasChoices(parts) && <QuerySentence parts={parts} />}
      {wordNotes(results).map(({ before, words }) => (
        <p className="results__note" key={before}>
          {before} <strong>{words.join(', ')}</strong>.
        </p>
      ))}
      {cards.length > 0 ? (
        <>
          <CaseCards cards={cards} />
          <Pagination page={page} pages={pages} hrefOf={(number) => casesHref({ ...query, page: number })} />
          <EvidenceNote />
          <TakeAway feeds={feedLinks(query)} embed={embed} />
        </>
      ) : (
        <EmptyResults results={results} parts={parts} />
      )}
    </>
  );
};
