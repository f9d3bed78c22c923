import type { Proceeding } from '../payload-types.ts';
import { idOf, recordsOf } from '../presenters/case-view-records.ts';
import type { ProceedingsRecord } from '../presenters/proceedings-view.ts';
import { readCasesById } from './cases-named.ts';
import { asReader, findBySlug, type Found, type Reading } from './preview.ts';

/** Proceedings with the cases that they name, as this reader may see them; null where there are none. */
export const readProceedings = async ({
  slug,
  reading: asked,
}: {
  slug: string;
  reading: Reading;
}): Promise<(Found<Proceeding> & { found: ProceedingsRecord }) | null> => {
  const hit = await findBySlug({ collection: 'proceedings', slug, reading: asked });
  if (!hit) return null;
  const { record, reading } = hit;
  const named = [
    ...(record.cases ?? []),
    ...(record.workshops ?? []).flatMap(({ cases, recommendations }) => [
      ...(cases ?? []),
      ...recordsOf(recommendations).flatMap((recommendation) => recommendation.cases ?? []),
    ]),
  ];
  const cases = await readCasesById({
    ids: [...new Set(named.flatMap((value) => idOf(value) ?? []))],
    reading,
  });
  return { ...hit, found: { record, cases } };
};

/** Every published seminar, newest first. */
export const readAllProceedings = async (reading: Reading): Promise<Proceeding[]> => {
  const { docs } = await reading.payload.find({
    collection: 'proceedings',
    sort: ['-date', 'title'],
    depth: 1,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs;
};
