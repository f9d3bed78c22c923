import type { CollectionSlug, Payload, SelectType } from 'payload';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { Case } from '../payload-types.ts';
import { idOf } from '../presenters/case-view-records.ts';
import type { PublicRelations } from '../presenters/public-case.ts';

const SELECTS = {
  cases: { title: true, slug: true },
  guides: { title: true, slug: true },
  resources: { title: true, slug: true, kind: true },
  indicators: { code: true, title: true, source: true, year: true },
  media: {
    url: true,
    filename: true,
    mimeType: true,
    sizes: true,
    width: true,
    height: true,
    alt: true,
    credit: true,
  },
} satisfies Record<keyof PublicRelations, SelectType>;

/** What a batch of cases points to outside the taxonomy, as a visitor may see it: one read a collection, and none where nothing is named. */
export const readPublicRelations = async ({
  payload,
  records,
  lang,
}: {
  payload: Payload;
  records: readonly Case[];
  lang: LocaleCode;
}): Promise<PublicRelations> => {
  const basedOn = (collection: 'cases' | 'guides' | 'resources'): unknown[] =>
    records.flatMap((record) =>
      (record.basedOn ?? []).flatMap(({ record: link }) =>
        link?.relationTo === collection ? [link.value] : [],
      ),
    );
  const read = <Name extends keyof PublicRelations>(collection: Name, values: unknown[]) =>
    readById({ payload, collection, values, lang });
  return {
    cases: await read('cases', basedOn('cases')),
    guides: await read('guides', basedOn('guides')),
    resources: await read('resources', [
      ...basedOn('resources'),
      ...records.flatMap(({ resources }) => resources ?? []),
    ]),
    indicators: await read(
      'indicators',
      records.flatMap(({ indicators }) => indicators ?? []),
    ),
    media: await read(
      'media',
      records.flatMap(({ pictures }) => (pictures ?? []).map(({ image }) => image)),
    ),
  };
};

const readById = async <Name extends keyof PublicRelations & CollectionSlug>({
  payload,
  collection,
  values,
  lang,
}: {
  payload: Payload;
  collection: Name;
  values: unknown[];
  lang: LocaleCode;
}): Promise<PublicRelations[Name]> => {
  const ids = [...new Set(values.flatMap((value) => idOf(value) ?? []))];
  if (ids.length === 0) return new Map() as PublicRelations[Name];
  const { docs } = await payload.find({
    collection,
    where: { id: { in: ids } },
    locale: lang,
    fallbackLocale: DEFAULT_LOCALE,
    select: SELECTS[collection] as never,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  });
  return new Map(
    (docs as unknown as { id: string }[]).map((record) => [record.id, record]),
  ) as unknown as PublicRelations[Name];
};
