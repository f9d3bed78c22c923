import type { Payload, PayloadRequest } from 'payload';
import type { Case } from '../../payload-types.ts';
import { contentHashOf } from '../editions/content-hash.ts';
import { forAllLanguages } from '../editions/read-in-all-languages.ts';

/** A stored version of a case, with the fingerprint of its words. Holds what readers never get: for the server alone. */
export interface ShownVersion {
  id: string;
  caseId: string;
  /** In all languages, so that a text may be an object of them. */
  record: Case;
  contentHash: string;
}

/** What the case says now, published or not; null where there is none, or it lies in the bin. */
export const newestVersion = async ({
  payload,
  caseId,
  req,
}: {
  payload: Payload;
  caseId: string;
  req?: PayloadRequest;
}): Promise<ShownVersion | null> => {
  const { docs } = await payload.findVersions({
    collection: 'cases',
    where: { parent: { equals: caseId } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    req: req && forAllLanguages(req),
  });
  return shownOf(docs[0]);
};

/** The very version that was shown; null where it is no longer kept. */
export const versionById = async ({
  payload,
  id,
}: {
  payload: Payload;
  id: string;
}): Promise<ShownVersion | null> => {
  const stored = await payload.findVersionByID({
    collection: 'cases',
    id,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    disableErrors: true,
  });
  return shownOf(stored);
};

interface Stored {
  id: unknown;
  parent?: unknown;
  version: unknown;
}

const shownOf = (stored: Stored | null | undefined): ShownVersion | null => {
  const record = stored?.version as Case | undefined;
  if (!stored || !record || record.deletedAt) return null;
  return {
    id: String(stored.id),
    caseId: String(stored.parent),
    record,
    contentHash: contentHashOf(record),
  };
};

/** A text read in all languages, in the first of those that are asked for, or in any. */
export const textOf = (value: unknown, languages: string[] = ['en']): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const texts = value as Record<string, unknown>;
  const text = [...languages, ...Object.keys(texts)].map((language) => texts[language]).find(Boolean);
  return typeof text === 'string' ? text : '';
};
