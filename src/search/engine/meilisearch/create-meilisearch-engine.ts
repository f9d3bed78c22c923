import type { SearchDocument } from '../../document.ts';
import { DEFAULT_SETTINGS, type EngineSettings } from '../../engine-settings.ts';
import type { SearchEngine } from '../port.ts';
import { connect, done, dropIndex, indexIfAny, orUnavailable } from './connection.ts';
import { recordEngineOn } from './records-search.ts';
import { recordOf } from './records.ts';
import { rebuildOnServer, removeLeavings } from './rebuild.ts';
import { relatedOnServer } from './related.ts';
import { matchingKeysOnServer, searchServer } from './search.ts';
import { editorialSettings, indexSettings, synonymLeads } from './settings.ts';

export interface MeilisearchEngineInput {
  url: string;
  key?: string;
  /** Name of the index; a rebuild uses names that begin with it. */
  index?: string;
}

const BATCH = 500;

/** The engine on a Meilisearch server, 1.22 or newer (places of a case are a `_geojson` of several points). */
export const createMeilisearchEngine = ({
  url,
  key,
  index: uid = 'cases',
}: MeilisearchEngineInput): SearchEngine => {
  const client = connect({ url, key });
  const index = client.index(uid);
  const marks = client.index<{ id: string; mark: string }>(`mark-of-${uid}`);
  let editorial: EngineSettings | null = null;
  let leads = synonymLeads([]);
  let preparing: Promise<void> | null = null;
  let late: { ids: Set<string> } | null = null;
  let swapping: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<void>>();
  let rebuilding: Promise<unknown> = Promise.resolve();

  const prepare = async (): Promise<void> => {
    await client.health();
    await removeLeavings({ client, uid });
    const known = await indexIfAny({ client, uid });
    if (!known) {
      // A mark without its index says nothing of the new one.
      await dropIndex({ client, uid: marks.uid });
      await done(client.createIndex(uid, { primaryKey: 'id' }));
    }
    // What editors decided stays on the server until it is told anew: taking it back would index everything twice.
    const decided = editorial ?? (known ? null : DEFAULT_SETTINGS);
    await done(index.updateSettings({ ...indexSettings(), ...(decided ? editorialSettings(decided) : {}) }));
  };

  /** Also makes good for a server that was away when the engine was opened. */
  const ready = async (): Promise<void> => {
    preparing ??= prepare();
    try {
      await preparing;
    } catch (error) {
      preparing = null;
      throw error;
    }
  };

  const put = async ({ documents, to }: { documents: SearchDocument[]; to: string }): Promise<void> => {
    for (let from = 0; from < documents.length; from += BATCH)
      await done(client.index(to).addDocuments(documents.slice(from, from + BATCH).map(recordOf)));
  };

  const write = (ids: string[], run: () => Promise<void>): Promise<void> =>
    orUnavailable(async () => {
      await ready();
      await swapping;
      for (const id of ids) late?.ids.add(id);
      const writing = run();
      underWay.add(writing);
      await writing.finally(() => underWay.delete(writing));
    });

  return {
    name: 'meilisearch',
    open: () => {
      // Anew each time: a server that was away may have come back without its indexes.
      preparing = null;
      return orUnavailable(ready);
    },
    close: async () => {
      await rebuilding.catch(() => undefined);
    },
    ping: () =>
      orUnavailable(async () => {
        await index.search('', { limit: 0 });
      }),
    configure: (settings) =>
      orUnavailable(async () => {
        editorial = settings;
        await ready();
        // The server goes on answering by the old settings until it has taken the new ones in.
        await done(index.updateSettings(editorialSettings(settings)));
        leads = synonymLeads(settings.synonyms);
      }),
    upsert: (documents) =>
      write(
        documents.map(({ id }) => id),
        () => put({ documents, to: uid }),
      ),
    remove: (ids) =>
      write(ids, async () => {
        if (ids.length > 0) await done(index.deleteDocuments(ids));
      }),
    revisions: () =>
      orUnavailable(async () => {
        await ready();
        const found = new Map<string, string>();
        for (let offset = 0; ; offset += 1000) {
          const { results } = await index.getDocuments({ fields: ['id', 'revision'], limit: 1000, offset });
          for (const { id, revision } of results) found.set(String(id), String(revision));
          if (results.length < 1000) return found;
        }
      }),
    rebuild: ({ batches, onProgress }) => {
      const run = async (): Promise<number> => {
        await ready();
        late = { ids: new Set() };
        try {
          return await rebuildOnServer({
            client,
            uid,
            batches,
            onProgress,
            editorial: editorialSettings(editorial ?? DEFAULT_SETTINGS),
            put,
            lateIds: () => [...(late?.ids ?? [])],
            whileSwapping: (swap) => {
              // Writes that were sent before are let through first, later ones wait for the new index.
              const turn = Promise.allSettled(underWay).then(async () => {
                // Before the swap: killed between the two, the new index must not have the old one's mark.
                await dropIndex({ client, uid: marks.uid });
                await swap();
              });
              swapping = turn.catch(() => undefined);
              return turn;
            },
          });
        } finally {
          late = null;
        }
      };
      const turn = rebuilding.catch(() => undefined).then(() => orUnavailable(run));
      rebuilding = turn;
      return turn;
    },
    search: (query) =>
      orUnavailable(() =>
        searchServer({ client, uid, leads, settings: editorial ?? DEFAULT_SETTINGS, query }),
      ),
    matchingKeys: (choice) =>
      orUnavailable(() =>
        matchingKeysOnServer({ client, uid, leads, settings: editorial ?? DEFAULT_SETTINGS, choice }),
      ),
    mark: () =>
      orUnavailable(async () => {
        const known = await indexIfAny({ client, uid: marks.uid });
        return known ? (await marks.getDocuments({ limit: 1 })).results[0]?.mark : undefined;
      }),
    setMark: (mark) =>
      orUnavailable(() => done(marks.addDocuments([{ id: 'mark', mark }], { primaryKey: 'id' }))),
    related: (input) => orUnavailable(() => relatedOnServer({ client, uid, ...input })),
    ...recordEngineOn({ client, uid, ask: orUnavailable }),
  };
};
