import { cache } from 'react';
import { readCaseList } from '../../../../content/case-lists.ts';
import { readHub } from '../../../../content/hubs.ts';
import { readSite } from '../../../../content/site.ts';
import { cardOfDocument, cardOfHit } from '../../../../presenters/card.ts';
import { casesHref } from '../../../../presenters/links.ts';
import {
  hiddenFields,
  hubEmbed,
  hubFeedLinks,
  hubThemes,
  presentHub,
} from '../../../../presenters/hub-view.ts';
import { runtime } from '../../../../runtime.ts';
import { requestReading } from '../../request-reading.ts';

const NEWEST = 10;

/** The hub of this request with its cases, read once for the page and its metadata; null where this reader may see none. */
export const loadHub = cache(async (slug: string, preview?: string | string[]) => {
  const reading = await requestReading(preview);
  const { publicUrl, locales } = runtime('env');
  const [found, site] = await Promise.all([
    readHub({ slug, reading, taxonomy: runtime('taxonomy'), locales }),
    readSite({ payload: reading.payload, lang: reading.locale }),
  ]);
  if (!found) return null;
  const { record, isDraft, locale, query, featured } = found;
  const lang = reading.locale;
  const view = presentHub({ hub: record, publicUrl });
  const common = { slug: record.slug, view, isDraft, locale, lang, siteName: site.name, publicUrl };
  const featuredCards = featured.map((document) => cardOfDocument({ document, lang }));
  if (!query) return { ...common, featuredCards, newest: null };
  // Featured cases are among the newest, perhaps: each stands on the page once.
  const results = await readCaseList({
    search: runtime('search'),
    query: { ...query, limit: NEWEST + featured.length },
  });
  const shown = new Set(featured.map(({ key }) => key));
  return {
    ...common,
    featuredCards,
    newest: {
      cards:
        results &&
        results.hits
          .filter(({ id }) => !shown.has(id))
          .slice(0, NEWEST)
          .map((hit) => cardOfHit({ hit, lang })),
      total: results?.total ?? 0,
      allHref: casesHref(query),
      words: query.q,
      hidden: hiddenFields(query),
      themes: hubThemes({ query, themes: results?.facets.theme ?? [] }),
      feeds: hubFeedLinks({ slug: record.slug, lang }),
      embed: hubEmbed({ query, publicUrl, title: view.title }),
    },
  };
});
