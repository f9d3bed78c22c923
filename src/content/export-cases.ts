import { setImmediate as breathe } from 'node:timers/promises';
import type { Payload, Where } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import type { PublicCase } from '../presenters/public-case-shape.ts';
import { indexKey } from '../search/projection.ts';
import { readSaved } from '../search/read-documents.ts';
import { readPublicCases } from './public-cases.ts';
import type { Taxonomy } from './taxonomy.ts';

const BATCH = 100;

/**
 * The cases of these keys, whole and in their order, read as a visitor a batch at a time: no more is read than is taken.
 * A case that was taken down since it was found is left out.
 */
export async function* readCasesByKeys({
  keys,
  taxonomy,
  ...input
}: {
  payload: Payload;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  locales: readonly LocaleCode[];
  publicUrl: string;
  lang: LocaleCode;
  /** As an index has them. */
  keys: readonly string[];
}): AsyncGenerator<PublicCase[]> {
  const read = async (where: Where): Promise<Map<string, PublicCase>> => {
    const found = await readPublicCases({ ...input, taxonomy: await taxonomy.snapshot(), where });
    return new Map([...found].flatMap(([key, [one]]) => (one ? [[indexKey(key), one] as const] : [])));
  };
  let idsByKey: Map<string, string | number> | undefined;

  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    // A record without a key goes by its slug.
    const found = await read({ or: [{ key: { in: batch } }, { slug: { in: batch } }] });
    const missing = batch.filter((key) => !found.has(key));
    if (missing.length > 0) {
      // An index writes some letters of a key in another way: those are looked for in all.
      idsByKey ??= await readIds(input.payload);
      const ids = missing.flatMap((key) => idsByKey?.get(key) ?? []);
      if (ids.length > 0) for (const [key, one] of await read({ id: { in: ids } })) found.set(key, one);
    }
    yield batch.flatMap((key) => found.get(key) ?? []);
    // SQLite's answers come without leaving the thread: other requests get their turn here.
    await breathe();
  }
}

const readIds = async (payload: Payload): Promise<Map<string, string | number>> => {
  const ids = new Map<string, string | number>();
  for await (const saved of readSaved({ payload })) for (const { key, id } of saved) ids.set(key, id);
  return ids;
};
