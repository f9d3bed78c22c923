import type { OrganisationType } from '../domain/vocabulary.ts';
import type { Organisation, Place, Theme } from '../payload-types.ts';
import { recordsOf } from './case-view-records.ts';
import { absolute, CONTEXT, geoLd, withoutGaps, type JsonLd } from './json-ld-parts.ts';

interface Site {
  publicUrl: string;
}

/** A theme as a term of the base's own vocabulary. */
export const themeLd = ({
  record: { slug, title, description },
  publicUrl,
}: Site & { record: Pick<Theme, 'slug' | 'title' | 'description'> }): JsonLd =>
  withoutGaps({
    '@type': 'DefinedTerm',
    '@id': `${publicUrl}/themes/${slug}#theme`,
    name: title,
    termCode: slug,
    description,
    url: `${publicUrl}/themes/${slug}`,
    inDefinedTermSet: `${publicUrl}/themes`,
  });

/** All themes as a vocabulary. */
export const themesJsonLd = ({
  themes,
  title,
  description,
  publicUrl,
}: Site & {
  themes: readonly { slug: string; title: string; description: string }[];
  title: string;
  description: string;
}): JsonLd =>
  withoutGaps({
    '@context': CONTEXT,
    '@type': 'DefinedTermSet',
    '@id': `${publicUrl}/themes`,
    url: `${publicUrl}/themes`,
    name: title,
    description,
    hasDefinedTerm: themes.map((record) => themeLd({ record, publicUrl })),
  });

export const audienceLd = ({ title }: { title: string }): JsonLd => ({
  '@type': 'Audience',
  audienceType: title,
});

/** With the place it lies in, where readers may know that. */
export const placeLd = ({
  record: { slug, title, latitude, longitude },
  partOf,
  publicUrl,
}: Site & {
  record: Pick<Place, 'slug' | 'title' | 'latitude' | 'longitude'>;
  partOf?: { label: string; href: string };
}): JsonLd =>
  withoutGaps({
    '@type': 'Place',
    '@id': `${publicUrl}/places/${slug}#place`,
    name: title,
    geo: geoLd({ latitude, longitude }),
    containedInPlace: partOf && {
      '@type': 'Place',
      name: partOf.label,
      url: absolute({ href: partOf.href, publicUrl }),
    },
  });

/** As schema.org sorts organisations, where it has a word for the kind. */
const KINDS: Partial<Record<OrganisationType, string>> = {
  council: 'GovernmentOrganization',
  government: 'GovernmentOrganization',
  charity: 'NGO',
  education: 'EducationalOrganization',
  police: 'GovernmentOrganization',
};

/** What its page tells of an organisation. Never how to reach anybody in it: `contactPoint`, `email` and `telephone` stay unsaid. */
export const organisationRoomLd = ({
  record: { slug, title, description, type, website, place, parent },
  publicUrl,
}: Site & {
  record: Pick<Organisation, 'slug' | 'title' | 'description' | 'type' | 'website' | 'place' | 'parent'>;
}): JsonLd => {
  const [from] = recordsOf([place]);
  const [above] = recordsOf([parent]);
  return withoutGaps({
    '@type': KINDS[type] ?? 'Organization',
    '@id': `${publicUrl}/organisations/${slug}#organisation`,
    name: title,
    description,
    url: `${publicUrl}/organisations/${slug}`,
    sameAs: website,
    location: from && { '@type': 'Place', name: from.title },
    parentOrganization: above && {
      '@type': 'Organization',
      name: above.title,
      url: `${publicUrl}/organisations/${above.slug}`,
    },
  });
};
