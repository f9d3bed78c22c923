import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';

/**
 * SQLite in the process. No transactions: with them concurrent saves fail as "busy"; every write is visible at once.
 * The schema comes from migrations alone (`prepare.ts`), so a base is the same however it came to be.
 */
export const sqlite = ({ uri }: { uri: string }): DatabaseAdapterObj => {
  const file = uri.replace(/^file:/, '');
  const directory = path.dirname(file);
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
  return sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: path.resolve('src/database/migrations/sqlite'),
  });
};
