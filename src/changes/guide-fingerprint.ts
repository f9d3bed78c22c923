import type { Payload } from 'payload';
import { PUBLISHED } from '../../collections/access/index.ts';
import { hashOfRecord } from '../editorial/editions/content-hash.ts';
import { GUIDE_WORDS, RECOMMENDATION_WORDS } from '../editorial/editions/guide-words.ts';
import type { RichText } from '../presenters/case-view-records.ts';
import { blocksOf } from '../presenters/guide-view-blocks.ts';

/** Of a guide, what tells which recommendations are set into it. */
export interface GuideFields {
  /** As `locale: 'all'` reads them. */
  chapters?: { content?: Record<string, RichText | null> | null }[] | null;
}

/** Fingerprints of guides' words, those of the recommendations set into them included. */
export const guideWords = async ({
  payload,
  guides,
}: {
  payload: Payload;
  guides: readonly GuideFields[];
}): Promise<(guide: GuideFields) => string> => {
  const hashes = await hashRecommendations({ payload, ids: [...new Set(guides.flatMap(recommendationsIn))] });
  return (guide) =>
    [
      hashOfRecord({ record: guide, shape: GUIDE_WORDS }),
      ...recommendationsIn(guide).map((id) => hashes.get(id) ?? ''),
    ].join(' ');
};

const hashRecommendations = async ({
  payload,
  ids,
}: {
  payload: Payload;
  ids: string[];
}): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'recommendations',
    where: { and: [{ id: { in: ids } }, PUBLISHED] },
    locale: 'all',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  });
  return new Map(
    docs.map((record) => [String(record.id), hashOfRecord({ record, shape: RECOMMENDATION_WORDS })]),
  );
};

/** In reading order, in each language. */
const recommendationsIn = ({ chapters }: GuideFields): string[] => {
  const contents = (chapters ?? []).flatMap(({ content }) => Object.values(content ?? {}));
  return blocksOf({ chapters: contents.map((content) => ({ title: '', content })) }).flatMap(
    ({ kind, target }) => (kind === 'recommendation' ? [target] : []),
  );
};
