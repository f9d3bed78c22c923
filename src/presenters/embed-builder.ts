import { toSearchParams } from '../api/query-params.ts';
import type { FieldProblem } from '../domain/errors.ts';
import type { SearchResults } from '../search/results.ts';
import { elementCode, frameCode, framePath, shownAddress, type EmbedChoice } from './embed-code.ts';
import { querySentence } from './feed-title.ts';
import { feedLinks } from './links.ts';

/** What the builder was asked for. */
export interface BuilderRequest {
  choice: EmbedChoice;
  as: 'element' | 'frame';
  /** What the address asks for that there isn't; the choice is then of what could be understood. */
  problems: FieldProblem[];
}

export interface BuilderView {
  /** What is shown, in words. */
  title: string;
  code: string;
  /** From `/`. */
  preview: string;
  /** Where the same cases can be had in other ways: absolute. */
  addresses: { label: string; url: string }[];
  /** The page of the base with the same cases. */
  page: string;
  /** How many cases a list has; null where search does not answer. */
  total: number | null;
}

export const builderView = ({
  asked: { choice, as },
  results,
  caseTitle,
  publicUrl,
}: {
  asked: BuilderRequest;
  results: Pick<SearchResults, 'query' | 'facets' | 'total'> | null;
  /** Of the one case; null where there is none of that address. */
  caseTitle: string | null;
  publicUrl: string;
}): BuilderView => {
  const { query, slug } = choice;
  const title = slug ? (caseTitle ?? 'One case') : results ? querySentence(results) : 'Cases';
  const page = shownAddress({ choice, publicUrl });
  const params = toSearchParams({ ...query, page: 1 });
  const search = params.size > 0 ? `?${params}` : '';
  const own = slug
    ? [
        {
          label: 'The case as data (JSON)',
          url: `${publicUrl}/embed/cases/${encodeURIComponent(slug)}.json${query.lang === 'en' ? '' : `?lang=${query.lang}`}`,
        },
      ]
    : [
        ...feedLinks(query).map(({ href, name }) => ({ label: `Feed (${name})`, url: publicUrl + href })),
        { label: 'The list as data (JSON)', url: `${publicUrl}/api/search${search}` },
      ];
  return {
    title,
    code: (as === 'frame' ? frameCode : elementCode)({ choice, publicUrl, title }),
    preview: as === 'frame' ? framePath(choice) : `/embed/preview?${previewParams(choice)}`,
    addresses: [{ label: 'oEmbed', url: `${publicUrl}/oembed?url=${encodeURIComponent(page)}` }, ...own],
    page,
    total: slug ? null : (results?.total ?? null),
  };
};

/** In the builder's own parameters. */
const previewParams = (choice: EmbedChoice): URLSearchParams => {
  const params = new URLSearchParams(framePath({ ...choice, slug: '' }).split('?')[1] ?? '');
  const lang = params.get('lang');
  params.delete('lang');
  if (lang) params.set('language', lang);
  if (choice.slug) params.set('case', choice.slug);
  return params;
};
