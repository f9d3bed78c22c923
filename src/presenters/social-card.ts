import { cardHeight, cardPath, FULL_CARD, type CardSubject } from '../domain/card-picture.ts';
import type { LocaleCode } from '../domain/locales.ts';

/** What the head of a page tells social networks (ogp.me, and the cards of X). */
export interface SocialCard {
  openGraph: {
    type: 'article' | 'website';
    siteName: string;
    locale: string;
    title?: string;
    description?: string;
    url?: string;
    images: { url: string; width?: number; height?: number; type?: string; alt: string }[];
  };
  twitter: { card: 'summary_large_image'; title?: string; description?: string; images: string[] };
}

/** Open Graph names a country with each language. */
const COUNTRIES: Record<LocaleCode, string> = {
  en: 'GB',
  ar: 'AR',
  cy: 'GB',
  fa: 'IR',
  ku: 'TR',
  pl: 'PL',
  ps: 'AF',
  ro: 'RO',
  ru: 'RU',
  so: 'SO',
  uk: 'UA',
  ur: 'PK',
};

export const socialCard = ({
  siteName,
  lang,
  type = 'website',
  title,
  description,
  url,
  subject = { kind: 'home' },
  image,
}: {
  siteName: string;
  lang: LocaleCode;
  type?: 'article' | 'website';
  title?: string;
  description?: string;
  /** Absolute, or from `/`. */
  url?: string;
  /** Whose picture it is: the base's own where a page has none. */
  subject?: CardSubject;
  /** A picture of the page's own, in place of one that is drawn. */
  image?: { url: string; alt: string } | null;
}): SocialCard => {
  const picture = cardPath({ subject, lang });
  const words = { ...(title && { title }), ...(description && { description }) };
  return {
    openGraph: {
      type,
      siteName,
      locale: `${lang}_${COUNTRIES[lang]}`,
      ...words,
      ...(url && { url }),
      images: [
        image ?? {
          url: picture,
          width: FULL_CARD,
          height: cardHeight(FULL_CARD),
          type: 'image/png',
          alt: title && title !== siteName ? `${title} — ${siteName}` : siteName,
        },
      ],
    },
    twitter: { card: 'summary_large_image', ...words, images: [image?.url ?? picture] },
  };
};
