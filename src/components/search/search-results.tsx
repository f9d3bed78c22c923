import { searchWordsFor } from '../../i18n/search-words.ts';
import { alertHref } from '../../presenters/alert-link.ts';
import type { CaseCardView, ThemeView } from '../../presenters/card.ts';
import { builderHref } from '../../presenters/embed-code.ts';
import { guidanceView } from '../../presenters/guidance.ts';
import { exportLinks } from '../../presenters/export-links.ts';
import { casesHref, feedLinks } from '../../presenters/links.ts';
import { hasChoices, type SentencePart } from '../../presenters/query-sentence.ts';
import { announcement, resultCount } from '../../presenters/result-count.ts';
import { searchNotes } from '../../presenters/search-notes.ts';
import type { SearchResults } from '../../search/results.ts';
import { CaseCards } from '../case-card.tsx';
import { EvidenceNote } from '../evidence-mark.tsx';
import { FollowByMail } from '../alerts/follow-by-mail.tsx';
import { EmptyResults } from './empty-results.tsx';
import { Guidance } from './guidance.tsx';
import { Pagination } from './pagination.tsx';
import { QuerySentence } from './query-sentence.tsx';
import { SearchNotes } from './search-notes.tsx';
import { SortField } from './sort-field.tsx';
import { Spoken } from './spoken.tsx';
import { TakeAway } from './take-away.tsx';

/** So many cases come before what answers beside them. */
const CASES_FIRST = 3;

export const SearchResultsList = ({
  results,
  isCatchingUp,
  parts,
  cards,
  embed,
  themes,
}: {
  results: SearchResults;
  isCatchingUp: boolean;
  parts: SentencePart[];
  cards: CaseCardView[];
  embed: string;
  /** To browse where nothing is found. */
  themes: ThemeView[];
}) => {
  const { query, page, pages } = results;
  const words = searchWordsFor(query.lang);
  const notes = searchNotes({ ...results, isCatchingUp });
  const guidance = guidanceView({
    groups: results.guidance,
    lang: query.lang,
    isAlone: results.total === 0,
  });
  const hasGuidance = guidance.groups.length > 0;
  const first = hasGuidance ? CASES_FIRST : cards.length;
  return (
    <>
      <Spoken text={announcement({ results, notes, guidance })} />
      <div className="results__head">
        <h2 className="results__count">{resultCount(results)}</h2>
        <a className="button button--quiet results__narrow" href="#narrow">
          Narrow the list
        </a>
        <SortField query={query} />
      </div>
      {hasChoices(parts) && <QuerySentence parts={parts} />}
      <SearchNotes notes={notes} />
      {cards.length > 0 ? (
        <>
          {hasGuidance && (
            <p className="results__note">
              <a href="#guidance">{words.guidanceJump(guidance.total)}</a>
            </p>
          )}
          <CaseCards cards={cards.slice(0, first)} />
          {hasGuidance && <Guidance guidance={guidance} title={words.guidanceBeside} />}
          {cards.length > first && <CaseCards cards={cards.slice(first)} />}
          <Pagination page={page} pages={pages} hrefOf={(number) => casesHref({ ...query, page: number })} />
          <EvidenceNote />
          <TakeAway
            feeds={feedLinks(query)}
            embed={embed}
            alert={alertHref(query)}
            builder={builderHref(query)}
            files={exportLinks(query)}
          />
        </>
      ) : (
        <>
          {hasGuidance && (
            <Guidance guidance={guidance} title={words.guidanceAlone} lead={words.guidanceLeads} />
          )}
          <EmptyResults results={results} parts={parts} themes={themes} />
          <p className="results__note no-print">
            There may be one tomorrow:
            <FollowByMail href={alertHref(query)} />
          </p>
        </>
      )}
    </>
  );
};
