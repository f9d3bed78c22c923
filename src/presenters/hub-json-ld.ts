import type { LocaleCode } from '../domain/locales.ts';
import type { CaseCardView } from './card.ts';
import type { HubView } from './hub-view.ts';
import { absolute, organisationLd, withoutGaps, type JsonLd, type SiteWords } from './json-ld-parts.ts';
import { collectionJsonLd } from './json-ld-pages.ts';
import { canonicalHref } from './links.ts';

/** A hub as schema.org's CollectionPage: whose it is, and the cases it shows first. Nothing that the page does not show. */
export const hubJsonLd = ({
  view,
  cards,
  lang,
  ...site
}: SiteWords & {
  view: HubView;
  cards: readonly CaseCardView[];
  /** That its own words are in. */
  lang: LocaleCode;
}): JsonLd => {
  const { publicUrl } = site;
  const entries = cards.map(({ href, title }) => ({ href, label: title.map(({ text }) => text).join('') }));
  return withoutGaps({
    ...collectionJsonLd({
      ...site,
      path: canonicalHref({ href: view.path, lang }),
      title: view.title,
      description: view.summary,
      lang,
      list: { total: entries.length, entries },
    }),
    maintainer: view.organisation && organisationLd({ link: view.organisation, publicUrl }),
    image: absolute({ href: view.logo?.src, publicUrl }),
  });
};
