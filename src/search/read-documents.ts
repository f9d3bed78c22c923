import { setImmediate as breathe } from 'node:timers/promises';
import type { Payload, Where } from 'payload';
import { LISTED } from '../../collections/access/index.ts';
import { readLastChanged } from '../changes/last-changed.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { Case } from '../payload-types.ts';
import type { SearchDocument } from './document.ts';
import { indexKey, projectCase } from './projection.ts';

/** Cases read, and turned into documents, at a time. */
export const BATCH = 100;

interface ReadInput {
  payload: Payload;
  locales: readonly LocaleCode[];
  taxonomy: TaxonomySnapshot;
}

/**
 * Every published case's documents, a batch of cases at a time, read as a visitor would: what access control hides from
 * one can't reach an index. Batches go by id, so cases saved while they are read are neither skipped nor read twice.
 */
export async function* readAllDocuments({
  taxonomy,
  ...input
}: Omit<ReadInput, 'taxonomy'> & { taxonomy: Pick<Taxonomy, 'snapshot'> }): AsyncGenerator<SearchDocument[]> {
  for await (const heads of readHeads(input))
    yield await documentsOf({ ...input, heads, taxonomy: await taxonomy.snapshot() });
}

/** The documents of the cases that a condition finds, all languages; none for what a visitor can't read. */
export const readDocuments = async ({
  where,
  ...input
}: ReadInput & { where: Where }): Promise<SearchDocument[]> => {
  const documents: SearchDocument[] = [];
  for await (const heads of readHeads({ ...input, where }))
    documents.push(...(await documentsOf({ ...input, heads })));
  return documents;
};

/** When a published case was saved, as a comparison by dates asks. */
export interface Saved {
  id: string | number;
  /** As its documents have it. */
  key: string;
  record: Pick<Case, 'key' | 'slug' | 'createdAt' | 'updatedAt' | 'firstPublishedAt'>;
}

/**
 * Every published case's dates, straight from the adapter: through the Local API ten thousand take seconds. They are only
 * compared; what differs is read again as a visitor would.
 */
export async function* readSaved({ payload }: Pick<ReadInput, 'payload'>): AsyncGenerator<Saved[]> {
  let after: string | number | undefined;
  for (;;) {
    const { docs } = await payload.db.find<Saved['record'] & Pick<Case, 'id'>>({
      collection: 'cases',
      where: after === undefined ? LISTED : { and: [LISTED, { id: { greater_than: after } }] },
      limit: BATCH,
      pagination: false,
      sort: 'id',
      select: { key: true, slug: true, createdAt: true, updatedAt: true, firstPublishedAt: true },
    });
    if (docs.length === 0) return;
    yield docs.map(({ id, ...record }) => ({ id, key: indexKey(record.key ?? record.slug), record }));
    if (docs.length < BATCH) return;
    after = docs.at(-1)?.id;
    await breathe();
  }
}

/** Which case it is, and which languages it has a title of its own in. */
export interface Head {
  id: string | number;
  writtenIn: LocaleCode[];
}

/** The published cases that a condition finds, in the order of their ids. */
export async function* readHeads({
  payload,
  locales,
  where = {},
}: Omit<ReadInput, 'taxonomy'> & { where?: Where }): AsyncGenerator<Head[]> {
  let after: string | number | undefined;
  for (;;) {
    const { docs } = await payload.find({
      collection: 'cases',
      where: after === undefined ? where : { and: [where, { id: { greater_than: after } }] },
      locale: 'all',
      depth: 0,
      limit: BATCH,
      pagination: false,
      sort: 'id',
      select: { title: true },
      overrideAccess: false,
    });
    if (docs.length === 0) return;
    yield docs.map(({ id, title }) => ({
      id,
      writtenIn: locales.filter((lang) => isWritten({ title, lang })),
    }));
    if (docs.length < BATCH) return;
    after = docs.at(-1)?.id;
    // SQLite's answers come without leaving the thread: requests get their turn here.
    await breathe();
  }
}

const isWritten = ({ title, lang }: { title: unknown; lang: LocaleCode }): boolean => {
  if (typeof title === 'string') return lang === DEFAULT_LOCALE;
  if (typeof title !== 'object' || title === null) return false;
  const words = (title as Record<string, unknown>)[lang];
  return typeof words === 'string' && words.trim() !== '';
};

const documentsOf = async ({
  payload,
  locales,
  taxonomy,
  heads,
}: ReadInput & { heads: Head[] }): Promise<SearchDocument[]> => {
  const languagesOf = new Map(heads.map(({ id, writtenIn }) => [String(id), writtenIn]));
  const documents: SearchDocument[] = [];
  for (const lang of locales) {
    const ids = heads.filter(({ writtenIn }) => writtenIn.includes(lang)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { docs } = await payload.find({
      collection: 'cases',
      where: { id: { in: ids } },
      locale: lang,
      fallbackLocale: DEFAULT_LOCALE,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: false,
    });
    const records = docs as Case[];
    const lastChanged = await readLastChanged({ payload, collection: 'cases', records });
    documents.push(
      ...records.map((record) =>
        projectCase({
          record,
          lang,
          writtenIn: languagesOf.get(String(record.id)) ?? [lang],
          locales,
          taxonomy,
          lastChanged: lastChanged(record),
        }),
      ),
    );
  }
  return documents;
};
