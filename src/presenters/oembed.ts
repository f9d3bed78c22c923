import { cardHeight, cardPath, cardWithin, type CardSubject } from '../domain/card-picture.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { cleanText, escapeMarkup } from './feed-text.ts';

/** What a site that was given an address of ours may show in its place (oembed.com, type "rich"). */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html: string;
  width: number;
  height: number;
}

export interface OembedSubject {
  title: string;
  lang: LocaleCode;
  /** Who tells it, with their page from `/`; nobody in particular for a list. */
  author: { name: string; path: string } | null;
  /** The frame's address, from `/`. */
  frame: string;
  /** In CSS pixels, where nobody asks for less. */
  size: { width: number; height: number };
  picture: CardSubject;
}

/** An hour: what is taken down must not stand elsewhere for long. */
const CACHE_AGE = 3600;

/** The answer for one address, no larger than asked for. */
export const toOembed = ({
  subject: { title, lang, author, frame, size, picture },
  siteName,
  publicUrl,
  maxWidth = Infinity,
  maxHeight = Infinity,
}: {
  subject: OembedSubject;
  siteName: string;
  publicUrl: string;
  maxWidth?: number;
  maxHeight?: number;
}): Oembed => {
  const width = Math.min(size.width, maxWidth);
  const height = Math.min(size.height, maxHeight);
  const name = cleanText(siteName) || 'Casebook';
  const heading = cleanText(title);
  const thumbnail = cardWithin({ width: maxWidth, height: maxHeight });
  const attributes = {
    src: `${publicUrl}${frame}`,
    title: `${heading} — ${name}`,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    style: 'border:0;max-width:100%',
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeMarkup(value)}"`);
  return {
    version: '1.0',
    type: 'rich',
    title: heading,
    author_name: author ? cleanText(author.name) : name,
    author_url: author ? `${publicUrl}${author.path}` : `${publicUrl}/`,
    provider_name: name,
    provider_url: `${publicUrl}/`,
    cache_age: CACHE_AGE,
    ...(thumbnail && {
      thumbnail_url: `${publicUrl}${cardPath({ subject: picture, lang, width: thumbnail })}`,
      thumbnail_width: thumbnail,
      thumbnail_height: cardHeight(thumbnail),
    }),
    html: `<iframe ${written.join(' ')}></iframe>`,
    width,
    height,
  };
};

/** The same answer as XML. */
export const oembedXml = (oembed: Oembed): string =>
  [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    '<oembed>',
    ...Object.entries(oembed).map(([name, value]) => `  <${name}>${escapeMarkup(String(value))}</${name}>`),
    '</oembed>',
    '',
  ].join('\n');

export const OEMBED_FORMATS = {
  json: 'application/json',
  xml: 'text/xml',
} as const;
export type OembedFormat = keyof typeof OEMBED_FORMATS;

/** For the head of a page: where its oEmbed answers are, by their types of discovery. */
export const oembedAlternates = ({
  url,
  title,
  publicUrl,
}: {
  /** The page's own address, absolute or from `/`. */
  url: string;
  title: string;
  publicUrl: string;
}): Record<string, { url: string; title: string }[]> => {
  const page = new URL(url, publicUrl).href;
  const at = (format: OembedFormat) => [
    { url: `${publicUrl}/oembed?${new URLSearchParams({ format, url: page })}`, title },
  ];
  return { 'application/json+oembed': at('json'), 'text/xml+oembed': at('xml') };
};
