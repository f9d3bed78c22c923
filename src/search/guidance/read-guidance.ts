import type { Payload } from 'payload';
import { DEFAULT_LOCALE, languagesWithWords, type LocaleCode } from '../../domain/locales.ts';
import type { TaxonomySnapshot } from '../../domain/taxonomy.ts';
import type { Guide, Proceeding, Recommendation, Resource } from '../../payload-types.ts';
import type { SearchDocument } from '../document.ts';
import { guidanceDocuments } from './guidance-documents.ts';

/** Published guides, recommendations, proceedings and resources, as a visitor reads them in one language. */
export interface GuidanceRecords {
  guides: Guide[];
  recommendations: Recommendation[];
  proceedings: Proceeding[];
  resources: Resource[];
}

/** Every document of everything that answers beside the cases, in all languages, read as a visitor would. */
export const readGuidance = async ({
  payload,
  locales,
  taxonomy,
}: {
  payload: Payload;
  locales: readonly LocaleCode[];
  taxonomy: TaxonomySnapshot;
}): Promise<SearchDocument[]> => {
  const documents: SearchDocument[] = [];
  const writtenIn = await readLanguages({ payload, locales });
  for (const lang of locales) {
    const records = await readRecords({ payload, lang });
    documents.push(...guidanceDocuments({ records, lang, writtenIn, locales, taxonomy }));
  }
  return documents;
};

/** Languages that each record has a title of its own in, by the database's id. */
export type WrittenIn = ReadonlyMap<string, readonly LocaleCode[]>;

const COLLECTIONS = ['guides', 'recommendations', 'proceedings', 'resources'] as const;

const readLanguages = async ({
  payload,
  locales,
}: {
  payload: Payload;
  locales: readonly LocaleCode[];
}): Promise<WrittenIn> => {
  const writtenIn = new Map<string, LocaleCode[]>();
  for (const collection of COLLECTIONS) {
    const { docs } = await payload.find({
      collection,
      locale: 'all',
      depth: 0,
      limit: 0,
      pagination: false,
      select: { title: true },
      overrideAccess: false,
    });
    for (const { id, title } of docs) writtenIn.set(String(id), languagesWithWords({ title, locales }));
  }
  return writtenIn;
};

const readRecords = async ({
  payload,
  lang,
}: {
  payload: Payload;
  lang: LocaleCode;
}): Promise<GuidanceRecords> => {
  const asVisitor = {
    locale: lang,
    fallbackLocale: DEFAULT_LOCALE,
    depth: 0,
    limit: 0,
    pagination: false,
    sort: 'id',
    overrideAccess: false,
  } as const;
  const guides = await payload.find({ collection: 'guides', ...asVisitor });
  const recommendations = await payload.find({ collection: 'recommendations', ...asVisitor });
  const proceedings = await payload.find({ collection: 'proceedings', ...asVisitor });
  const resources = await payload.find({ collection: 'resources', ...asVisitor });
  return {
    guides: guides.docs,
    recommendations: recommendations.docs,
    proceedings: proceedings.docs,
    resources: resources.docs,
  };
};
