import type { Metadata } from 'next';
import { JsonLd } from '../../../components/case/json-ld.tsx';
import { FacetColumn } from '../../../components/search/facet-column.tsx';
import { LeadField } from '../../../components/search/lead-field.tsx';
import { LiveSearch } from '../../../components/search/live-search.tsx';
import { SearchProblems } from '../../../components/search/search-problems.tsx';
import { SearchResting } from '../../../components/search/search-resting.tsx';
import { SearchResultsList } from '../../../components/search/search-results.tsx';
import { readSite } from '../../../content/site.ts';
import { readThemes } from '../../../content/themes.ts';
import { cardOfHit, type ThemeView } from '../../../presenters/card.ts';
import { facetGroups } from '../../../presenters/facets.ts';
import { casesList, searchJsonLd } from '../../../presenters/json-ld-pages.ts';
import { listCode } from '../../../presenters/embed-code.ts';
import { querySentence } from '../../../presenters/feed-title.ts';
import { casesHref, feedAlternates } from '../../../presenters/links.ts';
import { oembedAlternates } from '../../../presenters/oembed.ts';
import { hasChoices, sentenceParts, sentenceText } from '../../../presenters/query-sentence.ts';
import { languageOfList } from '../../../presenters/search-notes.ts';
import { socialCard } from '../../../presenters/social-card.ts';
import { themeTree } from '../../../presenters/theme-tree.ts';
import { runtime } from '../../../runtime.ts';
import type { SearchResults } from '../../../search/results.ts';
import { requestReading } from '../request-reading.ts';
import { readSearch, searchStringOf, type PageParams } from './read-search.ts';

interface PageProps {
  searchParams: Promise<PageParams>;
}

export const dynamic = 'force-dynamic';

export const generateMetadata = async ({ searchParams }: PageProps): Promise<Metadata> => {
  const outcome = await readSearch(searchStringOf(await searchParams));
  if (outcome.kind !== 'results') return { title: 'Find cases', robots: { index: false } };
  const { query } = outcome.results;
  const parts = sentenceParts(outcome.results);
  const title = hasChoices(parts) ? sentenceText(parts) : 'All cases';
  const description = `${title}: what was tried, what came of it, and what did not work.`;
  const site = await readSite({ payload: runtime('payload'), lang: query.lang });
  return {
    title: query.page > 1 ? `${title}, page ${query.page}` : title,
    description,
    alternates: {
      canonical: casesHref(query),
      types: {
        ...feedAlternates({ query, title }),
        ...oembedAlternates({ url: casesHref(query), title, publicUrl: runtime('env').publicUrl }),
      },
    },
    // Lists made by a visitor's own words are endless; their cases are found by other ways.
    ...(query.q && { robots: { index: false, follow: true } }),
    ...socialCard({ siteName: site.name, lang: query.lang, title, description, url: casesHref(query) }),
  };
};

const Page = async ({ searchParams }: PageProps) => {
  const outcome = await readSearch(searchStringOf(await searchParams));
  if (outcome.kind === 'unavailable') return <SearchResting />;
  const { results } = outcome;
  const { query } = results;
  const asking = {
    lang: query.lang,
    listLang: languageOfList(results),
    isChallengeChosen: (query.filters.challenge ?? []).length > 0,
  };
  return (
    <div className="wrap page">
      {outcome.kind === 'results' && <JsonLd value={await listOfCases(results)} />}
      <h1 className="search__title">Find cases</h1>
      <LiveSearch
        form={
          <>
            <LeadField query={query} />
            <FacetColumn groups={facetGroups(results)} query={query} total={results.total} />
          </>
        }
        results={
          outcome.kind === 'problems' ? (
            <SearchProblems problems={outcome.problems} href={casesHref(query)} />
          ) : (
            <SearchResultsList
              results={results}
              isCatchingUp={runtime('search').state().isCatchingUp}
              parts={sentenceParts(results)}
              cards={results.hits.map((hit) => cardOfHit({ hit, ...asking }))}
              themes={results.total === 0 ? await widestThemes() : []}
              embed={listCode({
                query,
                publicUrl: runtime('env').publicUrl,
                title: querySentence(results),
              })}
            />
          )
        }
      />
    </div>
  );
};

export default Page;

/** The cases found, for machines: who asked with words of their own gets a page of search results. */
const listOfCases = async (results: SearchResults) => {
  const { query } = results;
  const parts = sentenceParts(results);
  const site = await readSite({ payload: runtime('payload'), lang: query.lang });
  return searchJsonLd({
    siteName: site.name,
    publicUrl: runtime('env').publicUrl,
    path: casesHref(query),
    title: hasChoices(parts) ? sentenceText(parts) : 'All cases',
    lang: query.lang,
    isSearch: hasChoices(parts),
    list: casesList(results),
  });
};

/** The themes that stand under no other: where to go when words fail. */
const widestThemes = async (): Promise<ThemeView[]> =>
  themeTree({ themes: await readThemes(await requestReading()), counts: null });
