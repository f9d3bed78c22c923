import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';

/**
 * Every list reads a record's translations by the record, but Payload's tables of translations are indexed by language
 * first: at ten thousand cases each list would read them all, again and again. Adds the index that is missing, where it is.
 */
export const indexTranslations = async ({ payload }: { payload: Payload }): Promise<void> => {
  const { client } = payload.db as unknown as SQLiteAdapter;
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_locales' ESCAPE '\\'",
  );
  for (const { name } of rows)
    await client.execute(
      `CREATE INDEX IF NOT EXISTS "${String(name)}_parent_idx" ON "${String(name)}" ("_parent_id")`,
    );
};
