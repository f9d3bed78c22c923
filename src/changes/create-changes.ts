import type { Payload, Where } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import { FOLLOWED_COLLECTIONS, type FollowedCollection } from '../domain/public-change.ts';
import { TAXONOMY_COLLECTIONS, type TaxonomyCollection } from '../domain/taxonomy.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import { casesShowing, guidesNaming } from '../search/dependents.ts';
import { createSearchSync, type RecordChange, type SearchSync } from '../search/sync.ts';
import { compareChanges, markNames, type OnOut } from './compare-changes.ts';
import { noteOut, noteWithdrawn } from './note-changes.ts';
import { readOutgoing, type Outgoing } from './read-outgoing.ts';

/** Notes what comes, changes and goes for readers, so that feeds' hubs, harvesters, webhooks and alerts can follow. */
export interface Changes extends SearchSync {
  /** Notes what changed while nobody announced it: bulk loads, other processes, a kill between a save and its note. */
  compare(): Promise<void>;
}

/** Other processes announce nothing here: what they saved is found at least this often. */
const COMPARE_MS = 10 * 60_000;
/** The index is told of so many records at a time; those of a bulk load it finds by comparing dates itself. */
const MOST_TOLD = 1_000;

/**
 * Follows the records by a queue of its own, as an index does: told THAT one changed, it re-reads it as a visitor would.
 * What it notes is told on when search has it too, so that whoever is woken finds it; search tells when each case changed.
 */
export const createChanges = ({
  payload,
  taxonomy,
  events,
  logger,
  sync,
}: {
  payload: Payload;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  events: EventBus;
  logger: Logger;
  sync: Pick<SearchSync, 'enqueue' | 'flush'>;
}): Changes => {
  const wake = async (): Promise<void> => {
    await sync.flush();
    // Pages and feeds that were kept since the save tell the date of before.
    events.emit('content-changed', { collection: 'public-changes' });
    events.emit('public-changes');
  };

  /** What was noted before something failed is not noted again, so it is told on all the same. */
  const wakingAfter = async (work: (onOut: OnOut) => Promise<number>): Promise<void> => {
    let changed = 1;
    let told = 0;
    try {
      changed = await work((collection, { id, key }) => {
        told += 1;
        if (collection === 'cases' && told <= MOST_TOLD) sync.enqueue({ collection, id, key });
      });
    } finally {
      if (changed > 0) await wake();
    }
  };

  const compare = async (): Promise<void> => {
    try {
      await wakingAfter(async (onOut) =>
        compareChanges({ payload, taxonomy: await taxonomy.snapshot(), onOut }),
      );
    } catch (error) {
      logger.error({ err: error }, 'what readers can see could not be compared with what was noted');
    }
  };

  const queue = createSearchSync({
    name: 'the note of changes',
    logger,
    requestReconcile: () => void compare(),
    apply: async (changes) => {
      await wakingAfter((onOut) => apply({ payload, taxonomy, changes, onOut }));
      return undefined;
    },
  });
  const timer = setInterval(() => void compare(), COMPARE_MS);
  timer.unref();

  return {
    ...queue,
    enqueue: (change) => {
      const { collection } = change;
      if (isFollowed(collection) || isTaxonomy(collection) || collection === SET_INTO_GUIDES)
        queue.enqueue(change);
    },
    compare,
    close: async () => {
      clearInterval(timer);
      await queue.close();
    },
  };
};

/** Records that readers get as part of a guide. */
const SET_INTO_GUIDES = 'recommendations';

const isFollowed = (collection: string): collection is FollowedCollection =>
  FOLLOWED_COLLECTIONS.some((one) => one === collection);

const isTaxonomy = (collection: string): collection is TaxonomyCollection =>
  TAXONOMY_COLLECTIONS.some((one) => one === collection);

/** How many records came, changed or went. */
const apply = async ({
  payload,
  taxonomy: cached,
  changes,
  onOut,
}: {
  payload: Payload;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  changes: RecordChange[];
  onOut: OnOut;
}): Promise<number> => {
  const taxonomy = await cached.snapshot();
  let changed = 0;
  const noteOne = async (collection: FollowedCollection, outgoing: Outgoing | undefined): Promise<void> => {
    if (!outgoing || !(await noteOut({ payload, collection, outgoing }))) return;
    changed += 1;
    onOut(collection, outgoing);
  };
  for (const { collection, id, key } of changes) {
    if (!isFollowed(collection)) continue;
    const [outgoing] = await readOutgoing({ payload, collection, where: { id: { equals: id } }, taxonomy });
    await noteOne(collection, outgoing);
    if (outgoing || key === undefined) continue;
    if (await noteWithdrawn({ payload, collection, key })) changed += 1;
    // Another record may have taken its key meanwhile.
    const [heir] = await readOutgoing({ payload, collection, where: { key: { equals: key } }, taxonomy });
    await noteOne(collection, heir);
  }
  const named = changes.flatMap(({ collection, id }) => (isTaxonomy(collection) ? [{ collection, id }] : []));
  const note = async (reading: { collection: FollowedCollection; where: Where }): Promise<void> => {
    for (const outgoing of await readOutgoing({ payload, taxonomy, ...reading }))
      await noteOne(reading.collection, outgoing);
  };
  const guides = guidesNaming({ records: named, taxonomy });
  // Which guides a recommendation is set into, only their chapters know; guides are few.
  if (changes.some(({ collection }) => collection === SET_INTO_GUIDES))
    await note({ collection: 'guides', where: {} });
  else if (guides) await note({ collection: 'guides', where: guides });
  if (named.length > 0) {
    await note({ collection: 'cases', where: casesShowing({ records: named, taxonomy }) });
    await markNames({ payload, taxonomy });
  }
  return changed;
};
