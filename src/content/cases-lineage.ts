import type { Where } from 'payload';
import type { Adoption, Case } from '../payload-types.ts';
import { LINEAGE_LEVELS } from '../presenters/case-view-lineage.ts';
import { asReader, type Reading } from './preview.ts';

/** What a tree of cases is drawn from: all that this one leads to either way, and the reports of use of what grew from it. */
export interface Kin {
  kin: Case[];
  adoptions: Adoption[];
}

/** However many name one case, its page stays a page. */
const AT_ONCE = 100;

/**
 * Follows "based on" from a case up and down, a level at a time and one beyond what is drawn, so that a tree can say that it
 * goes on. Reads as this reader may: what they may not see leads nowhere.
 */
export const readKin = async ({ record, reading }: { record: Case; reading: Reading }): Promise<Kin> => {
  const kin = new Map<string, Case>();
  const add = (found: Case[]): Case[] => {
    const fresh = found.filter(({ id }) => id !== record.id && !kin.has(id));
    for (const each of fresh) kin.set(each.id, each);
    return fresh;
  };
  let above = [record];
  let below = [record];
  for (let level = 0; level <= LINEAGE_LEVELS; level += 1) {
    const ids = above.flatMap(namedCases).filter((id) => id !== record.id && !kin.has(id));
    above = ids.length === 0 ? [] : add(await findKin({ where: { id: { in: ids } }, reading }));
    below = below.length === 0 ? [] : add(await findKin({ where: buildsOn(below), reading }));
  }
  return {
    kin: [...kin.values()],
    adoptions: await readAdoptions({ cases: [record, ...kin.values()], reading }),
  };
};

/** Published reports of use: read as every visitor reads them, so that a draft's page counts no draft. */
const readAdoptions = async ({
  cases,
  reading,
}: {
  cases: Case[];
  reading: Reading;
}): Promise<Adoption[]> => {
  const { docs } = await reading.payload.find({
    collection: 'adoptions',
    where: { case: { in: cases.map(({ id }) => id) } },
    sort: ['-date', 'organisationName'],
    depth: 1,
    limit: AT_ONCE,
    pagination: false,
    locale: reading.locale,
    overrideAccess: false,
  });
  return docs;
};

const findKin = async ({ where, reading }: { where: Where; reading: Reading }): Promise<Case[]> => {
  const { docs } = await reading.payload.find({
    collection: 'cases',
    where,
    // Without a plain relation beside it, the SQLite adapter leaves out what a list's rows relate to.
    select: { title: true, slug: true, basedOn: true, indicators: true },
    populate: NAMES_ALONE,
    sort: 'title',
    depth: 1,
    limit: AT_ONCE,
    pagination: false,
    ...asReader(reading),
  });
  return docs as Case[];
};

const NAMES_ALONE = {
  cases: { title: true, slug: true },
  guides: { title: true, slug: true },
  resources: { title: true, slug: true },
  indicators: { title: true },
} as const;

const buildsOn = (cases: Case[]): Where => ({
  or: cases
    .slice(0, AT_ONCE)
    .map(({ id }) => ({ 'basedOn.record': { equals: { relationTo: 'cases', value: id } } })),
});

/** Only those that were filled in: the others this reader may not see. */
const namedCases = ({ basedOn }: Case): string[] =>
  (basedOn ?? []).flatMap(({ record: link }) =>
    link?.relationTo === 'cases' && typeof link.value === 'object' ? [String(link.value.id)] : [],
  );
