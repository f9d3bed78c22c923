/** `out`: readers can see it. `withdrawn`: they once could. */
export const CHANGE_STATES = ['out', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** Collections whose coming, changing and going is kept for followers. */
export const FOLLOWED_COLLECTIONS = ['cases', 'guides'] as const;
export type FollowedCollection = (typeof FOLLOWED_COLLECTIONS)[number];

export const CHANGE_KINDS = ['published', 'updated', 'withdrawn'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The last that happened to a case or guide for readers. Holds nothing that a visitor could not learn. */
export interface PublicChange {
  collection: FollowedCollection;
  /** The record's lasting key. */
  key: string;
  /** Of its address; the last it had where it is withdrawn. */
  slug: string;
  state: ChangeState;
  /** Place in the order of all changes. */
  sequence: number;
  changedAt: Date;
  /** When it first came out, and its place in the order then. */
  firstOutAt: Date;
  firstSequence: number;
  /** Slugs of its themes and the themes above them. */
  themes: string[];
}

/** A record's own dates. */
export interface DatedRecord {
  createdAt: string;
  updatedAt: string;
  firstPublishedAt?: string | null;
}

/**
 * When what readers get of a record last changed: as it was noted. Until it is noted, when it was saved stands in, as the
 * latest that can be; a date to come says nothing. Never before it came out: a record's own clock may lag behind that.
 */
export const lastChangedOf = ({
  record: { createdAt, updatedAt, firstPublishedAt },
  changedAt,
  now = new Date(),
}: {
  record: DatedRecord;
  /** Undefined where nothing is noted yet. */
  changedAt?: Date;
  now?: Date;
}): Date => {
  const published = new Date(firstPublishedAt ?? createdAt);
  const saved = new Date(updatedAt);
  const changed = changedAt ?? (saved > now ? published : saved);
  return changed < published ? published : changed;
};

/** What a change is to a follower who has seen all up to a place in the order; 0 has seen nothing. */
export const kindOfChange = (
  { state, firstSequence }: Pick<PublicChange, 'state' | 'firstSequence'>,
  seen = 0,
): ChangeKind => {
  if (state === 'withdrawn') return 'withdrawn';
  return firstSequence > seen ? 'published' : 'updated';
};
