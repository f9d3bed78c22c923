import type { LocaleCode } from '../../domain/locales.ts';
import type { TaxonomySnapshot } from '../../domain/taxonomy.ts';
import type { Recommendation, Resource } from '../../payload-types.ts';
import { idOf } from '../../presenters/case-view-records.ts';
import { blocksOf } from '../../presenters/guide-view-blocks.ts';
import type { SearchDocument } from '../document.ts';
import { paragraphs, passage } from '../passages.ts';
import { guidanceDocument, type GuidanceContext } from './guidance-document.ts';
import { guideDocuments, guidePath } from './guide-documents.ts';
import { proceedingsDocuments, proceedingsPath } from './proceedings-documents.ts';
import type { GuidanceRecords, WrittenIn } from './read-guidance.ts';

/** Every document in one language, of records as a visitor reads them in it. */
export const guidanceDocuments = ({
  records,
  writtenIn,
  ...common
}: {
  records: GuidanceRecords;
  writtenIn: WrittenIn;
  lang: LocaleCode;
  locales: readonly LocaleCode[];
  taxonomy: TaxonomySnapshot;
}): SearchDocument[] => {
  const inLanguage = <Record extends { id: string }>(
    among: Record[],
    make: (record: Record, context: GuidanceContext) => SearchDocument[],
  ): SearchDocument[] =>
    among.flatMap((record) => {
      const languages = writtenIn.get(String(record.id)) ?? [];
      return languages.includes(common.lang) ? make(record, { ...common, writtenIn: languages }) : [];
    });
  const standing = standingPlaces(records);

  return [
    ...inLanguage(records.guides, (guide, context) => guideDocuments({ guide, context })),
    ...inLanguage(records.proceedings, (proceedings, context) =>
      proceedingsDocuments({ proceedings, context }),
    ),
    ...inLanguage(records.recommendations, (recommendation, context) => {
      const partOf = standing.get(recommendation.id);
      return partOf ? [recommendationDocument({ recommendation, partOf, context })] : [];
    }),
    ...inLanguage(records.resources, (resource, context) => [resourceDocument({ resource, context })]),
  ];
};

type Place = NonNullable<SearchDocument['partOf']>;

/**
 * Where each recommendation is read: a guide before a seminar's workshop. One that stands in nothing published has no page,
 * and is in no index.
 */
const standingPlaces = ({ guides, proceedings }: GuidanceRecords): Map<string, Place> => {
  const places = new Map<string, Place>();
  const put = (id: string | null, place: Place): void => {
    if (id !== null && !places.has(id)) places.set(id, place);
  };
  for (const guide of guides)
    for (const { kind, target } of blocksOf(guide))
      if (kind === 'recommendation') put(target, { label: guide.title, path: guidePath(guide) });
  for (const seminar of proceedings)
    for (const workshop of seminar.workshops ?? [])
      for (const value of workshop.recommendations ?? [])
        put(idOf(value), { label: seminar.title, path: proceedingsPath(seminar) });
  return places;
};

const recommendationDocument = ({
  recommendation,
  partOf,
  context,
}: {
  recommendation: Recommendation;
  partOf: Place;
  context: GuidanceContext;
}): SearchDocument =>
  guidanceDocument({
    parts: {
      kind: 'recommendation',
      key: recommendation.key ?? recommendation.slug,
      slug: recommendation.slug,
      path: `${partOf.path}#recommendation-${recommendation.slug}`,
      partOf,
      title: recommendation.title,
      passages: paragraphs('guidance', recommendation.guidance),
      themes: recommendation.themes,
      otherNames: [recommendation.addressedTo],
      record: recommendation,
    },
    context,
  });

const resourceDocument = ({
  resource,
  context,
}: {
  resource: Resource;
  context: GuidanceContext;
}): SearchDocument =>
  guidanceDocument({
    parts: {
      kind: 'resource',
      key: resource.key ?? resource.slug,
      slug: resource.slug,
      path: `/resources#${resource.slug}`,
      title: resource.title,
      summary: resource.description,
      passages: [
        ...paragraphs('guidance', resource.transcript),
        ...(resource.languages ?? []).flatMap((language) => passage('guidance', language)),
      ],
      themes: resource.themes,
      audiences: resource.audiences,
      organisations: resource.organisations,
      record: resource,
    },
    context,
  });
