import type { Payload, Where } from 'payload';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { Case } from '../payload-types.ts';
import type { CaseRecord } from '../presenters/case-view.ts';
import { findCases } from './cases-named.ts';

export interface ArchivedCase {
  archivedOn: string;
  reason: string | null;
  /** The language its text is in: the one asked for, or English where the case has none in it. */
  locale: LocaleCode;
  found: CaseRecord;
}

/**
 * An archived case by its address, as a visitor may see it; null for any other. The one way to it: no list, search, feed or
 * API finds it, and what shows it besides its address is nothing.
 */
export const readArchivedCase = async ({
  payload,
  slug,
  locale,
}: {
  payload: Payload;
  slug: string;
  locale: LocaleCode;
}): Promise<ArchivedCase | null> => {
  const where: Where = { and: [{ slug: { equals: slug } }, { archivedOn: { exists: true } }] };
  const asVisitor = { overrideAccess: false, context: { readsArchived: slug }, limit: 1, pagination: false };
  const { docs } = await payload.find({ collection: 'cases', where, locale, depth: 1, ...asVisitor });
  const [record] = docs as Case[];
  if (!record?.archivedOn) return null;
  const builtOn = await findCases({
    where: { 'basedOn.record': { equals: { relationTo: 'cases', value: record.id } } },
    reading: { payload, locale, staff: null },
  });
  const own = await payload.find({
    collection: 'cases',
    where,
    locale,
    fallbackLocale: false,
    depth: 0,
    select: { title: true },
    ...asVisitor,
  });
  return {
    archivedOn: record.archivedOn,
    reason: record.archivedReason ?? null,
    locale: own.docs[0]?.title ? locale : DEFAULT_LOCALE,
    found: { record, builtOn, guides: [], proceedings: [] },
  };
};
