import { createHash } from 'node:crypto';
import type { LocaleCode } from '../domain/locales.ts';
import type { TaxonomyCollection, TaxonomyRecord, TaxonomySnapshot } from '../domain/taxonomy.ts';

/** Raise it whenever a document of an unchanged case would come out differently: indexes are then compared in full. */
export const PROJECTION_VERSION = 2;

/**
 * What an index is whole for, apart from the cases' own dates: how documents are made, and what each record that cases are
 * sorted by said when its cases last followed it. It is kept with the index, so it outlives the process and dies with it.
 */
export interface IndexMark {
  making: string;
  /** When the index was built, in milliseconds since 1970. */
  builtAt: number | null;
  /** A hash of each record, by `collection/id`. */
  records: Record<string, string>;
}

export interface NamedRecord {
  collection: TaxonomyCollection;
  id: string;
}

export const markOf = ({
  taxonomy,
  locales,
  builtAt = null,
}: {
  taxonomy: TaxonomySnapshot;
  locales: readonly LocaleCode[];
  builtAt?: number | null;
}): IndexMark => ({
  making: hashOf([PROJECTION_VERSION, locales]),
  builtAt,
  records: hashesOf(taxonomy),
});

const known = new WeakMap<TaxonomySnapshot, Record<string, string>>();

/** Kept for as long as the snapshot is: every save asks. Not to be changed. */
const hashesOf = (taxonomy: TaxonomySnapshot): Record<string, string> => {
  const hashes =
    known.get(taxonomy) ??
    Object.fromEntries([...taxonomy.byId.values()].map((record) => [nameOf(record), hashOf(record)]));
  known.set(taxonomy, hashes);
  return hashes;
};

export const writeMark = (mark: IndexMark): string => JSON.stringify(mark);

/** Undefined for no mark, and for one that this version can't read. */
export const readMark = (word: string | undefined): IndexMark | undefined => {
  if (!word) return undefined;
  try {
    const mark = JSON.parse(word) as Partial<IndexMark>;
    if (typeof mark.making !== 'string' || typeof mark.records !== 'object') return undefined;
    return { making: mark.making, builtAt: mark.builtAt ?? null, records: mark.records };
  } catch {
    return undefined;
  }
};

/** Records that came, went or changed between two marks. */
export const changedRecords = ({ from, to }: { from: IndexMark; to: IndexMark }): NamedRecord[] =>
  [...new Set([...Object.keys(from.records), ...Object.keys(to.records)])]
    .filter((name) => from.records[name] !== to.records[name])
    .map(recordOf);

export const nameOf = ({ collection, id }: NamedRecord | TaxonomyRecord): string => `${collection}/${id}`;

const recordOf = (name: string): NamedRecord => {
  const at = name.indexOf('/');
  return { collection: name.slice(0, at) as TaxonomyCollection, id: name.slice(at + 1) };
};

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
