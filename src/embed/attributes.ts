/** What the element's attributes say. Names are those of the search interface; `organisation-type` is its HTML spelling. */
import { TEXTS, textsFor, type Texts } from './texts.ts';

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
const LOOKS = ['heading', 'heading-level', 'layout', 'target', 'base', 'case', 'search', 'loading'];

export const ATTRIBUTES = [
  ...LISTS,
  ...SINGLES,
  ...LOOKS,
  ...Object.keys(TEXTS).map((name) => `text-${name}`),
];

export interface Settings {
  /** Parameters of `/api/search` and of the page that shows all. */
  params: URLSearchParams;
  /** The last part of one case's address, where that alone is shown; else empty. */
  slug: string;
  /** Address of another base than the script's own; empty for that. */
  base: string;
  heading: string;
  level: number;
  layout: 'list' | 'cards' | 'case';
  hasSearch: boolean;
  /** Asked for once it comes near the reader's view. */
  isLazy: boolean;
  /** Empty opens links where the page itself is. */
  target: string;
  lang: string;
  texts: Texts;
}

/** Editors of web sites like to turn straight quotes into curly ones, in code too. */
const CURLED = /^[\s“”„″«»]+|[\s“”„″«»]+$/g;

export const readSettings = (element: Pick<Element, 'getAttribute' | 'closest'>): Settings => {
  const text = (name: string): string => element.getAttribute(name)?.trim() ?? '';
  const plain = (name: string): string => text(name).replace(CURLED, '');
  const lang = plain('lang');
  const params = new URLSearchParams();
  for (const name of LISTS) {
    const parameter = name === 'organisation-type' ? 'organisationType' : name;
    for (const value of plain(name).split(/[\s,]+/)) if (value) params.append(parameter, value);
  }
  for (const name of SINGLES) {
    const value =
      name === 'lang' ? lang.toLowerCase().split(/[-_]/)[0] : name === 'q' ? text(name) : plain(name);
    if (value) params.append(name, value);
  }
  if (!params.has('limit')) params.set('limit', '5');
  const level = Number(plain('heading-level'));
  const slug = plain('case');
  const search = element.getAttribute('search');
  return {
    params,
    slug,
    base: plain('base'),
    heading: text('heading'),
    level: level >= 1 && level <= 6 ? Math.floor(level) : 2,
    layout: slug ? 'case' : plain('layout') === 'cards' ? 'cards' : 'list',
    hasSearch: !slug && search !== null && search !== 'no',
    isLazy: plain('loading') !== 'eager',
    target: plain('target'),
    lang,
    // The element's words are English wherever the page, or the list, is not.
    texts: textsFor({
      own: text,
      lang: lang || (element.closest('[lang]')?.getAttribute('lang') ?? ''),
    }),
  };
};
