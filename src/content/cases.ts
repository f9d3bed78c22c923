import { readLastChanged } from '../changes/last-changed.ts';
import type { Case } from '../payload-types.ts';
import type { CaseRecord } from '../presenters/case-view.ts';
import { readKin } from './cases-lineage.ts';
import { guidesShowing } from './guides.ts';
import { asReader, findBySlug, type Found, type Reading } from './preview.ts';

/** A case with everything that points to it, as this reader may see them; null where there is none. */
export const readCase = async ({
  slug,
  reading: asked,
}: {
  slug: string;
  reading: Reading;
}): Promise<(Found<Case> & { found: CaseRecord }) | null> => {
  const hit = await findBySlug({ collection: 'cases', slug, reading: asked });
  if (!hit) return null;
  const { record, reading, isDraft } = hit;
  const [{ kin, adoptions }, guides, proceedings, lastChanged] = await Promise.all([
    readKin({ record, reading }),
    guidesShowing({ caseId: record.id, reading }),
    reading.payload.find({
      collection: 'proceedings',
      where: { or: [{ cases: { in: [record.id] } }, { 'workshops.cases': { in: [record.id] } }] },
      select: { title: true, slug: true },
      depth: 0,
      limit: 0,
      pagination: false,
      ...asReader(reading),
    }),
    readLastChanged({ payload: reading.payload, collection: 'cases', records: isDraft ? [] : [record] }),
  ]);
  return {
    ...hit,
    found: {
      record,
      ...(!isDraft && { lastChanged: lastChanged(record) }),
      builtOn: kin,
      adoptions,
      guides,
      proceedings: proceedings.docs,
    },
  };
};
