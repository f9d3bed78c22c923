import type { Payload, Where } from 'payload';

type Condition = Record<string, Record<string, string>>;

/** As the panel's own filters write it, so that they can be changed there. */
const allOf = (...conditions: Condition[]): Where => ({ or: [{ and: conditions }] });

const VIEWS: { title: string; collection: 'cases' | 'submissions'; where: Where; columns: string[] }[] = [
  {
    title: 'In review',
    collection: 'cases',
    where: allOf({ 'workflow.stage': { equals: 'in-review' } }),
    columns: ['title', 'organisation', 'workflow.stage', 'workflow.assignee', 'workflow.dueOn', 'updatedAt'],
  },
  {
    // A saved filter knows no "today": the days stand in a column to sort by, and the desk lists what is due.
    title: 'By day of review',
    collection: 'cases',
    where: allOf({ 'review.reviewBy': { exists: 'true' } }, { _status: { equals: 'published' } }),
    columns: ['title', 'organisation', 'review.reviewBy', 'review.owner', 'updatedAt'],
  },
  {
    title: 'Without evidence',
    collection: 'cases',
    where: allOf({ evidence: { equals: 'untested' } }, { _status: { equals: 'published' } }),
    columns: ['title', 'organisation', 'evidence', 'workflow.stage', 'updatedAt'],
  },
  {
    title: 'Imported, to complete',
    collection: 'cases',
    where: allOf({ unplaced: { exists: 'true' } }),
    columns: ['title', 'organisation', 'unplaced', 'workflow.stage', 'updatedAt'],
  },
];

const MADE = 'casebook-ready-made-views';

/**
 * Makes the views a new desk begins with, once in a base's life: what publishers change or delete afterwards stays so.
 * Returns how many it made.
 */
export const makeReadyMadeViews = async ({ payload }: { payload: Payload }): Promise<number> => {
  if (await payload.kv.has(MADE)) return 0;
  const shared = { constraint: 'everyone' as const };
  for (const { title, collection, where, columns } of VIEWS)
    await payload.create({
      collection: 'payload-query-presets',
      overrideAccess: true,
      data: {
        title,
        relatedCollection: collection,
        isShared: true,
        access: { read: shared, update: shared, delete: shared },
        where: where as Record<string, unknown>,
        columns: columns.map((accessor) => ({ accessor, active: true })),
      },
    });
  await payload.kv.set(MADE, { at: new Date().toISOString() });
  return VIEWS.length;
};
