import Database from 'libsql';
import type { SearchDocument } from '../../document.ts';
import { WEIGHTED_PARTS, type EngineSettings } from '../../engine-settings.ts';
import { factsOf, type Facts } from './facts.ts';
import { beginningsOf, textsOf } from './indexed-texts.ts';

/** Anything else in a file's `meta` and the file is thrown away: raise it when tables, folding or facts change. */
export const SCHEMA_VERSION = '3';

export interface StoredWords {
  ordinal: number;
  facts: Facts;
  words: Set<string>;
}

/** One index file. Everything is synchronous: a change is there for the next reader, or not at all. */
export interface Store {
  path: string;
  /** All of them, some thousand at a time. */
  loadFacts: () => Iterable<{ ordinal: number; facts: Facts }[]>;
  loadTerms: () => [string, number][];
  /** For a file that is being built: everything until `finishBulk` is one transaction and joined at the end. */
  startBulk: () => void;
  finishBulk: () => void;
  /** What is read between the two is of one moment, whatever others write. */
  startReading: () => void;
  finishReading: () => void;
  /** Runs in one transaction. */
  transaction: (run: () => void) => void;
  insert: (row: { ordinal: number; document: SearchDocument }) => StoredWords;
  /** What the row was, to undo it in memory; null when there is none. */
  remove: (ordinal: number) => StoredWords | null;
  /** Writes how many documents have each word: all of them anew, or changes of one document each. */
  replaceTerms: (counts: Map<string, number>) => void;
  changeTerms: (input: { words: Set<string>; by: 1 | -1 }) => void;
  documents: (ordinals: number[]) => SearchDocument[];
  /** Some thousand in the order of ordinals, from above `after`; `next` is the last one's, or null at the end. */
  revisionsPage: (after: number) => { revisions: [id: string, revision: string][]; next: number | null };
  /** Ordinals of the documents an FTS expression finds. */
  find: (expression: string) => Uint32Array;
  /** Ordinals of the documents with a word that begins so; the length is one of `BEGINNINGS`. */
  findBeginning: (beginning: string) => Uint32Array;
  /** The same as `find` with -bm25 for each, in units of a thousand millionth. */
  score: (input: { expression: string; weights: EngineSettings['weights'] }) => {
    ordinals: Uint32Array;
    scores: Float64Array;
  };
  /** Joins the index's segments, a step at a time; true when done. */
  tidy: (isFirst: boolean) => boolean;
  mark: () => string | undefined;
  setMark: (mark: string) => void;
  /** Changes when another connection has written to the file. */
  dataVersion: () => number;
  close: () => void;
}

/** @throws when the file is no database, is damaged, or has another schema version. */
export const openStore = ({ path, isBuilding = false }: { path: string; isBuilding?: boolean }): Store => {
  const db = new Database(path, { timeout: 5000 });
  try {
    prepare({ db, isBuilding });
    return storeOver({ db, path });
  } catch (error) {
    db.close();
    throw error;
  }
};

const MERGE_PAGES = 200;
const LOADED_AT_ONCE = 1_000;
const REVISIONS_AT_ONCE = 5_000;
/** What FTS5 gathers in memory before it writes a segment, in bytes. */
const USUAL_MEMORY = 1_048_576;
const BULK_MEMORY = 16_000_000;

const names = WEIGHTED_PARTS.join(', ');
const onePerPart = WEIGHTED_PARTS.map(() => '?').join(', ');

const prepare = ({ db, isBuilding }: { db: Database.Database; isBuilding: boolean }): void => {
  // A file that is being built has no readers and gets another name when done: it must be all in one file.
  const journal = isBuilding
    ? 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF'
    : 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL';
  db.exec(`${journal}; PRAGMA cache_size = -8000`);
  db.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS docs (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision TEXT NOT NULL, facts TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS bodies (ordinal INTEGER PRIMARY KEY, document TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS terms (term TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
    CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(${names},
      content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE IF NOT EXISTS beginnings USING fts5(words,
      content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 2');
    INSERT OR IGNORE INTO meta VALUES ('schemaVersion', '${SCHEMA_VERSION}');
    COMMIT`);
  const version = db.prepare("SELECT value FROM meta WHERE name = 'schemaVersion'").get() as {
    value: string;
  };
  if (version.value !== SCHEMA_VERSION)
    throw new Error(`The index has schema version ${version.value}, not ${SCHEMA_VERSION}.`);
};

const storeOver = ({ db, path }: { db: Database.Database; path: string }): Store => {
  const insertDoc = db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?)');
  const insertBody = db.prepare('INSERT INTO bodies VALUES (?, ?)');
  const insertText = db.prepare(`INSERT INTO texts (rowid, ${names}) VALUES (?, ${onePerPart})`);
  const insertBeginnings = db.prepare('INSERT INTO beginnings (rowid, words) VALUES (?, ?)');
  const deleteDoc = db.prepare('DELETE FROM docs WHERE ordinal = ?');
  const deleteBody = db.prepare('DELETE FROM bodies WHERE ordinal = ?');
  const deleteText = db.prepare('DELETE FROM texts WHERE rowid = ?');
  const deleteBeginnings = db.prepare('DELETE FROM beginnings WHERE rowid = ?');
  const selectFacts = db.prepare('SELECT facts FROM docs WHERE ordinal = ?');
  const selectBody = db.prepare('SELECT document FROM bodies WHERE ordinal = ?');
  const changeTerms = db.prepare(
    `INSERT INTO terms SELECT value, ? FROM json_each(?) WHERE true
     ON CONFLICT (term) DO UPDATE SET documents = max(0, documents + excluded.documents)`,
  );
  // One JSON array instead of a row each: crossing into JavaScript costs more than finding the rows.
  const findRows = db.prepare('SELECT json_group_array(rowid) AS found FROM texts WHERE texts MATCH ?');
  const findBeginnings = db.prepare(
    'SELECT json_group_array(rowid) AS found FROM beginnings WHERE beginnings MATCH ?',
  );
  const scoreRows = db.prepare(
    `WITH hits AS MATERIALIZED (SELECT rowid AS ordinal, bm25(texts, ${onePerPart}) AS score FROM texts WHERE texts MATCH ?)
     SELECT json_group_array(ordinal) AS found, json_group_array(CAST(-score * 1e9 AS INTEGER)) AS scores FROM hits`,
  );

  const selectRevisions = db.prepare(
    `SELECT max(ordinal) AS last, json_group_array(json_array(id, revision)) AS revisions
     FROM (SELECT ordinal, id, revision FROM docs WHERE ordinal > ? ORDER BY ordinal LIMIT ${REVISIONS_AT_ONCE})`,
  );

  const setOption = (name: 'automerge' | 'hashsize' | 'merge', value: number): void => {
    // Written out, as bound numbers arrive as fractions and FTS5 refuses those.
    for (const table of ['texts', 'beginnings'])
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${name}', ${value})`);
  };

  const bodyOf = (ordinal: number): SearchDocument | undefined => {
    const row = selectBody.get(ordinal) as { document: string } | undefined;
    return row && (JSON.parse(row.document) as SearchDocument);
  };

  return {
    path,
    *loadFacts() {
      const chunk = db.prepare(
        `SELECT max(ordinal) AS last, json_group_array(ordinal) AS ordinals, '[' || group_concat(facts) || ']' AS facts
         FROM (SELECT ordinal, facts FROM docs WHERE ordinal > ? ORDER BY ordinal LIMIT ${LOADED_AT_ONCE})`,
      );
      for (let last = 0; ;) {
        const row = chunk.get(last) as { last: number | null; ordinals: string; facts: string | null };
        if (row.last === null || row.facts === null) return;
        last = row.last;
        const facts = JSON.parse(row.facts) as Facts[];
        const ordinals = JSON.parse(row.ordinals) as number[];
        yield ordinals.map((ordinal, index) => ({ ordinal, facts: facts[index] as Facts }));
      }
    },
    loadTerms: () => {
      const row = db
        .prepare(
          'SELECT json_group_array(term) AS terms, json_group_array(documents) AS counts FROM terms WHERE documents > 0',
        )
        .get() as { terms: string; counts: string };
      const counts = JSON.parse(row.counts) as number[];
      return (JSON.parse(row.terms) as string[]).map((term, index) => [term, counts[index] ?? 0]);
    },
    startBulk: () => {
      setOption('automerge', 0);
      setOption('hashsize', BULK_MEMORY);
      db.exec('BEGIN IMMEDIATE');
    },
    finishBulk: () => {
      db.exec('COMMIT');
      setOption('automerge', 4);
      setOption('hashsize', USUAL_MEMORY);
    },
    startReading: () => {
      db.exec('BEGIN');
    },
    finishReading: () => {
      db.exec('COMMIT');
    },
    transaction: (run) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        run();
        db.exec('COMMIT');
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    insert: ({ ordinal, document }) => {
      const facts = factsOf(document);
      const { columns, words } = textsOf(document);
      insertDoc.run(ordinal, document.id, document.revision, JSON.stringify(facts));
      insertBody.run(ordinal, JSON.stringify(document));
      insertText.run(ordinal, ...columns);
      insertBeginnings.run(ordinal, beginningsOf(words));
      return { ordinal, facts, words };
    },
    remove: (ordinal) => {
      const row = selectFacts.get(ordinal) as { facts: string } | undefined;
      const document = bodyOf(ordinal);
      if (!row || !document) return null;
      deleteDoc.run(ordinal);
      deleteBody.run(ordinal);
      deleteText.run(ordinal);
      deleteBeginnings.run(ordinal);
      return { ordinal, facts: JSON.parse(row.facts) as Facts, words: textsOf(document).words };
    },
    replaceTerms: (counts) => {
      db.exec('DELETE FROM terms');
      const terms = [...counts].filter(([, count]) => count > 0);
      db.prepare('INSERT INTO terms SELECT value ->> 0, value ->> 1 FROM json_each(?)').run(
        JSON.stringify(terms),
      );
    },
    changeTerms: ({ words, by }) => {
      changeTerms.run(by, JSON.stringify([...words]));
    },
    documents: (ordinals) => ordinals.flatMap((ordinal) => bodyOf(ordinal) ?? []),
    revisionsPage: (after) => {
      const row = selectRevisions.get(after) as { last: number | null; revisions: string };
      const revisions = JSON.parse(row.revisions) as [string, string][];
      return { revisions, next: revisions.length < REVISIONS_AT_ONCE ? null : row.last };
    },
    find: (expression) => {
      const row = findRows.get(expression) as { found: string };
      return Uint32Array.from(JSON.parse(row.found) as number[]);
    },
    findBeginning: (beginning) => {
      const row = findBeginnings.get(`"${beginning}"`) as { found: string };
      return Uint32Array.from(JSON.parse(row.found) as number[]);
    },
    score: ({ expression, weights }) => {
      const row = scoreRows.get(...WEIGHTED_PARTS.map((part) => weights[part]), expression) as {
        found: string;
        scores: string;
      };
      return {
        ordinals: Uint32Array.from(JSON.parse(row.found) as number[]),
        scores: Float64Array.from(JSON.parse(row.scores) as number[]),
      };
    },
    tidy: (isFirst) => {
      const changes = (): number =>
        (db.prepare('SELECT total_changes() AS changes').get() as { changes: number }).changes;
      const before = changes();
      setOption('merge', isFirst ? -MERGE_PAGES : MERGE_PAGES);
      // Each of the two tables counts one change for having been asked.
      return changes() - before < 3;
    },
    mark: () => {
      const row = db.prepare("SELECT value FROM meta WHERE name = 'mark'").get() as
        { value: string } | undefined;
      return row?.value;
    },
    setMark: (mark) => {
      db.prepare("INSERT OR REPLACE INTO meta VALUES ('mark', ?)").run(mark);
    },
    dataVersion: () => {
      const row = db.prepare('PRAGMA data_version').get() as { data_version: number };
      return row.data_version;
    },
    close: () => {
      db.close();
    },
  };
};
