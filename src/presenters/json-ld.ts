import type { LocaleCode } from '../domain/locales.ts';
import type { Case } from '../payload-types.ts';
import { recordsOf } from './case-view-records.ts';
import type { CaseView } from './case-view.ts';
import type { GuideView } from './guide-view.ts';
import {
  absolute,
  CONTEXT,
  geoLd,
  organisationLd,
  publisherLd,
  termLd,
  websiteRef,
  withoutGaps,
  type JsonLd,
} from './json-ld-parts.ts';
import { canonicalHref } from './links.ts';

/** A case as schema.org's Article. Takes no field that a visitor can't see on the page. */
export const caseJsonLd = ({
  record,
  view,
  locale,
  siteName,
  publicUrl,
}: {
  record: Case;
  view: CaseView;
  locale: LocaleCode;
  siteName: string;
  publicUrl: string;
}): JsonLd => {
  // Each language's page is a page of its own.
  const url = canonicalHref({ href: view.url, lang: locale });
  return withoutGaps({
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': url,
    url,
    headline: view.title,
    abstract: view.summary,
    genre: view.tierLabel,
    inLanguage: locale,
    datePublished: (record.firstPublishedAt ?? record.createdAt).slice(0, 10),
    dateModified: view.updatedOn?.iso,
    author: view.organisation && organisationLd({ link: view.organisation, publicUrl }),
    contributor: view.partners.map((link) => organisationLd({ link, publicUrl })),
    funder: view.means.funders.map((link) => organisationLd({ link, publicUrl })),
    publisher: publisherLd({ siteName, publicUrl }),
    isPartOf: websiteRef({ siteName, publicUrl }),
    about: view.themes.map(({ title, slug }) =>
      termLd({ link: { label: title, href: `/themes/${slug}` }, publicUrl }),
    ),
    audience: view.glance.audiences.map((name) => ({ '@type': 'Audience', audienceType: name })),
    spatialCoverage: recordsOf(record.places).map(({ title, latitude, longitude }) =>
      withoutGaps({ '@type': 'Place', name: title, geo: geoLd({ latitude, longitude }) }),
    ),
    temporalCoverage: coverageOf(record.period),
    award: view.means.recognition.map(({ level, award, body, year }) =>
      [level, award, body, year].filter(Boolean).join(', '),
    ),
    image: view.pictures.map(({ src }) => absolute({ href: src, publicUrl })),
    citation: view.sources.map(({ title, publisher, url, date }) =>
      withoutGaps({
        '@type': 'CreativeWork',
        name: title,
        publisher: { '@type': 'Organization', name: publisher },
        datePublished: date?.iso,
        url,
      }),
    ),
    isBasedOn: view.lineage.basedOn.map(({ title, href }) =>
      withoutGaps({ '@type': 'CreativeWork', name: title, url: absolute({ href, publicUrl }) }),
    ),
  });
};

/** A guide as schema.org's Book: its chapters are its parts. */
export const guideJsonLd = ({
  view,
  locale,
  siteName,
  publicUrl,
}: {
  view: GuideView;
  locale: LocaleCode;
  siteName: string;
  publicUrl: string;
}): JsonLd => {
  // Each language's page is a page of its own.
  const url = canonicalHref({ href: view.url, lang: locale });
  return withoutGaps({
    '@context': CONTEXT,
    '@type': 'Book',
    '@id': url,
    url,
    name: view.title,
    alternativeHeadline: view.subtitle,
    abstract: view.summary,
    inLanguage: locale,
    bookEdition: view.edition,
    datePublished: view.publishedOn?.iso,
    author: view.publishers.map((link) => organisationLd({ link, publicUrl })),
    publisher: publisherLd({ siteName, publicUrl }),
    isPartOf: websiteRef({ siteName, publicUrl }),
    about: view.themes.map((link) => termLd({ link, publicUrl })),
    hasPart: view.chapters.map(({ id, title, number }) => ({
      '@type': 'Chapter',
      name: title,
      position: number,
      url: `${url}#${id}`,
    })),
    citation: view.cases.map(({ title, href }) => ({
      '@type': 'Article',
      name: title,
      url: absolute({ href, publicUrl }),
    })),
  });
};

/** For a script element: nothing an editor writes can close it. */
export const jsonLdText = (value: JsonLd): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });

/** ISO 8601 interval; an open end is written "..". */
const coverageOf = (period: Case['period']): string | null => {
  if (!period?.start) return null;
  if (period.isOngoing) return `${period.start}/..`;
  return period.end ? `${period.start}/${period.end}` : period.start;
};
