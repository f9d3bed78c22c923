import { readCaseStories } from '../content/case-stories.ts';
import { readSite } from '../content/site.ts';
import { lastWithdrawal } from '../content/withdrawals.ts';
import { notFound } from '../domain/errors.ts';
import { caseItem } from '../presenters/feed-items.ts';
import { caseStoryHtml } from '../presenters/feed-story.ts';
import { wordsOfHtml } from '../presenters/feed-text.ts';
import { querySentence } from '../presenters/feed-title.ts';
import { casesInWords, makeFeed, type Feed, type FeedItem } from '../presenters/feed.ts';
import { presentDate } from '../presenters/timeline-dates.ts';
import { runtime } from '../runtime.ts';
import type { CaseCard } from '../search/case-card.ts';
import { archiveOf } from './feeds-archive.ts';
import { addressesOf } from './feeds-addresses.ts';
import type { FeedRequest } from './feeds-request.ts';

/** What the router settles: when the feed last changed, from its entries and what is known of those that left. */
export type Dating = (input: { address: string; items: FeedItem[]; notBefore?: Date }) => Date;

/** The feed of a query's cases: its page, or a page of its archive. */
export const feedOfCases = async ({
  request,
  updatedOf,
}: {
  request: FeedRequest;
  updatedOf: Dating;
}): Promise<Feed> => {
  const { query, archive: name } = request;
  const payload = runtime('payload');
  const search = runtime('search');
  const [results, site] = await Promise.all([
    search.searchCases(query),
    readSite({ payload, lang: query.lang }),
  ]);
  const kept = archiveOf({ search, query, first: results, now: new Date() });
  const archive = name && (await kept.read(name));
  if (name && !archive) throw notFound('There is no such page of the archive.');
  const sentence = querySentence(results);
  const isSubscription = !name && query.sort === 'newest' && query.page === 1;
  const addresses = addressesOf({
    request,
    pages: results.pages,
    archive,
    newestArchive: isSubscription ? await kept.newest() : undefined,
  });
  const items = await itemsOf({ request, cards: (archive ?? results).hits, siteName: site.name });
  const notBefore = isSubscription
    ? await lastWithdrawal({ payload, themes: query.filters.theme ?? [] })
    : undefined;
  return makeFeed({
    title: sentence,
    description: name
      ? archiveWords({ sentence, month: name.month })
      : casesInWords({ sentence, total: results.total }),
    siteName: site.name,
    lang: query.lang,
    updated: updatedOf({ address: addresses.self.atom, items, notBefore }),
    addresses,
    items,
  });
};

/** Cases as entries, in short or with their whole story. A case that has just gone is told in short, as search still has it. */
export const itemsOf = async ({
  request: { content },
  cards,
  siteName,
}: {
  request: Pick<FeedRequest, 'content'>;
  cards: readonly CaseCard[];
  siteName: string;
}): Promise<FeedItem[]> => {
  const { publicUrl: home } = runtime('env');
  const items = cards.map((card) => caseItem({ card, home, siteName }));
  if (content === 'summary' || cards.length === 0) return items;
  const stories = await readCaseStories({
    payload: runtime('payload'),
    cases: cards,
    publicUrl: home,
    siteName,
  });
  return items.map((item, index) => {
    const card = cards[index];
    const view = card && stories.get(card.slug);
    if (!view) return item;
    const html = caseStoryHtml({ view, url: item.url, lang: item.lang, home });
    return { ...item, html, text: wordsOfHtml(html) };
  });
};

const archiveWords = ({ sentence, month }: { sentence: string; month: string }): string =>
  `${sentence}, as they first came out in ${presentDate({ date: month, locale: 'en' })?.label ?? month}.`;
