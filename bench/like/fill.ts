import { randomUUID } from 'node:crypto';
import Database from 'libsql';
import { generateCases } from '../../tests/helpers/cases-generator.ts';
import type { Section } from '../../src/domain/vocabulary.ts';

const TABLES: Partial<Record<Section, string>> = {
  challenges: 'cases_challenges',
  solutions: 'cases_solutions',
  results: 'cases_results',
  'learning-points': 'cases_learning_points',
};

/** Writes generated cases straight into a migrated SQLite base: through Payload, 10,000 would take most of an hour. Returns milliseconds. */
export const fillBase = ({
  file,
  count,
  words,
}: {
  file: string;
  count: number;
  /** In a case, about; as many as cases have where none is given. */
  words?: number;
}): number => {
  const db = new Database(file);
  const startedAt = performance.now();
  const insert = (table: string, columns: string[]) =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const addCase = insert('cases', [
    'id',
    'slug',
    '"key"',
    'tier',
    'evidence',
    '_status',
    'updated_at',
    'created_at',
  ]);
  const addText = insert('cases_locales', ['title', 'summary', '_locale', '_parent_id']);
  const add = Object.fromEntries(
    Object.values(TABLES).map((table) => [
      table,
      {
        row: insert(table, ['_order', '_parent_id', 'id']),
        text: insert(`${table}_locales`, ['statement', '_locale', '_parent_id']),
      },
    ]),
  );
  db.exec('BEGIN');
  for (const document of generateCases({ count, words })) {
    const id = randomUUID();
    const at = new Date(document.updatedAt).toISOString();
    addCase.run(id, document.slug, document.key, document.tier, document.evidence, 'published', at, at);
    addText.run(document.title, document.summary, 'en', id);
    document.passages.forEach(({ section, text }, order) => {
      const table = TABLES[section];
      const statements = table === undefined ? undefined : add[table];
      if (!statements) return;
      const row = randomUUID();
      statements.row.run(order + 1, id, row);
      statements.text.run(text, 'en', row);
    });
  }
  db.exec('COMMIT');
  db.close();
  return performance.now() - startedAt;
};
