import type { Guide, Recommendation } from '../payload-types.ts';
import { idOf } from '../presenters/case-view-records.ts';
import type { CaseRecord } from '../presenters/case-view.ts';
import { blocksOf } from '../presenters/guide-view-blocks.ts';
import type { GuideRecord } from '../presenters/guide-view.ts';
import { readCasesById } from './cases-named.ts';
import { asReader, findBySlug, type Found, type Reading } from './preview.ts';

/** A guide with the recommendations and cases set into it, as this reader may see them; null where there is none. */
export const readGuide = async ({
  slug,
  reading: asked,
}: {
  slug: string;
  reading: Reading;
}): Promise<(Found<Guide> & { found: GuideRecord }) | null> => {
  const hit = await findBySlug({ collection: 'guides', slug, reading: asked });
  if (!hit) return null;
  const { record: guide, reading } = hit;
  const blocks = blocksOf(guide);
  const recommendations = await readRecommendations({ ids: targetsOf(blocks, 'recommendation'), reading });
  const shown = recommendations.flatMap(({ cases }) => (cases ?? []).flatMap((value) => idOf(value) ?? []));
  const cases = await readCasesById({
    ids: [...new Set([...targetsOf(blocks, 'caseBox'), ...shown])],
    reading,
  });
  return { ...hit, found: { guide, recommendations, cases } };
};

/** Every published guide, newest first, for the list of them. */
export const readGuides = async (reading: Reading): Promise<Guide[]> => {
  const { docs } = await reading.payload.find({
    collection: 'guides',
    sort: ['-publishedOn', 'title'],
    depth: 1,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs;
};

/** Guides that show a case, in a box or by a recommendation, with those recommendations. */
export const guidesShowing = async ({
  caseId,
  reading,
}: {
  caseId: string;
  reading: Reading;
}): Promise<CaseRecord['guides']> => {
  const { docs: recommendations } = await reading.payload.find({
    collection: 'recommendations',
    where: { cases: { in: [caseId] } },
    select: { title: true, slug: true },
    sort: 'number',
    depth: 0,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  // A block's target lies inside the chapter's rich text, where no query reaches; guides are few.
  const { docs: guides } = await reading.payload.find({
    collection: 'guides',
    select: { title: true, slug: true, chapters: true },
    sort: 'title',
    depth: 0,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return guides.flatMap((guide) => {
    const blocks = blocksOf(guide as Guide);
    const set = new Set(targetsOf(blocks, 'recommendation'));
    const own = recommendations.filter(({ id }) => set.has(id));
    const isBoxed = targetsOf(blocks, 'caseBox').includes(caseId);
    return own.length > 0 || isBoxed ? [{ guide, recommendations: own }] : [];
  });
};

const targetsOf = (blocks: ReturnType<typeof blocksOf>, kind: 'recommendation' | 'caseBox'): string[] => [
  ...new Set(blocks.filter((block) => block.kind === kind).map(({ target }) => target)),
];

const readRecommendations = async ({
  ids,
  reading,
}: {
  ids: string[];
  reading: Reading;
}): Promise<Recommendation[]> => {
  if (ids.length === 0) return [];
  const { docs } = await reading.payload.find({
    collection: 'recommendations',
    where: { id: { in: ids } },
    depth: 0,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs;
};
