import type { EngineQuery } from '../port.ts';
import { forEachBit, hasBit, type Bits } from './bits.ts';
import type { Sidecar } from './sidecar.ts';

interface PageInput {
  documents: Bits;
  sidecar: Sidecar;
  query: Pick<EngineQuery, 'sort' | 'offset' | 'limit'>;
}

/** The ordinals of one page by date or title. Ties go by id, so pages neither overlap nor leave gaps. */
export const pageByOrder = ({ documents, sidecar, query: { sort, offset, limit } }: PageInput): number[] => {
  const order = sidecar.orders[sort === 'relevance' ? 'newest' : sort];
  const page: number[] = [];
  let skipped = 0;
  for (const ordinal of order.ordinals()) {
    if (page.length >= limit) break;
    if (!hasBit(documents, ordinal)) continue;
    if (skipped < offset) skipped += 1;
    else page.push(ordinal);
  }
  return page;
};

/** The ordinals of one page by score, the newer first among equals. */
export const pageByScore = ({
  documents,
  sidecar,
  scores,
  query: { offset, limit },
}: PageInput & { scores: Float32Array }): number[] => {
  const compare = (left: number, right: number): number =>
    (scores[right] ?? 0) - (scores[left] ?? 0) ||
    (sidecar.publishedAt[right] ?? 0) - (sidecar.publishedAt[left] ?? 0) ||
    ((sidecar.ids[left] ?? '') < (sidecar.ids[right] ?? '') ? -1 : 1);
  const wanted = offset + limit;
  let best: number[] = [];
  // Sorting now and then keeps the best few in hand without sorting thousands.
  const room = wanted * 2 + 256;
  let worst = -Infinity;
  forEachBit(documents, (ordinal) => {
    if ((scores[ordinal] ?? 0) < worst) return;
    best.push(ordinal);
    if (best.length < room) return;
    best = best.sort(compare).slice(0, wanted);
    worst = scores[best.at(-1) ?? 0] ?? -Infinity;
  });
  return best.sort(compare).slice(offset, wanted);
};
