import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload';
import { afterCommit } from '../../src/database/after-commit.ts';
import { runtimeIfAny } from '../../src/runtime.ts';

/**
 * Says THAT a record changed, once it is committed: `search/sync` re-reads it and decides what it means.
 * Never throws: a search or a cache that is down must not cost an editor a save.
 */
const announce = ({
  collection,
  id,
  key,
  req,
}: {
  collection: string;
  id: string;
  /** A deleted record can't be asked for its own any more. */
  key?: string | null;
  req: PayloadRequest;
}): void => {
  if (req.context.isBulkLoad === true) return;
  afterCommit({
    req,
    run: () => {
      runtimeIfAny('sync')?.enqueue({ collection, id, key: key ?? undefined });
      runtimeIfAny('changes')?.enqueue({ collection, id, key: key ?? undefined });
      runtimeIfAny('events')?.emit('content-changed', { collection });
    },
  });
};

export const announceChange: CollectionAfterChangeHook = ({ collection, doc, req }) => {
  announce({ collection: collection.slug, id: String(doc.id), key: doc.key, req });
};

export const announceDelete: CollectionAfterDeleteHook = ({ collection, doc, id, req }) => {
  announce({ collection: collection.slug, id: String(id), key: doc?.key, req });
};

/** A bulk load's settings are announced too: no rebuild afterwards reads them. */
export const announceGlobal: GlobalAfterChangeHook = ({ global, req }) => {
  afterCommit({
    req,
    run: () => {
      runtimeIfAny('sync')?.enqueue({ collection: global.slug, id: global.slug });
      runtimeIfAny('events')?.emit('content-changed', { collection: global.slug });
    },
  });
};
