// Proves what the head of a page tells social networks: the picture of its own subject in its own language, with size and words.
import { describe, expect, it } from 'vitest';
import { CARD_WIDTHS, cardHeight, cardWithin } from '../../../src/domain/card-picture.ts';
import { exportLinks } from '../../../src/presenters/export-links.ts';
import { pictureOfCase } from '../../../src/presenters/card-picture.ts';
import { socialCard } from '../../../src/presenters/social-card.ts';
import { searchDocument } from '../../helpers/search-documents.ts';

describe('the head of a page', () => {
  it('names a case’s own picture, its size and what it shows', () => {
    const { openGraph, twitter } = socialCard({
      siteName: 'Casebook',
      lang: 'ar',
      type: 'article',
      title: 'Time to Play',
      description: 'Children came back.',
      url: '/cases/time-to-play',
      subject: { kind: 'cases', slug: 'time-to-play' },
    });
    expect(openGraph).toMatchObject({ type: 'article', locale: 'ar_AR', url: '/cases/time-to-play' });
    expect(openGraph.images).toEqual([
      {
        url: '/cards/cases/time-to-play.png?lang=ar',
        width: 1200,
        height: 630,
        type: 'image/png',
        alt: 'Time to Play — Casebook',
      },
    ]);
    expect(twitter).toEqual({
      card: 'summary_large_image',
      title: 'Time to Play',
      description: 'Children came back.',
      images: ['/cards/cases/time-to-play.png?lang=ar'],
    });
  });

  it('names the base’s picture where a page has none of its own', () => {
    const { openGraph } = socialCard({ siteName: 'Casebook', lang: 'en' });
    expect(openGraph.images[0]).toMatchObject({ url: '/cards/home.png', alt: 'Casebook' });
    expect(openGraph.locale).toBe('en_GB');
    expect(openGraph).not.toHaveProperty('title');
  });
});

it('takes a page’s own picture in place of the base’s, and says nothing of a size that is not known', () => {
  const image = { url: '/api/media/file/mark.png', alt: 'Mark of the hub' };
  const { openGraph, twitter } = socialCard({ siteName: 'Casebook', lang: 'en', title: 'Hub', image });
  expect(openGraph.images).toEqual([image]);
  expect(twitter.images).toEqual([image.url]);
});

describe('the sizes of a picture', () => {
  it('have whole heights in one proportion, and the widest that fits is taken', () => {
    for (const width of CARD_WIDTHS) expect(Number.isInteger(cardHeight(width)), String(width)).toBe(true);
    expect(cardWithin({})).toBe(1200);
    expect(cardWithin({ width: 799, height: 1000 })).toBe(600);
    expect(cardWithin({ width: 1200, height: 314 })).toBe(400);
    expect(cardWithin({ width: 119 })).toBeUndefined();
  });
});

describe('what a picture says', () => {
  it('is the figure where there is one, the first challenge otherwise, and the place of evidence among four', () => {
    const found = searchDocument({
      key: 'one',
      problem: 'Nobody came.',
      evidence: 'evaluated-independently',
    });
    const without = pictureOfCase({ found: { ...found, figure: null }, siteName: 'Casebook' });
    expect(without).toMatchObject({
      subtitle: 'Nobody came.',
      figure: null,
      evidence: { step: 3, steps: 4 },
    });
    const figure = { value: 'over 330', unit: 'children' };
    expect(pictureOfCase({ found: { ...found, figure }, siteName: 'Casebook' })).toMatchObject({
      subtitle: '',
      figure,
    });
  });
});

describe('the files of a search', () => {
  it('have its whole query, but neither page nor limit', () => {
    const query = {
      q: 'play & more',
      filters: { theme: ['roma'] },
      hasAward: false,
      lang: 'en',
      sort: 'title',
      page: 3,
      limit: 50,
    } as const;
    expect(exportLinks({ ...query, filters: { theme: ['roma'] } }).map(({ href }) => href)).toEqual(
      ['csv', 'xlsx', 'json'].map(
        (ending) => `/exports/cases.${ending}?q=play+%26+more&theme=roma&sort=title`,
      ),
    );
  });
});
