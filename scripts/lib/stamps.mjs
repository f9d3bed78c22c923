import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/*
 * A stamp says what a folder was made from. It is removed before the work starts and written, whole, after it ended:
 * work that was interrupted has no stamp, and is done again.
 */

export const isStamped = ({ file, value }) => existsSync(file) && readFileSync(file, 'utf8') === value;

export const clearStamp = (file) => rmSync(file, { force: true });

export const writeStamp = ({ file, value }) => {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, value);
  renameSync(beside, file);
};

/** One hash over files and whole folders: names and contents, in a fixed order. */
export const hashOf = (entries) => {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesUnder(inRoot(entry))).sort()) {
    hash.update(`${path.relative(inRoot(), file).split(path.sep).join('/')}\0`);
    hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
};

const filesUnder = (entry) => {
  if (!existsSync(entry)) return [];
  try {
    return readdirSync(entry, { withFileTypes: true }).flatMap((each) =>
      each.isDirectory() ? filesUnder(path.join(entry, each.name)) : [path.join(entry, each.name)],
    );
  } catch (error) {
    if (error.code === 'ENOTDIR') return [entry];
    throw error;
  }
};
