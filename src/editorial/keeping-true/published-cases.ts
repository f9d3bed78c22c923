import type { Payload, Where } from 'payload';
import { LISTED } from '../../../collections/access/index.ts';
import type { Case } from '../../payload-types.ts';

export type KeptCase = Pick<Case, 'id' | 'key' | 'slug' | 'title' | 'createdBy' | 'contact' | 'review'>;

const BATCH = 100;

/** Published cases of a condition, as they are published, with what the base alone may know of them. */
export async function* publishedCases({
  payload,
  where,
}: {
  payload: Payload;
  where: Where;
}): AsyncGenerator<KeptCase> {
  let after: string | undefined;
  for (;;) {
    const { docs } = await payload.find({
      collection: 'cases',
      where: { and: [LISTED, where, ...(after === undefined ? [] : [{ id: { greater_than: after } }])] },
      select: { key: true, slug: true, title: true, createdBy: true, contact: true, review: true },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    yield* docs as KeptCase[];
    if (docs.length < BATCH) return;
    after = String(docs.at(-1)?.id);
  }
}
