import { FACETS, type CaseQuery } from '../domain/case-query.ts';
import type { Marked } from '../search/engine/port.ts';
import type { CaseHit, GuidanceGroup, GuidanceHit, SearchResults } from '../search/results.ts';
import { circleInWords, toSearchParams } from './query-params.ts';

/** Search results as programs get them: `/api/search` and GraphQL draw the same. */
export const searchJson = ({ results, publicUrl }: { results: SearchResults; publicUrl: string }) => {
  const { query, page, pages } = results;
  const linkTo = (number: number): string | null =>
    number < 1 || number > pages
      ? null
      : addressOf({ page: '/api/search', query: { ...query, page: number }, publicUrl });
  return {
    query: queryJson(query),
    total: results.total,
    page,
    pages,
    hits: results.hits.map(hitJson),
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        results.facets[facet].map(({ value, label, count }) => ({ value, label, count })),
      ]),
    ),
    droppedWords: results.droppedWords,
    alsoSearched: results.alsoSearched,
    corrections: results.corrections,
    didYouMean: results.didYouMean,
    answeredIn: results.answeredIn,
    named: results.named.map(({ kind, label, url }) => ({ kind, label, url })),
    guidance: results.guidance.map(guidanceGroupJson),
    loosen: results.loosen.map(({ label, total, query: looser }) => ({
      label,
      total,
      query: queryJson(looser),
      url: addressOf({ page: '/cases', query: looser, publicUrl }),
    })),
    links: { previous: linkTo(page - 1), next: linkTo(page + 1) },
    tookMs: results.tookMs,
    engine: results.engine,
  };
};

/** A hit with its matches marked twice over: as plain text, and under `highlights` as HTML, escaped but for `<mark>`. */
export const hitJson = ({ marked, passage, ...hit }: CaseHit) => ({
  ...hit,
  passage: passage && {
    section: passage.section,
    sectionLabel: passage.sectionLabel,
    text: passage.text,
  },
  highlights: {
    title: markedAsHtml(marked.title),
    summary: markedAsHtml(marked.summary),
    passage: passage && markedAsHtml(passage.marked),
  },
});

export const guidanceGroupJson = ({ hits, ...group }: GuidanceGroup) => ({
  ...group,
  hits: hits.map(guidanceHitJson),
});

const guidanceHitJson = ({ marked, passage, ...hit }: GuidanceHit) => ({
  ...hit,
  passage: passage && { section: passage.section, text: passage.text },
  highlights: {
    title: markedAsHtml(marked.title),
    summary: markedAsHtml(marked.summary),
    passage: passage && markedAsHtml(passage.marked),
  },
});

const addressOf = ({
  page,
  query,
  publicUrl,
}: {
  page: string;
  query: CaseQuery;
  publicUrl: string;
}): string => {
  const params = toSearchParams(query).toString();
  return `${publicUrl}${page}${params && `?${params}`}`;
};

/** The query as it was understood, in the names and values of its parameters, defaults filled in. */
const queryJson = ({ q, filters, hasAward, from, to, near, lang, sort, page, limit }: CaseQuery) => ({
  q,
  ...filters,
  ...(hasAward && { award: 'yes' }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(near && { near: circleInWords(near) }),
  lang,
  sort,
  page,
  limit,
});

/** Text with its matches in `<mark>`; everything else in it is escaped. */
export const markedAsHtml = (marked: Marked): string =>
  marked.map(({ text, isMatch }) => (isMatch ? `<mark>${escaped(text)}</mark>` : escaped(text))).join('');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
