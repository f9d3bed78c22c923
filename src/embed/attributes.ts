/** What the element's attributes say. Names are those of the search interface; `organisation-type` is its HTML spelling. */

/** Several values are parted by commas or spaces: any of them. */
const LISTS = [
  'theme',
  'audience',
  'method',
  'place',
  'region',
  'organisation',
  'organisation-type',
  'challenge',
  'evidence',
];
const SINGLES = ['q', 'award', 'from', 'to', 'near', 'sort', 'page', 'limit', 'lang'];
const LOOKS = ['heading', 'heading-level', 'layout', 'target', 'base'];

/** What the element says itself; a page in another language gives its own words as `text-more` and so on. */
const TEXTS = {
  more: 'See all {total} cases',
  open: 'Open this list in the library',
  empty: 'There are no cases on this yet.',
  loading: 'Loading cases …',
  kept: 'The library of cases cannot be reached just now. This is the list of {date}.',
  away: 'The list of cases cannot be shown just now.',
};

export const ATTRIBUTES = [
  ...LISTS,
  ...SINGLES,
  ...LOOKS,
  ...Object.keys(TEXTS).map((name) => `text-${name}`),
];

/** Words, and their language when it is not the list's. */
export interface Phrase {
  text: string;
  lang: string;
}

export interface Settings {
  /** Parameters of `/api/search` and of the page that shows all. */
  params: URLSearchParams;
  /** Address of another base than the script's own; empty for that. */
  base: string;
  heading: string;
  level: number;
  isCards: boolean;
  /** Empty opens links where the page itself is. */
  target: string;
  lang: string;
  texts: Record<keyof typeof TEXTS, Phrase>;
}

export const readSettings = (element: Element): Settings => {
  const text = (name: string): string => element.getAttribute(name)?.trim() ?? '';
  const lang = text('lang');
  const params = new URLSearchParams();
  for (const name of LISTS) {
    const parameter = name === 'organisation-type' ? 'organisationType' : name;
    for (const value of text(name).split(/[\s,]+/)) if (value) params.append(parameter, value);
  }
  for (const name of SINGLES) {
    const value = name === 'lang' ? lang.split('-')[0] : text(name);
    if (value) params.append(name, value);
  }
  if (!params.has('limit')) params.set('limit', '5');
  const level = Number(text('heading-level'));
  const texts = Object.entries(TEXTS).map(([name, english]) => {
    const own = text(`text-${name}`);
    const isForeign = !own && lang && !lang.startsWith('en');
    return [name, { text: own || english, lang: isForeign ? 'en' : '' }];
  });
  return {
    params,
    base: text('base'),
    heading: text('heading'),
    level: level >= 1 && level <= 6 ? Math.floor(level) : 2,
    isCards: text('layout') === 'cards',
    target: text('target'),
    lang,
    texts: Object.fromEntries(texts) as Settings['texts'],
  };
};
