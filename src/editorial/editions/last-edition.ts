import type { Payload, PayloadRequest, Where } from 'payload';
import { forAllLanguages } from './read-in-all-languages.ts';

/** The edition that readers had last: its number, and its words in all languages where they are still stored. */
export interface LastEdition {
  number: number;
  words: object | undefined;
}

/** Undefined for a case that was never published. One published before editions were counted has its first. */
export const lastEdition = async ({
  payload,
  caseId,
  req,
}: {
  payload: Payload;
  caseId: string;
  req?: PayloadRequest;
}): Promise<LastEdition | undefined> => {
  const newest = async ({ where, sort }: { where: Where; sort: string }) => {
    const { docs } = await payload.findVersions({
      collection: 'cases',
      where: { and: [{ parent: { equals: caseId } }, where] },
      sort,
      limit: 1,
      pagination: false,
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: req && forAllLanguages(req),
    });
    return docs[0]?.version;
  };
  const published = await newest({
    where: { 'version._status': { equals: 'published' } },
    sort: '-createdAt',
  });
  // Drafts carry the number of the edition they came after: a number is never given twice, whatever was unpublished since.
  const counted = await newest({ where: { 'version.edition': { exists: true } }, sort: '-version.edition' });
  const number = counted?.edition ?? (published && 1);
  if (!number) return undefined;
  return { number, words: (published?.edition ?? 1) === number ? published : undefined };
};
