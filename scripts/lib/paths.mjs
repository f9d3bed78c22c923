import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** A package's own command as a file that Node runs: no shell, no `.cmd`, the same on every system. */
export const binOf = (file) => inRoot('node_modules', file);
