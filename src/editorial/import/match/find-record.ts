import type { TaxonomyCollection } from '../../../domain/taxonomy.ts';
import type { KnownRecord, KnownRecords } from './known-records.ts';
import { isMisspelling, nameKey, namesWithin } from './names.ts';

export interface FoundRecord {
  record?: KnownRecord;
  /** Said to the editor when the name and the record's differ, or several records have it. */
  remark?: string;
}

/** The record of that name; none where several have it, or where only a guess would find one. */
export const findRecord = ({
  known,
  collection,
  name,
}: {
  known: KnownRecords;
  collection: TaxonomyCollection;
  name: string;
}): FoundRecord => {
  for (const within of variantsOf({ name, collection })) {
    const records = known.named({ collection, key: nameKey({ name: within, collection }) });
    if (records.length > 1)
      return {
        remark: `“${name}” may be ${records.map(({ title }) => `“${title}”`).join(' or ')}: choose one.`,
      };
    const [record] = records;
    if (record) return { record };
  }
  return findMisspelt({ known, collection, name });
};

const findMisspelt = ({
  known,
  collection,
  name,
}: {
  known: KnownRecords;
  collection: TaxonomyCollection;
  name: string;
}): FoundRecord => {
  const typed = variantsOf({ name, collection }).map((variant) => nameKey({ name: variant, collection }));
  const near = new Set<KnownRecord>();
  for (const key of known.keys(collection))
    if (typed.some((each) => isMisspelling({ typed: each, known: key, collection })))
      for (const record of known.named({ collection, key })) near.add(record);
  const [record] = near;
  if (!record || near.size > 1) return {};
  return { record, remark: `“${name}” was taken to mean “${record.title}”.` };
};

/** "Sparkbrook, Birmingham" is looked for whole, then as Sparkbrook. */
const variantsOf = ({ name, collection }: { name: string; collection: TaxonomyCollection }): string[] => {
  const names = namesWithin(name);
  if (collection !== 'places') return names;
  const [first = ''] = name.split(',');
  return [...new Set([...names, first.trim()])].filter(Boolean);
};
