import type { Taxonomy } from './taxonomy.ts';
import { queryOfChoice, type HubChoice } from '../domain/hub-choice.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Hub } from '../payload-types.ts';
import { idOf, recordsOf } from '../presenters/case-view-records.ts';
import type { SearchDocument } from '../search/document.ts';
import { readDocuments } from '../search/read-documents.ts';
import { asReader, findBySlug, type Found, type Reading } from './preview.ts';

/** A hub as a reader gets it: its record, the query of its choice, and its featured cases in their order. */
export interface FoundHub extends Found<Hub> {
  /** Null where nothing that the choice names is published. */
  query: CaseQuery | null;
  featured: SearchDocument[];
}

interface HubSources {
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  /** Languages that are switched on. */
  locales: readonly LocaleCode[];
}

/** The hub of an address as this reader may see it, or null. Its cases are those that visitors see, drafts of it too. */
export const readHub = async ({
  slug,
  reading,
  taxonomy,
  locales,
}: HubSources & { slug: string; reading: Reading }): Promise<FoundHub | null> => {
  const found = await findBySlug({ collection: 'hubs', slug, reading });
  if (!found) return null;
  const snapshot = await taxonomy.snapshot();
  const named = recordsOf(found.record.featured);
  const documents =
    named.length === 0
      ? []
      : await readDocuments({
          payload: reading.payload,
          locales,
          taxonomy: snapshot,
          where: { id: { in: named.map(({ id }) => id) } },
        });
  return {
    ...found,
    query: queryOfChoice({ choice: choiceOf(found.record), snapshot, lang: reading.locale }),
    featured: named.flatMap(
      ({ slug }) =>
        documents.find((one) => one.slug === slug && one.readableIn.includes(reading.locale)) ?? [],
    ),
  };
};

/** Every published hub by name, for the list of them. */
export const readHubs = async (reading: Reading): Promise<Hub[]> => {
  const { docs } = await reading.payload.find({
    collection: 'hubs',
    sort: 'title',
    depth: 1,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs;
};

const choiceOf = ({ choice }: Pick<Hub, 'choice'>): HubChoice => {
  const ids = (values: readonly unknown[] | null | undefined): string[] =>
    (values ?? []).flatMap((value) => idOf(value) ?? []);
  return {
    words: choice?.words ?? '',
    values: {
      theme: ids(choice?.themes),
      audience: ids(choice?.audiences),
      method: ids(choice?.methods),
      place: ids(choice?.places),
      region: ids(choice?.regions),
      organisation: ids(choice?.organisations),
      organisationType: choice?.organisationTypes ?? [],
      evidence: choice?.evidence ?? [],
    },
  };
};
