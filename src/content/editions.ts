import type { Payload, SelectType, Where } from 'payload';
import { PUBLISHED } from '../../collections/access/index.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { Case } from '../payload-types.ts';
import type { CaseRecord } from '../presenters/case-view.ts';

/** One stored version of a case as a visitor may see it. */
export interface CaseVersion {
  versionId: string;
  caseId: string;
  /** When it was saved, as an ISO date. */
  savedAt: string;
  /** False for a draft: whoever shows one settles who may read it. */
  isPublished: boolean;
  found: CaseRecord;
}

/**
 * The words of one stored version as a visitor reads them, or null where there is none: no contact, nothing of the desk,
 * and of the records it names only those that are published today. Drafts too, so the caller must know that its reader may.
 */
export const readCaseVersion = async ({
  payload,
  versionId,
  locale,
}: {
  payload: Payload;
  versionId: string;
  locale: LocaleCode;
}): Promise<CaseVersion | null> => {
  // Read with a visitor's access to fields and relations; the context opens the version itself (`readVersionsOrNamed`).
  const stored = (await payload.findVersionByID({
    collection: 'cases',
    id: versionId,
    depth: 1,
    locale,
    overrideAccess: false,
    disableErrors: true,
    context: { readsNamedVersion: true },
  })) as Awaited<ReturnType<typeof payload.findVersionByID<'cases'>>> | null;
  if (!stored) return null;
  const caseId = String(stored.parent);
  const record = { ...stored.version, id: caseId } as Case;
  return {
    versionId: String(stored.id),
    caseId,
    savedAt: stored.createdAt,
    isPublished: record._status === 'published',
    found: { record, builtOn: [], guides: [], proceedings: [] },
  };
};

export interface Edition {
  number: number;
  /** The newest stored version of its words. */
  versionId: string;
  /** The day readers first had it, as an ISO date. */
  publishedAt: string;
}

export interface CaseEditions {
  caseId: string;
  /** The address it has today. */
  slug: string;
  title: string;
  isArchived: boolean;
  /** Oldest first; the last is what readers have now. */
  editions: Edition[];
}

/** The editions of a case that readers may see, published or archived; null for any other, whatever it once was. */
export const readEditions = async ({
  payload,
  slug,
  locale,
}: {
  payload: Payload;
  slug: string;
  locale: LocaleCode;
}): Promise<CaseEditions | null> => {
  const standing = await findStanding({ payload, where: { slug: { equals: slug } }, locale });
  if (!standing) return null;
  const { docs } = await payload.findVersions({
    collection: 'cases',
    where: { and: [{ parent: { equals: standing.id } }, { 'version._status': { equals: 'published' } }] },
    select: { createdAt: true, version: { edition: true } } as SelectType,
    sort: 'createdAt',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  });
  const editions = new Map<number, Edition>();
  for (const { id, createdAt, version } of docs) {
    // Versions from before editions were counted are the first.
    const number = version.edition ?? 1;
    const publishedAt = editions.get(number)?.publishedAt ?? createdAt;
    editions.set(number, { number, versionId: String(id), publishedAt });
  }
  const { id: caseId, slug: ownSlug, title, archivedOn } = standing;
  return {
    caseId: String(caseId),
    slug: ownSlug,
    title,
    isArchived: Boolean(archivedOn),
    editions: [...editions.values()].sort((a, b) => a.number - b.number),
  };
};

/** The slug that a case has today whose readers once found it under this one; null where none is to be seen. */
export const slugSince = async ({
  payload,
  slug,
}: {
  payload: Payload;
  slug: string;
}): Promise<string | null> => {
  const { docs } = await payload.findVersions({
    collection: 'cases',
    where: { and: [{ 'version.slug': { equals: slug } }, { 'version._status': { equals: 'published' } }] },
    select: { parent: true } as SelectType,
    sort: '-createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const [version] = docs;
  if (!version) return null;
  const standing = await findStanding({ payload, where: { id: { equals: version.parent } }, locale: 'en' });
  return standing && standing.slug !== slug ? standing.slug : null;
};

/** True where this reader's language has the words of the version, and not English in their place. */
export const isVersionIn = async ({
  payload,
  versionId,
  locale,
}: {
  payload: Payload;
  versionId: string;
  locale: LocaleCode;
}): Promise<boolean> => {
  if (locale === DEFAULT_LOCALE) return true;
  const stored = (await payload.findVersionByID({
    collection: 'cases',
    id: versionId,
    depth: 0,
    locale,
    fallbackLocale: false,
    overrideAccess: false,
    disableErrors: true,
    context: { readsNamedVersion: true },
  })) as { version?: { title?: string | null } } | null;
  return Boolean(stored?.version?.title);
};

/** A case that has a page for readers: published or archived, and in no wastebasket. */
const findStanding = async ({
  payload,
  where,
  locale,
}: {
  payload: Payload;
  where: Where;
  locale: LocaleCode;
}) => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: { and: [where, PUBLISHED] },
    select: { slug: true, title: true, archivedOn: true },
    depth: 0,
    limit: 1,
    pagination: false,
    locale,
    overrideAccess: true,
  });
  return docs[0] as Pick<Case, 'id' | 'slug' | 'title' | 'archivedOn'> | undefined;
};
