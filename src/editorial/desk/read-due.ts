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
  return {
    total: totalDocs,
    items: docs.map(({ id, title, slug, review }) => {
      const reviewBy = review?.reviewBy ?? '';
      return { id, title, slug, reviewBy, isOver: new Date(reviewBy) <= now };
    }),
  };
};

export const dueUntil = (now: Date): string => new Date(now.getTime() + DUE_DAYS * 86_400_000).toISOString();

const ownOnly = ({ user }: DeskReading): Where[] =>
  hasRole({ user }, 'reviewer')
    ? []
    : [{ or: [{ createdBy: { equals: String(user.id) } }, { 'review.owner': { equals: user.email } }] }];
