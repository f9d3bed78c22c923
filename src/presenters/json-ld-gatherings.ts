import type { LocaleCode } from '../domain/locales.ts';
import type { ResourceGroup } from './case-view-resource-list.ts';
import {
  absolute,
  CONTEXT,
  organisationLd,
  termLd,
  websiteRef,
  withoutGaps,
  type JsonLd,
  type SiteWords,
} from './json-ld-parts.ts';
import type { ProceedingsView, SpeakerView } from './proceedings-view.ts';

/** A seminar as an Event, its workshops as parts of it; the proceedings are what is written of it. */
export const proceedingsJsonLd = ({
  view,
  locale,
  ...site
}: SiteWords & { view: ProceedingsView; locale: LocaleCode }): JsonLd => {
  const { publicUrl } = site;
  const location = view.place && { '@type': 'Place', name: view.place.label };
  return withoutGaps({
    '@context': CONTEXT,
    '@type': 'Event',
    '@id': `${view.url}#event`,
    name: view.title,
    description: view.summary,
    startDate: view.date?.iso,
    location,
    organizer: view.organisers.map((link) => organisationLd({ link, publicUrl })),
    about: view.themes.map((link) => termLd({ link, publicUrl })),
    performer: view.keynotes.map(({ speaker }) => speakerLd({ speaker, publicUrl })),
    subEvent: view.workshops.map(({ id, title }) =>
      withoutGaps({
        '@type': 'Event',
        name: title,
        url: `${view.url}#${id}`,
        startDate: view.date?.iso,
        location,
      }),
    ),
    subjectOf: withoutGaps({
      '@type': 'WebPage',
      '@id': view.url,
      url: view.url,
      name: view.title,
      inLanguage: locale,
      isPartOf: websiteRef(site),
      mentions: view.cases.map(({ title, href }) => ({
        '@type': 'Article',
        name: title,
        url: absolute({ href, publicUrl }),
      })),
    }),
  });
};

/** Resources as what they are to a learner: by kind, maker and address. */
export const resourcesJsonLd = ({
  groups,
  title,
  description,
  path,
  lang,
  ...site
}: SiteWords & {
  groups: readonly ResourceGroup[];
  title: string;
  description: string;
  path: string;
  lang: LocaleCode;
}): JsonLd => {
  const { publicUrl } = site;
  const entries = groups.flatMap(({ kind, resources }) => resources.map((resource) => ({ kind, resource })));
  return withoutGaps({
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    '@id': `${publicUrl}${path}`,
    url: `${publicUrl}${path}`,
    name: title,
    description,
    inLanguage: lang,
    isPartOf: websiteRef(site),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: entries.length,
      itemListElement: entries.map(({ kind, resource }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: withoutGaps({
          '@type': kind === 'service' ? 'Service' : 'LearningResource',
          name: resource.title,
          description: resource.description,
          url: `${publicUrl}${path}#${resource.id}`,
          sameAs: resource.url,
          ...(kind === 'service'
            ? { provider: resource.madeBy.map((link) => organisationLd({ link, publicUrl })) }
            : {
                learningResourceType: kind,
                creator: resource.madeBy.map((link) => organisationLd({ link, publicUrl })),
                datePublished: resource.date?.iso,
              }),
        }),
      })),
    },
  });
};

const speakerLd = ({ speaker, publicUrl }: { speaker: SpeakerView; publicUrl: string }): JsonLd =>
  withoutGaps({
    '@type': 'Person',
    name: speaker.name,
    jobTitle: speaker.role,
    affiliation: speaker.organisation && organisationLd({ link: speaker.organisation, publicUrl }),
  });
