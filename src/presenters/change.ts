import {
  kindOfChange,
  type ChangeKind,
  type FollowedCollection,
  type PublicChange,
} from '../domain/public-change.ts';

/** A change as programs of others are told: where to read what it is about, and none of its words. */
export interface ChangeView {
  sequence: number;
  kind: ChangeKind;
  collection: FollowedCollection;
  key: string;
  slug: string;
  /** Of its page; where it was, once it is withdrawn. */
  url: string;
  /** ISO 8601. */
  at: string;
  /** Where its record can be read whole, as JSON; nothing once it is withdrawn. */
  document?: string;
}

/** `seen` is what the follower has been told up to: what first came out after it is new to them. */
export const presentChange = ({
  change,
  seen,
  publicUrl,
}: {
  change: PublicChange;
  seen: number;
  publicUrl: string;
}): ChangeView => {
  const { sequence, collection, key, slug, state, changedAt } = change;
  const params = new URLSearchParams({ 'where[key][equals]': key, depth: '1', limit: '1' });
  return {
    sequence,
    kind: kindOfChange(change, seen),
    collection,
    key,
    slug,
    url: `${publicUrl}/${collection}/${encodeURIComponent(slug)}`,
    at: changedAt.toISOString(),
    ...(state === 'out' && { document: `${publicUrl}/api/${collection}?${params}` }),
  };
};
