import type { DataFromCollectionSlug, Payload, TypedUser, Where } from 'payload';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';

/** Collections whose pages staff can preview. */
type Previewed =
  'cases' | 'guides' | 'proceedings' | 'themes' | 'audiences' | 'places' | 'organisations' | 'hubs';

/** How a page is read: as a visitor, or as a member of staff who asked for the newest draft. */
export interface Reading {
  payload: Payload;
  locale: LocaleCode;
  /** Set only for staff: reads drafts, as far as their role allows. */
  staff: TypedUser | null;
}

export interface Found<Record> {
  record: Record;
  /** True when it shows something that visitors don't see. */
  isDraft: boolean;
  /** The language its text is in: the one asked for, or English where the record has none in it. */
  locale: LocaleCode;
  /** The same reading, for what the record names: drafts for a draft, published records otherwise. */
  reading: Reading;
}

/** The member of staff who asked for a preview; null for everybody else, partners' API keys included. */
export const staffAsking = async ({
  payload,
  headers,
  preview,
}: {
  payload: Payload;
  headers: Headers;
  preview: string | string[] | undefined;
}): Promise<TypedUser | null> => {
  if (preview !== 'draft') return null;
  const { user } = await payload.auth({ headers });
  return user?.collection === 'users' ? user : null;
};

/**
 * The record of an address as this reader may see it, or null; of an address that it had before too, so that its `slug` may be
 * another than was asked for. Visitors are asked for published records alone; staff get their newest draft, and where their
 * role hides it from them, what visitors see.
 */
export const findBySlug = async <Slug extends Previewed>({
  collection,
  slug,
  reading,
}: {
  collection: Slug;
  slug: string;
  reading: Reading;
}): Promise<Found<DataFromCollectionSlug<Slug>> | null> => {
  const { payload, locale, staff } = reading;
  const find = async (where: Where): Promise<Found<DataFromCollectionSlug<Slug>> | null> => {
    const query = {
      collection,
      where,
      locale,
      depth: 1,
      limit: 1,
      pagination: false,
      overrideAccess: false,
    } as const;
    if (staff) {
      const { docs } = await payload.find({ ...query, draft: true, user: staff });
      const [record] = docs as unknown as DataFromCollectionSlug<Slug>[];
      if (record) return found({ record, collection, isDraft: record._status !== 'published', reading });
    }
    const { docs } = await payload.find(query);
    const [record] = docs as unknown as DataFromCollectionSlug<Slug>[];
    if (!record) return null;
    return found({ record, collection, isDraft: false, reading: { ...reading, staff: null } });
  };
  const here = await find({ slug: { equals: slug } });
  // What cases were found at is known from their editions (`slugSince`).
  if (here || collection === 'cases') return here;
  return (await find({ formerSlugs: { in: [slug] } })) ?? find({ key: { equals: slug } });
};

/** What a Local API call needs to read as this reader does. */
export const asReader = ({ locale, staff }: Reading) =>
  ({ locale, overrideAccess: false, ...(staff ? { user: staff, draft: true } : {}) }) as const;

const found = async <Slug extends Previewed>({
  record,
  collection,
  isDraft,
  reading,
}: {
  record: DataFromCollectionSlug<Slug>;
  collection: Slug;
  isDraft: boolean;
  reading: Reading;
}): Promise<Found<DataFromCollectionSlug<Slug>>> => {
  if (reading.locale === DEFAULT_LOCALE) return { record, isDraft, locale: DEFAULT_LOCALE, reading };
  const own = await reading.payload.findByID({
    collection,
    id: record.id,
    depth: 0,
    select: { title: true },
    ...asReader(reading),
    fallbackLocale: false,
    disableErrors: true,
  });
  const hasOwnText = Boolean((own as { title?: string | null } | null)?.title);
  return { record, isDraft, locale: hasOwnText ? reading.locale : DEFAULT_LOCALE, reading };
};
