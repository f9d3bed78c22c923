import { directionOf } from '../domain/locales.ts';
import type { CaseHit, SearchResults } from '../search/results.ts';
import { EMBED_STYLE } from './embed-style.ts';
import { escapeMarkup } from './feed-text.ts';
import { querySentence } from './feed-title.ts';

/** How a partner wants the frame to look; everything else in its address is the query. */
export interface EmbedLooks {
  heading: string;
  layout: 'list' | 'cards';
  scheme: 'auto' | 'light' | 'dark';
  /** Where links open: in place of the partner's page, or beside it. */
  target: '_top' | '_blank';
}

export const DEFAULT_LOOKS: EmbedLooks = { heading: '', layout: 'list', scheme: 'auto', target: '_top' };

/** The page inside a partner's frame: whole without scripts, pictures or another request. */
export const embedPage = ({
  results,
  looks,
  siteName,
  moreUrl,
}: {
  results: SearchResults;
  looks: EmbedLooks;
  siteName: string;
  /** The page of the same query. */
  moreUrl: string;
}): string => {
  const { hits, total, query } = results;
  // The frame's own words are English so far, also in a list that is not.
  const english = query.lang === 'en' ? '' : ' lang="en" dir="ltr"';
  const heading = looks.heading || querySentence(results);
  const list =
    hits.length > 0
      ? `<ul class="${looks.layout}" role="list">${hits.map((hit) => item(hit)).join('')}</ul>`
      : `<p${english}>There are no cases on this yet.</p>`;
  const more =
    total > hits.length ? `See all ${total} cases in ${siteName}` : `Open this list in ${siteName}`;
  return page({
    looks,
    lang: query.lang,
    title: `${heading} — ${siteName}`,
    body: [
      `<h1${looks.heading ? '' : english}>${escapeMarkup(heading)}</h1>${list}`,
      `<p class="more"${english}><a href="${escapeMarkup(moreUrl)}">${escapeMarkup(more)}</a></p>`,
    ].join(''),
  });
};

/** What stands in the frame when there is no list: in words, with the way to the library. */
export const embedSorry = ({
  problems,
  isOurFault,
  siteName,
  home,
}: {
  problems: string[];
  isOurFault: boolean;
  siteName: string;
  home: string;
}): string => {
  const heading = isOurFault ? 'The list is away just now' : 'This list cannot be shown';
  const reasons = isOurFault
    ? '<p>The library cannot be reached. Please try again in a while.</p>'
    : `<p>Whoever keeps this page can mend it: its address asks for something that is not there.</p>${problems
        .map((problem) => `<p>${escapeMarkup(problem)}</p>`)
        .join('')}`;
  const way = `<p class="more"><a href="${escapeMarkup(home)}">${escapeMarkup(`Open ${siteName}`)}</a></p>`;
  return page({
    looks: DEFAULT_LOOKS,
    lang: 'en',
    title: heading,
    body: `<h1>${heading}</h1>${reasons}${way}`,
  });
};

interface PageParts {
  looks: EmbedLooks;
  lang: string;
  title: string;
  /** HTML. */
  body: string;
}

const page = ({ looks, lang, title, body }: PageParts): string => {
  const scheme = looks.scheme === 'auto' ? '' : ` class="${looks.scheme}"`;
  return [
    `<!doctype html><html lang="${escapeMarkup(lang)}" dir="${directionOf(lang)}"${scheme}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title><base target="${looks.target}">`,
    `<style>${EMBED_STYLE}</style></head><body><main>${body}</main></body></html>\n`,
  ].join('');
};

const item = (hit: CaseHit): string => {
  const by = [hit.organisation?.label, ...hit.places.map(({ label }) => label)].filter(Boolean).join(' · ');
  const parts = [
    `<a class="title" rel="noopener" href="${escapeMarkup(hit.url)}">${escapeMarkup(hit.title)}</a>`,
    by ? `<p class="by">${escapeMarkup(by)}</p>` : '',
    hit.summary ? `<p>${escapeMarkup(hit.summary)}</p>` : '',
    hit.figure
      ? `<p><span class="value">${escapeMarkup(hit.figure.value)}</span> ${escapeMarkup(hit.figure.unit)}</p>`
      : '',
    hit.themes.length > 0
      ? `<p class="about">${escapeMarkup(hit.themes.map(({ label }) => label).join(' · '))}</p>`
      : '',
  ];
  return `<li lang="${escapeMarkup(hit.lang)}" dir="${directionOf(hit.lang)}">${parts.join('')}</li>`;
};
