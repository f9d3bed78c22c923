import { setImmediate as breathe } from 'node:timers/promises';
import { unavailable } from '../../../domain/errors.ts';
import { DEFAULT_SETTINGS } from '../../engine-settings.ts';
import type { SearchEngine } from '../port.ts';
import { indexFiles } from './files.ts';
import { openInStrides, openLiveIndex, type LiveIndex } from './live-index.ts';
import { rebuildIndex, type LateWrite } from './rebuild.ts';
import { recordEngineOver } from './records-engine.ts';
import { relatedTo } from './related.ts';
import { matchingKeys, searchIndex } from './search.ts';
import { makeSynonyms } from '../shared/synonyms.ts';

export interface EmbeddedEngineInput {
  /** Where the index's files are; made when missing. No other index's files may lie there, but in a folder of their own. */
  directory: string;
  /** Told when an index had to be thrown away; a reconcile or reindex then fills it again. */
  onProblem?: (problem: { message: string; error: unknown }) => void;
}

/** The port, and what the thread around it needs to hand much over in small parts. */
export interface EmbeddedEngine extends SearchEngine {
  /** Some thousand ids with their revisions, after the one that `next` of the page before said; null at the end. */
  revisionsPage: (after: number) => Promise<RevisionsPage>;
}

export interface RevisionsPage {
  revisions: [id: string, revision: string][];
  next: number | null;
}

/** How often another process's rebuild or write is looked for, in milliseconds. */
const LOOK_EVERY = 500;

/** The engine in the process itself: SQLite's FTS5 for the text, bitmaps beside it for everything else. */
export const createEmbeddedEngine = ({ directory, onProblem }: EmbeddedEngineInput): EmbeddedEngine => {
  let index: LiveIndex | null = null;
  let settings = DEFAULT_SETTINGS;
  let synonyms = makeSynonyms(settings.synonyms);
  let files = null as ReturnType<typeof indexFiles> | null;
  let lateWrites: LateWrite[] | null = null;
  let rebuilding: Promise<unknown> = Promise.resolve();
  let following: Promise<void> | null = null;
  let looked = 0;
  let version = 0;

  const theFiles = () => (files ??= indexFiles(directory));

  const openCurrent = (): LiveIndex => {
    const file = theFiles().current();
    try {
      return openLiveIndex(file);
    } catch (error) {
      onProblem?.({ message: 'The search index can not be used and is started anew, empty.', error });
      theFiles().discard(file);
      return openLiveIndex(file);
    }
  };

  const use = (opened: LiveIndex, asOf = opened.store.dataVersion()): LiveIndex => {
    index = opened;
    version = asOf;
    looked = Date.now();
    return opened;
  };

  /** Reads what another process has made in strides, while the index that was there goes on answering. */
  const follow = async (from: LiveIndex): Promise<void> => {
    try {
      const { opened, asOf } = await openInStrides(theFiles().current());
      if (index !== from) {
        opened.close();
        return;
      }
      from.close();
      use(opened, asOf);
    } catch (error) {
      // Whoever needs it exact opens it, and finds out what is wrong with it.
      onProblem?.({ message: 'A search index made by another process could not be read yet.', error });
    } finally {
      following = null;
    }
  };

  /**
   * The index, also when another process (a reindex from the command line) has changed it: at once for what must be exact,
   * within moments for searches.
   */
  const live = ({ isExact = false }: { isExact?: boolean } = {}): LiveIndex => {
    if (!index) throw unavailable({ message: 'The search index is not open.' });
    if (!isExact && (following || Date.now() - looked < LOOK_EVERY)) return index;
    looked = Date.now();
    if (theFiles().isCurrent(index.store.path) && index.store.dataVersion() === version) return index;
    if (!isExact) {
      following = follow(index);
      return index;
    }
    index.close();
    index = null;
    return use(openCurrent());
  };

  /** A damaged file found in use is thrown away as one found at opening is. */
  const guarded = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      if (!isDamage(error) || !index) throw error;
      onProblem?.({ message: 'The search index is damaged and is started anew, empty.', error });
      index.close();
      theFiles().discard(index.store.path);
      use(openCurrent());
      throw unavailable({ message: 'The search index is being repaired.', cause: error });
    }
  };

  const write = (change: LateWrite): void =>
    guarded(() => {
      const open = live({ isExact: true });
      if ('upsert' in change) open.upsert(change.upsert);
      else open.remove(change.remove);
      lateWrites?.push(change);
    });

  const revisionsPage = (after: number): RevisionsPage =>
    guarded(() => live({ isExact: true }).store.revisionsPage(after));

  return {
    name: 'embedded',
    open: async () => {
      if (index) return;
      theFiles().removeLeavings();
      use(openCurrent());
    },
    close: async () => {
      await rebuilding.catch(() => undefined);
      index?.close();
      index = null;
      await following;
    },
    ping: async () => {
      guarded(() => live().store.find('"a"'));
    },
    configure: async (wanted) => {
      settings = wanted;
      synonyms = makeSynonyms(settings.synonyms);
    },
    upsert: async (documents) => write({ upsert: documents }),
    remove: async (ids) => write({ remove: ids }),
    revisions: async () => {
      const found = new Map<string, string>();
      for (let after: number | null = 0; after !== null; await breathe()) {
        const page: RevisionsPage = revisionsPage(after);
        for (const [id, revision] of page.revisions) found.set(id, revision);
        after = page.next;
      }
      return found;
    },
    revisionsPage: async (after) => revisionsPage(after),
    rebuild: async ({ batches, onProgress }) => {
      const run = async (): Promise<number> => {
        live({ isExact: true });
        lateWrites = [];
        try {
          return await rebuildIndex({
            files: theFiles(),
            batches,
            onProgress,
            lateWrites: () => lateWrites ?? [],
            swap: (built) => {
              index?.close();
              use(built);
              theFiles().removeLeavings();
            },
          });
        } finally {
          lateWrites = null;
        }
      };
      // One at a time: a second one starts from what the first has made.
      const turn = rebuilding.catch(() => undefined).then(run);
      rebuilding = turn;
      return turn;
    },
    search: async (query) => guarded(() => searchIndex({ index: live(), synonyms, settings, query })),
    matchingKeys: async (choice) =>
      guarded(() => matchingKeys({ index: live(), synonyms, settings, choice })),
    mark: async () => guarded(() => live({ isExact: true }).store.mark()),
    setMark: async (mark) => guarded(() => live({ isExact: true }).store.setMark(mark)),
    related: async (input) => guarded(() => relatedTo({ index: live(), ...input })),
    ...recordEngineOver({ live, guarded, decided: () => ({ settings, synonyms }) }),
  };
};

const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  /malformed|not a database|SQLITE_CORRUPT|SQLITE_NOTADB|disk image|vtable constructor/i.test(
    `${error.message} ${'code' in error ? String(error.code) : ''}`,
  );
