import { directionOf, type LocaleCode } from '../domain/locales.ts';
import { EMBED_SCRIPT } from './embed-script.ts';
import { EMBED_STYLE } from './embed-style.ts';
import { escapeMarkup } from './feed-text.ts';

/** How a partner wants the frame to look; everything else in its address is the query. */
export interface EmbedLooks {
  heading: string;
  layout: 'list' | 'cards';
  scheme: 'auto' | 'light' | 'dark';
  /** Where links open: in place of the partner's page, or beside it. */
  target: '_top' | '_blank';
  /** A search field over the list. */
  hasSearch: boolean;
}

export const DEFAULT_LOOKS: EmbedLooks = {
  heading: '',
  layout: 'list',
  scheme: 'auto',
  target: '_top',
  hasSearch: false,
};

/** The document of a frame: whole without pictures or another request, and readable without its script. */
export const embedDocument = ({
  looks,
  lang,
  title,
  body,
}: {
  looks: Pick<EmbedLooks, 'scheme' | 'target'>;
  lang: string;
  title: string;
  /** HTML. */
  body: string;
}): string => {
  const scheme = looks.scheme === 'auto' ? '' : ` class="${looks.scheme}"`;
  return [
    `<!doctype html><html lang="${escapeMarkup(lang)}" dir="${directionOf(lang)}"${scheme}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title><base target="${looks.target}">`,
    `<style>${EMBED_STYLE}</style></head><body><main>${body}</main><script>${EMBED_SCRIPT}</script></body></html>\n`,
  ].join('');
};

/** The frame's own words are English so far: said so in a page that is not. */
export const ownWords = (lang: LocaleCode): string => (lang === 'en' ? '' : ' lang="en" dir="ltr"');

/** What stands in the frame when there is nothing to show: in words, with the way to the library. */
export const embedSorry = ({
  kind,
  problems = [],
  siteName,
  home,
}: {
  /** The address is wrong, what it names is not (or no longer) there, or the fault is ours. */
  kind: 'wrong' | 'gone' | 'away';
  problems?: string[];
  siteName: string;
  home: string;
}): string => {
  const { heading, text } = SORRY[kind];
  const reasons =
    kind === 'wrong' ? problems.map((problem) => `<p>${escapeMarkup(problem)}</p>`).join('') : '';
  const way = `<p class="more"><a href="${escapeMarkup(home)}">${escapeMarkup(`Open ${siteName}`)}</a></p>`;
  return embedDocument({
    looks: DEFAULT_LOOKS,
    lang: 'en',
    title: heading,
    body: `<h1>${heading}</h1><p>${text}</p>${reasons}${way}`,
  });
};

const SORRY = {
  wrong: {
    heading: 'This list cannot be shown',
    text: 'Whoever keeps this page can mend it: its address asks for something that is not there.',
  },
  gone: {
    heading: 'This is not here any more',
    text: 'What was shown here has left the library, or was never in it. There is more to find.',
  },
  away: {
    heading: 'The list is away just now',
    text: 'The library cannot be reached. Please try again in a while.',
  },
};
