import type { Payload } from 'payload';
import type { Taxonomy } from './taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Guide } from '../payload-types.ts';
import { caseCard, type CaseCard } from '../search/case-card.ts';
import { readDocuments } from '../search/read-documents.ts';
import { findBySlug, type Found } from './preview.ts';

/**
 * The card of one listed case, as every visitor may see it, in the language asked for or the one it falls back to; null
 * where there is none, or none any more. From the database, so that it needs no search.
 */
export const readCaseAlone = async ({
  payload,
  taxonomy,
  locales,
  publicUrl,
  slug,
  lang,
}: {
  payload: Payload;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  locales: readonly LocaleCode[];
  publicUrl: string;
  slug: string;
  lang: LocaleCode;
}): Promise<CaseCard | null> => {
  const documents = await readDocuments({
    payload,
    locales,
    taxonomy: await taxonomy.snapshot(),
    where: { slug: { equals: slug } },
  });
  const document = documents.find(({ readableIn }) => readableIn.includes(lang));
  return document ? caseCard({ document, lang, publicUrl }) : null;
};

/** A published guide as every visitor may see it; null where there is none. */
export const readGuideAlone = ({
  payload,
  slug,
  lang,
}: {
  payload: Payload;
  slug: string;
  lang: LocaleCode;
}): Promise<Found<Guide> | null> =>
  findBySlug({ collection: 'guides', slug, reading: { payload, locale: lang, staff: null } });
