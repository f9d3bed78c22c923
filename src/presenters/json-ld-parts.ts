export type JsonLd = Record<string, unknown>;

export const CONTEXT = 'https://schema.org';

/** The site that a page is part of. */
export interface SiteWords {
  siteName: string;
  /** Without a trailing slash. */
  publicUrl: string;
}

/** Says nothing of what is empty: a property without a value is a statement too. */
export const withoutGaps = (value: JsonLd): JsonLd =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, entry]) =>
        entry !== null &&
        entry !== undefined &&
        entry !== '' &&
        !(Array.isArray(entry) && entry.length === 0),
    ),
  );

export const absolute = ({
  href,
  publicUrl,
}: {
  href: string | null | undefined;
  publicUrl: string;
}): string | null => (href ? new URL(href.startsWith('/') ? `${publicUrl}${href}` : href).href : null);

export const websiteRef = ({ siteName, publicUrl }: SiteWords): JsonLd => ({
  '@type': 'WebSite',
  '@id': `${publicUrl}/#site`,
  name: siteName,
  url: `${publicUrl}/`,
});

export const publisherLd = ({ siteName, publicUrl }: SiteWords): JsonLd => ({
  '@type': 'Organization',
  name: siteName,
  url: publicUrl,
});

export const organisationLd = ({
  link,
  publicUrl,
}: {
  link: { label: string; href: string | null };
  publicUrl: string;
}): JsonLd =>
  withoutGaps({
    '@type': 'Organization',
    name: link.label,
    url: absolute({ href: link.href, publicUrl }),
  });

/** Where a place is; null where nobody said. */
export const geoLd = ({
  latitude,
  longitude,
}: {
  latitude?: number | null;
  longitude?: number | null;
}): JsonLd | null =>
  typeof latitude === 'number' && typeof longitude === 'number'
    ? { '@type': 'GeoCoordinates', latitude, longitude }
    : null;

export const termLd = ({
  link,
  publicUrl,
}: {
  link: { label: string; href: string | null };
  publicUrl: string;
}): JsonLd =>
  withoutGaps({ '@type': 'DefinedTerm', name: link.label, url: absolute({ href: link.href, publicUrl }) });
