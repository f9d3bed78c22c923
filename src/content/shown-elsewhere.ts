import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import { recordsOf } from '../presenters/case-view-records.ts';
import type { Named, SearchDocument } from '../search/document.ts';
import { readDocuments } from '../search/read-documents.ts';
import { findBySlug } from './preview.ts';
import type { Taxonomy } from './taxonomy.ts';

interface Asked {
  payload: Payload;
  slug: string;
  lang: LocaleCode;
}

/** As much of a guide as stands on its picture, or on another site. */
export interface ShownGuide {
  slug: string;
  title: string;
  subtitle: string;
  publishers: Named[];
  /** The year it came out, as its own date says. */
  year: string;
  /** The language its text is in. */
  lang: LocaleCode;
}

/** A case as readers of a language find it, read from the database as a visitor; null where there is none. */
export const readShownCase = async ({
  payload,
  slug,
  lang,
  locales,
  taxonomy,
}: Asked & {
  locales: readonly LocaleCode[];
  taxonomy: Pick<Taxonomy, 'snapshot'>;
}): Promise<SearchDocument | null> => {
  const documents = await readDocuments({
    payload,
    locales,
    taxonomy: await taxonomy.snapshot(),
    where: { slug: { equals: slug } },
  });
  return documents.find(({ readableIn }) => readableIn.includes(lang)) ?? documents[0] ?? null;
};

/** A guide as a visitor finds it; null where there is none. */
export const readShownGuide = async ({ payload, slug, lang }: Asked): Promise<ShownGuide | null> => {
  const hit = await findBySlug({
    collection: 'guides',
    slug,
    reading: { payload, locale: lang, staff: null },
  });
  if (!hit) return null;
  const { slug: present, title, subtitle, publishers, publishedOn } = hit.record;
  return {
    slug: present,
    title,
    subtitle: subtitle ?? '',
    publishers: recordsOf(publishers).map((one) => ({ slug: one.slug, label: one.title })),
    year: publishedOn?.slice(0, 4) ?? '',
    lang: hit.locale,
  };
};
