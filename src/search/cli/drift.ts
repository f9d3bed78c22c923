import type { SearchDocument } from '../document.ts';
import { readGuidance } from '../guidance/read-guidance.ts';
import { readAllDocuments } from '../read-documents.ts';
import type { OpenIndex, OpenSearch } from './open-search.ts';

export interface DriftedDocument {
  id: string;
  kind: 'added' | 'updated' | 'removed';
}

type Base = Omit<OpenSearch, 'indexes'>;

/** A server that runs beside may be just writing what was saved: what differs is looked at again after so long. */
const SETTLE_MS = 2_000;

/** What an index holds too little, too much or in another wording than the database; writes nothing. */
export const findDrift = async (
  input: Base & { index: OpenIndex },
): Promise<{ drifted: DriftedDocument[]; total: number }> => {
  const first = await compareOnce(input);
  if (first.drifted.length === 0) return first;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const second = await compareOnce(input);
  const known = new Set(first.drifted.map(({ id }) => id));
  return { drifted: second.drifted.filter(({ id }) => known.has(id)), total: second.total };
};

const compareOnce = async ({
  index,
  ...base
}: Base & { index: OpenIndex }): Promise<{ drifted: DriftedDocument[]; total: number }> => {
  base.taxonomy.invalidate();
  const held = await index.engine.revisions();
  const drifted: DriftedDocument[] = [];
  let total = 0;
  for await (const documents of documentsOf({ ...base, index }))
    for (const { id, revision } of documents) {
      total += 1;
      if (held.get(id) !== revision) drifted.push({ id, kind: held.has(id) ? 'updated' : 'added' });
      held.delete(id);
    }
  for (const id of held.keys()) drifted.push({ id, kind: 'removed' });
  return { drifted, total };
};

async function* documentsOf({
  index,
  payload,
  taxonomy,
  env: { locales },
}: Base & { index: OpenIndex }): AsyncGenerator<SearchDocument[]> {
  if (index.name === 'cases') yield* readAllDocuments({ payload, taxonomy, locales });
  else yield await readGuidance({ payload, locales, taxonomy: await taxonomy.snapshot() });
}

/** A line for each language: "  en: 2 missing, 1 out of date, 0 too many". */
export const driftInWords = (drifted: readonly DriftedDocument[]): string => {
  const languages = [...new Set(drifted.map(languageOf))].sort();
  return languages
    .map((lang) => {
      const count = (kind: DriftedDocument['kind']): number =>
        drifted.filter((one) => one.kind === kind && languageOf(one) === lang).length;
      return `  ${lang}: ${count('added')} missing, ${count('updated')} out of date, ${count('removed')} too many`;
    })
    .join('\n');
};

const languageOf = ({ id }: DriftedDocument): string => id.slice(id.lastIndexOf('_') + 1);
