import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';

/**
 * The index's files. Each rebuild is a file of its own: `building-{process}-{number}.db` while it is written,
 * `cases-{generation}.db` once whole. The highest generation is the index, so one rename swaps it, and whatever else
 * lies there after a kill is a leaving.
 */
export interface IndexFiles {
  /** The newest whole file, or where the first is to be. */
  current: () => string;
  isCurrent: (file: string) => boolean;
  building: () => string;
  /** Resolves when a closed file's content is on the disk: a name must not be there before its content. */
  secure: (file: string) => Promise<void>;
  /** Gives a whole, closed file the next generation's name; from then on it is the index. */
  promote: (file: string) => string;
  /** Takes a file away, with what SQLite keeps beside it. */
  discard: (file: string) => void;
  /** Removes older generations, and what processes that are gone were building. */
  removeLeavings: () => void;
}

const GENERATION = /^cases-(\d{6,})\.db$/;
const BUILDING = /^building-(\d+)-\d+\.db/;

export const indexFiles = (directory: string): IndexFiles => {
  mkdirSync(directory, { recursive: true });
  const own = new Set<string>();
  let built = 0;

  const generations = (): number[] =>
    readdirSync(directory)
      .map((name) => Number(GENERATION.exec(name)?.[1] ?? 0))
      .filter((generation) => generation > 0);
  const newest = (): number => Math.max(0, ...generations());
  const nameOf = (generation: number): string =>
    path.join(directory, `cases-${String(generation).padStart(6, '0')}.db`);

  const discard = (file: string): void => {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
    own.delete(file);
  };

  const current = (): string => nameOf(newest() || 1);
  return {
    current,
    isCurrent: (file) => current() === file,
    building: () => {
      built += 1;
      const file = path.join(directory, `building-${process.pid}-${Date.now()}${built}.db`);
      own.add(file);
      return file;
    },
    secure: async (file) => {
      const handle = await open(file, 'r+');
      await handle.sync().finally(() => handle.close());
    },
    promote: (file) => {
      const target = nameOf(newest() + 1);
      renameSync(file, target);
      own.delete(file);
      return target;
    },
    discard,
    removeLeavings: () => {
      const kept = path.basename(current());
      for (const name of readdirSync(directory)) {
        const owner = BUILDING.exec(name)?.[1];
        const isBuilding = owner !== undefined;
        if (isBuilding && isAtWork({ owner: Number(owner), name, directory, own })) continue;
        const isOld = /^cases-\d+\.db/.test(name) && !name.startsWith(kept);
        if (isBuilding || isOld) rmSync(path.join(directory, name), { force: true });
      }
    },
  };
};

const isAtWork = ({
  owner,
  name,
  directory,
  own,
}: {
  owner: number;
  name: string;
  directory: string;
  own: Set<string>;
}): boolean => {
  const file = path.join(directory, name.replace(/\.db.*$/, '.db'));
  // A container's processes often have the same number again and again.
  if (owner === process.pid) return own.has(file);
  try {
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
};
