import type { LocaleCode } from '../domain/locales.ts';
import type { CaseCardView } from './card.ts';
import type { HubView } from './hub-view.ts';

/** A hub as schema.org's CollectionPage: whose it is, and the cases it shows first. Nothing that the page does not show. */
export const hubJsonLd = ({
  view,
  cards,
  locale,
  siteName,
  publicUrl,
}: {
  view: HubView;
  cards: readonly CaseCardView[];
  locale: LocaleCode;
  siteName: string;
  publicUrl: string;
}): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  '@id': view.url,
  url: view.url,
  name: view.title,
  ...(view.summary && { description: view.summary }),
  inLanguage: locale,
  isPartOf: { '@type': 'WebSite', name: siteName, url: publicUrl },
  ...(view.organisation && {
    maintainer: {
      '@type': 'Organization',
      name: view.organisation.label,
      url: `${publicUrl}${view.organisation.href}`,
      ...(view.website && { sameAs: view.website.href }),
    },
  }),
  ...(view.logo && { image: new URL(view.logo.src, publicUrl).href }),
  mainEntity: {
    '@type': 'ItemList',
    numberOfItems: cards.length,
    itemListElement: cards.map(({ href, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: `${publicUrl}${href}`,
      name: title.map(({ text }) => text).join(''),
    })),
  },
});
