import type { Where } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

export interface DueCase {
  id: string;
  title: string;
  slug: string;
  /** An ISO date. */
  reviewBy: string;
  isOver: boolean;
  /** There is a draft beside what readers have: publishing again would publish that. */
  isBeingCorrected: boolean;
}

/** How many days ahead the desk looks. */
export const DUE_DAYS = 30;

/** Published cases whose day of review is past or near, the longest due first. Contributors see those they wrote or look after. */
export const readDeskDue = async (reading: DeskReading): Promise<DeskList<DueCase>> => {
  const now = reading.now ?? new Date();
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'cases',
    draft: false,
    where: {
      and: [
        { _status: { equals: 'published' } },
        { archivedOn: { exists: false } },
        { 'review.reviewBy': { less_than_equal: dueUntil(now) } },
        ...ownOnly(reading),
      ],
    },
    sort: 'review.reviewBy',
    select: { title: true, slug: true, review: true },
    depth: 0,
    limit: SHOWN,
    ...asUser(reading),
  });
  const corrected = await drafted({ ...reading, ids: docs.map(({ id }) => id) });
  return {
    total: totalDocs,
    items: docs.map(({ id, title, slug, review }) => {
      const reviewBy = review?.reviewBy ?? '';
      const isOver = new Date(reviewBy) <= now;
      return { id, title, slug, reviewBy, isOver, isBeingCorrected: corrected.has(id) };
    }),
  };
};

/** Which of these published cases have a newer draft. */
const drafted = async ({ ids, ...reading }: DeskReading & { ids: string[] }): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const { docs } = await reading.payload.find({
    collection: 'cases',
    draft: true,
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'draft' } }] },
    select: { title: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    ...asUser(reading),
  });
  return new Set(docs.map(({ id }) => id));
};

export const dueUntil = (now: Date): string => new Date(now.getTime() + DUE_DAYS * 86_400_000).toISOString();

const ownOnly = ({ user }: DeskReading): Where[] =>
  hasRole({ user }, 'reviewer')
    ? []
    : [{ or: [{ createdBy: { equals: String(user.id) } }, { 'review.owner': { equals: user.email } }] }];
