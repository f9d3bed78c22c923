import type { Payload, Where } from 'payload';
import { LISTED } from '../../collections/access/index.ts';
import { readLastChanged } from '../changes/last-changed.ts';
import { DEFAULT_LOCALE, languagesWithWords, type LocaleCode } from '../domain/locales.ts';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { Case } from '../payload-types.ts';
import { publicCase } from '../presenters/public-case.ts';
import type { PublicCase } from '../presenters/public-case-shape.ts';
import { baseLanguageOf } from '../search/projection.ts';
import { readPublicRelations } from './public-case-relations.ts';

interface ReadInput {
  payload: Payload;
  taxonomy: TaxonomySnapshot;
  /** Languages that are switched on. */
  locales: readonly LocaleCode[];
  publicUrl: string;
  /** `all` gives a case once for each language it is written in, its base language first. */
  lang: LocaleCode | 'all';
}

/**
 * The cases that a condition finds among those visitors may read, each whole, by key. A case that is not written in the
 * language asked for comes in the one it has: English, or else its first.
 */
export const readPublicCases = async ({
  payload,
  taxonomy,
  locales,
  publicUrl,
  lang,
  where,
}: ReadInput & { where: Where }): Promise<Map<string, PublicCase[]>> => {
  const { docs: heads } = await payload.find({
    collection: 'cases',
    where: { and: [where, LISTED] },
    locale: 'all',
    depth: 0,
    limit: 0,
    pagination: false,
    select: { title: true },
    overrideAccess: false,
  });
  const written = new Map(heads.map(({ id, title }) => [id, languagesWithWords({ title, locales })]));
  const ids = heads.map(({ id }) => id);
  const wanted = (id: string): LocaleCode[] => {
    const languages = written.get(id) ?? [];
    const base = baseLanguageOf(languages) ?? DEFAULT_LOCALE;
    if (lang === 'all') return [base, ...languages.filter((one) => one !== base)];
    return [languages.includes(lang) ? lang : base];
  };

  const found = new Map<string, PublicCase[]>();
  for (const one of locales) {
    const inThis = ids.filter((id) => wanted(id).includes(one));
    if (inThis.length === 0) continue;
    const { docs } = await payload.find({
      collection: 'cases',
      where: { and: [{ id: { in: inThis } }, LISTED] },
      locale: one,
      fallbackLocale: DEFAULT_LOCALE,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: false,
    });
    const records = docs as Case[];
    const relations = await readPublicRelations({ payload, records, lang: one });
    const lastChanged = await readLastChanged({ payload, collection: 'cases', records });
    for (const record of records) {
      const writtenIn = written.get(record.id) ?? [one];
      const shown = publicCase({
        record,
        lang: one,
        writtenIn,
        taxonomy,
        relations,
        lastChanged: lastChanged(record),
        publicUrl,
      });
      const others = found.get(shown.key) ?? [];
      found.set(shown.key, one === baseLanguageOf(writtenIn) ? [shown, ...others] : [...others, shown]);
    }
  }
  return found;
};
