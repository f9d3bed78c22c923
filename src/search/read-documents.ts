import { setImmediate as breathe } from 'node:timers/promises';
import type { Payload, Where } from 'payload';
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

/** Which case it is, when it was saved, and which languages it has a title of its own in. */
export interface Head {
  id: string | number;
  /** As its documents have it. */
  key: string;
  updatedAt: number;
  writtenIn: LocaleCode[];
}

/** What a comparison by dates needs of the published cases, in the order of their ids. */
export async function* readHeads({
  payload,
  locales,
  where = {},
  atOnce = BATCH,
}: Omit<ReadInput, 'taxonomy'> & { where?: Where; atOnce?: number }): AsyncGenerator<Head[]> {
  let after: string | number | undefined;
  for (;;) {
    const { docs } = await payload.find({
      collection: 'cases',
      where: after === undefined ? where : { and: [where, { id: { greater_than: after } }] },
      locale: 'all',
      depth: 0,
      limit: atOnce,
      pagination: false,
      sort: 'id',
      select: { title: true, key: true, slug: true, updatedAt: true },
      overrideAccess: false,
    });
    if (docs.length === 0) return;
    yield docs.map(({ id, title, key, slug, updatedAt }) => ({
      id,
      key: indexKey(key ?? slug),
      updatedAt: Date.parse(updatedAt),
      writtenIn: locales.filter((lang) => isWritten({ title, lang })),
    }));
    if (docs.length < atOnce) return;
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
    documents.push(
      ...(docs as Case[]).map((record) =>
        projectCase({
          record,
          lang,
          writtenIn: languagesOf.get(String(record.id)) ?? [lang],
          locales,
          taxonomy,
        }),
      ),
    );
  }
  return documents;
};
