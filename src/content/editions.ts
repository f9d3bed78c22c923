import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
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
