import { readHub } from '../content/hubs.ts';
import { readShownCase, readShownGuide } from '../content/shown-elsewhere.ts';
import { isAppError } from '../domain/errors.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import { EMBED_LIMIT, framePath } from '../presenters/embed-code.ts';
import { DEFAULT_LOOKS } from '../presenters/embed-document.ts';
import { querySentence } from '../presenters/feed-title.ts';
import { presentHub } from '../presenters/hub-view.ts';
import type { OembedAddress } from '../presenters/oembed-address.ts';
import type { OembedSubject } from '../presenters/oembed.ts';
import { runtime } from '../runtime.ts';
import { parseCaseQuery, toSearchParams } from './query-params.ts';

/** What is at an address of this base, for a visitor; null where nothing is that one could see. */
export const readOembedSubject = (address: OembedAddress): Promise<OembedSubject | null> => {
  if (address.kind === 'list') return listSubject(address.params);
  if (address.kind === 'hub') return hubSubject(address);
  return address.kind === 'case' ? caseSubject(address) : guideSubject(address);
};

const LIST_SIZE = { width: 600, height: 500 };

type One = Extract<OembedAddress, { slug: string }>;

const caseSubject = async ({ slug, lang }: One): Promise<OembedSubject | null> => {
  const { locales } = runtime('env');
  const found = await readShownCase({
    payload: runtime('payload'),
    slug,
    lang: switchedOn(lang),
    locales,
    taxonomy: runtime('taxonomy'),
  });
  if (!found) return null;
  return {
    title: found.title,
    lang: switchedOn(lang),
    author: found.organisation && {
      name: found.organisation.label,
      path: `/organisations/${encodeURIComponent(found.organisation.slug)}`,
    },
    frame: frameOf({ kind: 'cases', slug: found.slug, lang: switchedOn(lang) }),
    size: { width: 600, height: 400 },
    picture: { kind: 'cases', slug: found.slug },
  };
};

const guideSubject = async ({ slug, lang }: One): Promise<OembedSubject | null> => {
  const found = await readShownGuide({ payload: runtime('payload'), slug, lang: switchedOn(lang) });
  if (!found) return null;
  const [publisher] = found.publishers;
  return {
    title: found.title,
    lang: switchedOn(lang),
    author: publisher
      ? {
          name: found.publishers.map(({ label }) => label).join(', '),
          path: `/organisations/${encodeURIComponent(publisher.slug)}`,
        }
      : null,
    frame: frameOf({ kind: 'guides', slug: found.slug, lang: switchedOn(lang) }),
    size: { width: 600, height: 400 },
    picture: { kind: 'guides', slug: found.slug },
  };
};

/** The list of a hub's choice, under its name; none where nothing that it chose is published. */
const hubSubject = async ({ slug, lang }: One): Promise<OembedSubject | null> => {
  const locale = switchedOn(lang);
  const found = await readHub({
    slug,
    reading: { payload: runtime('payload'), locale, staff: null },
    taxonomy: runtime('taxonomy'),
    locales: runtime('env').locales,
  });
  if (!found?.query) return null;
  const { title, organisation } = presentHub({ hub: found.record, publicUrl: runtime('env').publicUrl });
  const { query } = found;
  return {
    title,
    lang: locale,
    author: organisation && { name: organisation.label, path: organisation.href },
    frame: framePath({
      query: { ...query, limit: EMBED_LIMIT },
      slug: '',
      looks: { ...DEFAULT_LOOKS, heading: title },
    }),
    size: LIST_SIZE,
    picture: { kind: 'home' },
  };
};

/** A search that its page refuses is no page to show. */
const listSubject = async (params: URLSearchParams): Promise<OembedSubject | null> => {
  try {
    const query = await parseCaseQuery({
      params,
      locales: runtime('env').locales,
      taxonomy: runtime('taxonomy'),
    });
    const results = await runtime('search').searchCases({ ...query, page: 1, limit: 1 });
    const own = toSearchParams({ ...query, page: 1 });
    if (!params.get('limit')?.trim()) own.delete('limit');
    return {
      title: querySentence(results),
      lang: query.lang,
      author: null,
      frame: own.size > 0 ? `/embed/cases?${own}` : '/embed/cases',
      size: LIST_SIZE,
      picture: { kind: 'home' },
    };
  } catch (error) {
    if (isAppError(error) && error.status === 400) return null;
    throw error;
  }
};

const switchedOn = (lang: LocaleCode): LocaleCode =>
  runtime('env').locales.includes(lang) ? lang : DEFAULT_LOCALE;

const frameOf = ({
  kind,
  slug,
  lang,
}: {
  kind: 'cases' | 'guides';
  slug: string;
  lang: LocaleCode;
}): string => `/embed/${kind}/${encodeURIComponent(slug)}${lang === DEFAULT_LOCALE ? '' : `?lang=${lang}`}`;
