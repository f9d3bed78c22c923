import { readLastChanged } from '../changes/last-changed.ts';
import { readGuide, readGuides } from '../content/guides.ts';
import type { Reading } from '../content/preview.ts';
import { readSite } from '../content/site.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import type { Guide } from '../payload-types.ts';
import { guideItem, guideItemInFull } from '../presenters/feed-guides.ts';
import { feedPath } from '../presenters/feed-topics.ts';
import { makeFeed, type Feed, type FeedItem } from '../presenters/feed.ts';
import { presentGuide } from '../presenters/guide-view.ts';
import { runtime } from '../runtime.ts';
import { caseCard } from '../search/case-card.ts';
import { readDocuments } from '../search/read-documents.ts';
import { addressesOf } from './feeds-addresses.ts';
import { itemsOf, type Dating } from './feeds-of-cases.ts';
import { noFeed, type FeedRequest } from './feeds-request.ts';

/** All guides, newest first: an edition is an entry. */
export const feedOfGuides = async ({
  request,
  updatedOf,
}: {
  request: FeedRequest;
  updatedOf: Dating;
}): Promise<Feed> => {
  const { query } = request;
  const reading = visitor(query);
  const [guides, site] = await Promise.all([
    readGuides(reading),
    readSite({ payload: reading.payload, lang: query.lang }),
  ]);
  const lastChanged = await readLastChanged({
    payload: reading.payload,
    collection: 'guides',
    records: guides,
  });
  const items: FeedItem[] = [];
  for (const { slug } of guides)
    items.push(...(await guideEntry({ slug, request, lastChanged, siteName: site.name })).items.slice(0, 1));
  return toGuideFeed({
    request,
    updatedOf,
    items,
    title: 'Good-practice guides',
    description:
      'Good-practice guides put together from the cases: what to do, in order, with the cases that show it.',
    siteName: site.name,
    page: '/guides',
  });
};

/** One guide: the edition it has, and the cases that it shows, each as it stands now. */
export const feedOfGuide = async ({
  slug,
  request,
  updatedOf,
}: {
  slug: string;
  request: FeedRequest;
  updatedOf: Dating;
}): Promise<Feed> => {
  const { query } = request;
  const { payload } = visitor(query);
  const site = await readSite({ payload, lang: query.lang });
  const { record, items } = await guideEntry({ slug, request, siteName: site.name, withCases: true });
  const [guide] = items;
  if (!record || !guide) throw noFeed();
  return toGuideFeed({
    // Asked for by an address it had before, it leads to the one it has.
    request: { ...request, path: feedPath('guides', record.slug) },
    lastingPath: feedPath('guides', record.key ?? record.slug),
    updatedOf,
    items,
    title: `The guide “${guide.title}” and its cases`,
    description: `${guide.title}: each edition of the guide, and the case studies that it shows.`,
    siteName: site.name,
    page: `/guides/${encodeURIComponent(record.slug)}`,
  });
};

/** The guide first, then its cases where they are wanted; nothing where a visitor can't read it. */
const guideEntry = async ({
  slug,
  request,
  lastChanged,
  siteName,
  withCases = false,
}: {
  slug: string;
  request: FeedRequest;
  /** Where it is known already when guides last changed. */
  lastChanged?: (guide: Guide) => Date;
  siteName: string;
  withCases?: boolean;
}): Promise<{ record?: Guide; items: FeedItem[] }> => {
  const { publicUrl: home, locales } = runtime('env');
  const reading = visitor(request.query);
  const hit = await readGuide({ slug, reading });
  if (!hit) return { items: [] };
  const { found, locale: lang } = hit;
  const changed =
    lastChanged ??
    (await readLastChanged({ payload: reading.payload, collection: 'guides', records: [found.guide] }));
  const item = guideItem({ guide: found.guide, lastChanged: changed(found.guide), lang, home, siteName });
  const inFull = (): FeedItem => {
    const view = presentGuide({ found, locale: lang, publicUrl: home, siteName });
    return guideItemInFull({ item, view, lang, home });
  };
  const entry = request.content === 'full' ? inFull() : item;
  const record = found.guide;
  if (!withCases || found.cases.length === 0) return { record, items: [entry] };
  const documents = await readDocuments({
    payload: reading.payload,
    locales,
    taxonomy: await runtime('taxonomy').snapshot(),
    where: { id: { in: found.cases.map(({ id }) => id) } },
  });
  const cards = documents
    .filter(({ readableIn }) => readableIn.includes(request.query.lang))
    .map((document) => caseCard({ document, lang: request.query.lang, publicUrl: home }));
  return { record, items: [entry, ...(await itemsOf({ request, cards, siteName }))] };
};

const toGuideFeed = ({
  request,
  updatedOf,
  items,
  page,
  lastingPath,
  ...words
}: Pick<Feed, 'items' | 'title' | 'description' | 'siteName'> & {
  request: FeedRequest;
  updatedOf: Dating;
  page: string;
  lastingPath?: string;
}): Feed => {
  const { query } = request;
  const { limit } = query;
  const newestFirst = [...items].sort(
    (one, other) => other.published.getTime() - one.published.getTime() || (one.id < other.id ? -1 : 1),
  );
  const shown = newestFirst.slice((query.page - 1) * limit, query.page * limit);
  const pages = Math.max(1, Math.ceil(items.length / limit));
  const addresses = addressesOf({
    request,
    pages,
    page: query.lang === 'en' ? page : `${page}?lang=${query.lang}`,
    lastingPath,
  });
  return makeFeed({
    ...words,
    lang: query.lang,
    updated: updatedOf({ address: addresses.self.atom, items: shown }),
    addresses,
    items: shown,
  });
};

const visitor = ({ lang }: Pick<CaseQuery, 'lang'>): Reading => ({
  payload: runtime('payload'),
  locale: lang,
  staff: null,
});
