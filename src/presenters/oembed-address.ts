import type { Facet } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../domain/locales.ts';

/** What an address of this base shows, before anybody looked whether it is there. */
export type OembedAddress =
  | { kind: 'case' | 'guide' | 'hub'; slug: string; lang: LocaleCode }
  /** A list of cases: the parameters of its query. */
  | { kind: 'list'; params: URLSearchParams };

/**
 * Reads the address of a page of this base; null for any other. A fragment, a slash at the end, `preview`, and whether it
 * says http or https make no difference.
 */
export const readOembedAddress = ({
  address,
  publicUrl,
}: {
  address: URL;
  publicUrl: string;
}): OembedAddress | null => {
  const home = new URL(publicUrl);
  if (!/^https?:$/.test(address.protocol) || address.host !== home.host) return null;
  if (address.username || address.password) return null;
  const base = home.pathname.replace(/\/+$/, '');
  if (base && address.pathname !== base && !address.pathname.startsWith(`${base}/`)) return null;
  const path = segmentsOf(address.pathname.slice(base.length));
  if (!path) return null;
  const [collection = 'cases', slug, ...deeper] = path;
  if (deeper.length > 0) return null;
  if (slug === undefined) {
    if (collection !== 'cases') return null;
    return { kind: 'list', params: listParams(address) };
  }
  const asked = address.searchParams.get('lang');
  const lang = isLocaleCode(asked) ? asked : DEFAULT_LOCALE;
  const kind = RECORDS.get(collection);
  if (kind) return { kind, slug, lang };
  const facet = ROOMS.get(collection);
  return facet ? { kind: 'list', params: roomParams({ facet, slug, lang }) } : null;
};

const RECORDS = new Map<string, 'case' | 'guide' | 'hub'>([
  ['cases', 'case'],
  ['guides', 'guide'],
  ['hubs', 'hub'],
]);

const ROOMS = new Map<string, Facet>([
  ['themes', 'theme'],
  ['audiences', 'audience'],
  ['places', 'place'],
  ['organisations', 'organisation'],
]);

/** A frame has its own paging, so that of the page is left behind. */
const listParams = ({ searchParams }: URL): URLSearchParams => {
  const params = new URLSearchParams(searchParams);
  for (const name of ['preview', 'page']) params.delete(name);
  return params;
};

const roomParams = ({
  facet,
  slug,
  lang,
}: {
  facet: Facet;
  slug: string;
  lang: LocaleCode;
}): URLSearchParams => new URLSearchParams({ [facet]: slug, ...(lang === DEFAULT_LOCALE ? {} : { lang }) });

/** Null where an escape is malformed. */
const segmentsOf = (path: string): string[] | null => {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
};
