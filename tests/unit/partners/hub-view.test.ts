// Proves that what a hub's page leads to and tells machines is the hub's own: no theme that would find other cases, and no claim
// about who keeps it that the page does not make.
import { describe, expect, it } from 'vitest';
import type { CaseQuery } from '../../../src/domain/case-query.ts';
import type { CaseCardView } from '../../../src/presenters/card.ts';
import { hubJsonLd } from '../../../src/presenters/hub-json-ld.ts';
import { hubThemes, presentHub } from '../../../src/presenters/hub-view.ts';
import type { Hub } from '../../../src/payload-types.ts';

const publicUrl = 'https://cases.example.org';
const query: CaseQuery = {
  q: '',
  filters: {},
  hasAward: false,
  lang: 'en',
  sort: 'newest',
  page: 1,
  limit: 20,
};
/** As a search counts them: of every theme that could be chosen, not only of those that were. */
const themes = [
  { value: 'play', label: 'Play', count: 4, isSelected: false },
  { value: 'roma', label: 'Roma', count: 9, isSelected: false },
  { value: 'media', label: 'Media', count: 6, isSelected: false },
  { value: 'destitution', label: 'Destitution', count: 0, isSelected: false },
];
const hrefs = (filters: CaseQuery['filters']) =>
  hubThemes({ query: { ...query, filters }, themes }).map(({ href }) => href);

describe('the themes of a hub', () => {
  it('are all that its cases have where it chose none, each within its other filters', () => {
    expect(hrefs({ region: ['west-midlands'] })).toEqual([
      '/cases?theme=roma&region=west-midlands',
      '/cases?theme=media&region=west-midlands',
      '/cases?theme=play&region=west-midlands',
    ]);
  });

  it('are those alone that it chose: another one would find cases that are not its own', () => {
    expect(hrefs({ theme: ['play', 'media'] })).toEqual(['/cases?theme=media', '/cases?theme=play']);
  });
});

describe('what a hub tells machines', () => {
  const hub = {
    slug: 'midlands',
    title: 'Midlands',
    summary: 'For the Midlands.',
    website: 'https://hub.example.org/',
    organisation: { id: '1', slug: 'partnership', title: 'Partnership' },
    logo: { id: '2', url: '/api/media/file/mark.png', alt: 'Mark', mimeType: 'image/png' },
  } as unknown as Hub;
  const cards = [
    { href: '/cases/time-to-play', title: [{ text: 'Time ' }, { text: 'to Play' }] },
  ] as unknown as CaseCardView[];
  const value = hubJsonLd({
    siteName: 'Casebook',
    publicUrl,
    view: presentHub({ hub, publicUrl }),
    cards,
    lang: 'cy',
  });

  it('is a collection of this very site, in its own language, with the cases it shows', () => {
    expect(value).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      '@id': `${publicUrl}/hubs/midlands?lang=cy`,
      inLanguage: 'cy',
      isPartOf: { '@id': `${publicUrl}/#site` },
      image: `${publicUrl}/api/media/file/mark.png`,
      mainEntity: {
        numberOfItems: 1,
        itemListElement: [{ position: 1, name: 'Time to Play', url: `${publicUrl}/cases/time-to-play` }],
      },
    });
  });

  it('does not say that the keeper is the hub’s web site', () => {
    expect(value.maintainer).toEqual({
      '@type': 'Organization',
      name: 'Partnership',
      url: `${publicUrl}/organisations/partnership`,
    });
  });
});
