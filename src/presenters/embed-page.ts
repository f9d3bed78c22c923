import type { CaseHit, SearchResults } from '../search/results.ts';
import { caseParts, EVIDENCE_NOTE, inOwnLanguage } from './embed-case.ts';
import { embedDocument, ownWords, type EmbedLooks } from './embed-document.ts';
import { escapeMarkup } from './feed-text.ts';
import { querySentence } from './feed-title.ts';

/** The list inside a partner's frame. */
export const embedPage = ({
  results,
  looks,
  siteName,
  moreUrl,
  kept = [],
}: {
  results: SearchResults;
  looks: EmbedLooks;
  siteName: string;
  /** The page of the same query. */
  moreUrl: string;
  /** What the frame's address says besides the words: a search inside the frame keeps it. */
  kept?: [name: string, value: string][];
}): string => {
  const { hits, total, query } = results;
  const english = ownWords(query.lang);
  const heading = looks.heading || querySentence(results);
  const list =
    hits.length > 0
      ? `<ul class="${looks.layout}" role="list">${hits.map((hit) => item({ hit, results, looks })).join('')}</ul>`
      : `<p${english}>${query.q ? 'No case matches these words.' : 'There are no cases on this yet.'}</p>`;
  const note = hits.length > 0 ? `<p class="about note"${english}>${EVIDENCE_NOTE}</p>` : '';
  const more =
    total > hits.length ? `See all ${total} cases in ${siteName}` : `Open this list in ${siteName}`;
  return embedDocument({
    looks,
    lang: query.lang,
    title: `${heading} — ${siteName}`,
    body: [
      `<h1${looks.heading ? '' : english}>${escapeMarkup(heading)}</h1>`,
      looks.hasSearch ? searchForm({ words: query.q, kept, english }) : '',
      list,
      note,
      `<p class="more"${english}><a href="${escapeMarkup(moreUrl)}">${escapeMarkup(more)}</a></p>`,
    ].join(''),
  });
};

const item = ({
  hit,
  results: { query },
  looks,
}: {
  hit: CaseHit;
  results: SearchResults;
  looks: EmbedLooks;
}): string => {
  const told = looks.layout === 'cards' ? hit.problem || hit.summary : hit.summary;
  const text = query.q ? (hit.passage?.text ?? told) : told;
  return `<li${inOwnLanguage(hit.lang)}>${caseParts({ card: hit, lang: query.lang, text })}</li>`;
};

/** A plain form: it asks for the same address with other words, and needs no script. */
const searchForm = ({
  words,
  kept,
  english,
}: {
  words: string;
  kept: [name: string, value: string][];
  english: string;
}): string => {
  const hidden = kept
    .map(
      ([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}">`,
    )
    .join('');
  return [
    `<form role="search" target="_self">${hidden}<label for="q"${english}>Search these cases</label>`,
    `<span class="row"><input type="search" id="q" name="q" maxlength="500" value="${escapeMarkup(words)}">`,
    `<button${english}>Search</button></span></form>`,
  ].join('');
};
