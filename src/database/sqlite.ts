import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import Database from 'libsql';
import type { DatabaseAdapterObj } from 'payload';

/**
 * SQLite in the process. No transactions: with them concurrent saves fail as "busy"; every write is visible at once.
 * The schema comes from migrations alone (`prepare.ts`), so a base is the same however it came to be.
 */
export const sqlite = ({ uri }: { uri: string }): DatabaseAdapterObj => {
  const file = uri.replace(/^file:/, '');
  mkdirSync(path.dirname(file), { recursive: true });
  return sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    wal: true,
    busyTimeout: BUSY_MS,
    push: false,
    migrationDir: path.resolve('src/database/migrations/sqlite'),
  });
};

const BUSY_MS = 5000;
const TURN_MS = 20;

/**
 * Puts a file into write-ahead mode before Payload opens it. SQLite refuses the change at once while anybody reads the
 * file, whatever time-out is set, and Payload would end the process over it: here it is tried until the reader is done.
 */
export const useWriteAheadLog = (uri: string): void => {
  const file = uri.replace(/^file:/, '');
  mkdirSync(path.dirname(file), { recursive: true });
  const db = new Database(file);
  try {
    whenFree(() => db.pragma('journal_mode = WAL'));
  } finally {
    db.close();
  }
};

/** Does with a file what SQLite refuses at once while another holds it, as whoever opens it first after a kill does: for seconds it is tried again. */
export const whenFree = <Result>(run: () => Result): Result => {
  const giveUpAt = Date.now() + BUSY_MS;
  for (;;)
    try {
      return run();
    } catch (error) {
      if (Date.now() > giveUpAt || !isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TURN_MS);
    }
};

const isBusy = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);
