import { createHash } from 'node:crypto';
import type { CollectionSlug, Payload } from 'payload';
import { notFound } from '../../domain/errors.ts';
import type { Case } from '../../payload-types.ts';
import type { AdoptionReport } from './adoption-fields.ts';
import { inTurn } from './in-turn.ts';
import { mailDesk } from './letters.ts';

/** The case of an address as readers find it: reports are taken of no other. */
export const caseInUse = async ({
  payload,
  slug,
}: {
  payload: Payload;
  slug: string;
}): Promise<Pick<Case, 'id' | 'title' | 'slug'> | null> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: { and: [{ slug: { equals: slug } }, { archivedOn: { exists: false } }] },
    select: { title: true, slug: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0] ?? null;
};

/**
 * Keeps a report of use as a draft, for an editor to read, and tells the desk, or whoever looks after the case, that it came. The very
 * same report sent twice is kept once.
 */
export const receiveAdoption = async ({
  payload,
  publicUrl,
  slug,
  report,
  now,
}: {
  payload: Payload;
  publicUrl: string;
  slug: string;
  report: AdoptionReport;
  now: Date;
}): Promise<void> => {
  const found = await caseInUse({ payload, slug });
  if (!found) throw notFound('There is no such case.');
  const { organisationName, placeName, outcome, reporterMailbox } = report;
  await inTurn({
    id: `adoption/${found.id}/${reporterMailbox}`,
    run: async () => {
      const { totalDocs } = await payload.count({
        collection: 'adoptions',
        where: {
          and: [
            { case: { equals: found.id } },
            { reporterMailbox: { equals: reporterMailbox } },
            { organisationName: { equals: organisationName } },
            { outcome: { equals: outcome } },
          ],
        },
        overrideAccess: true,
      });
      if (totalDocs > 0) return;
      await payload.create({
        collection: 'adoptions',
        draft: true,
        data: {
          ...report,
          case: found.id,
          organisation: await namesake({ payload, collection: 'organisations', name: organisationName }),
          place: placeName ? await namesake({ payload, collection: 'places', name: placeName }) : undefined,
          agreedOn: now.toISOString(),
          _status: 'draft',
        },
        depth: 0,
        overrideAccess: true,
      });
      await tellWhoeverLooksAfterIt({ payload, publicUrl, found, report, now });
    },
  });
};

const tellWhoeverLooksAfterIt = async ({
  payload,
  publicUrl,
  found,
  report,
  now,
}: {
  payload: Payload;
  publicUrl: string;
  found: Pick<Case, 'id' | 'title'>;
  report: AdoptionReport;
  now: Date;
}): Promise<void> => {
  const own = await payload.findByID({
    collection: 'cases',
    id: found.id,
    select: { review: true },
    depth: 0,
    overrideAccess: true,
  });
  const what = createHash('sha256')
    .update(`${report.reporterMailbox}\n${report.outcome}`)
    .digest('base64url');
  await mailDesk({
    payload,
    publicUrl,
    to: own.review?.owner ?? undefined,
    key: `adoption-came/${found.id}/${now.toISOString().slice(0, 10)}/${what.slice(0, 22)}`,
    subject: 'Somebody used one of the cases',
    what: `A reader reports that they used “${found.title}”. It waits to be read.`,
    path: '/admin/collections/adoptions?where[_status][equals]=draft',
  });
};

/** The published record of that very name, whatever its capitals. */
const namesake = async ({
  payload,
  collection,
  name,
}: {
  payload: Payload;
  collection: Extract<CollectionSlug, 'organisations' | 'places'>;
  name: string;
}): Promise<string | undefined> => {
  const { docs } = await payload.find({
    collection,
    where: { title: { like: name } },
    select: { title: true },
    depth: 0,
    limit: 50,
    pagination: false,
    overrideAccess: false,
  });
  return docs.find(({ title }) => title.trim().toLowerCase() === name.trim().toLowerCase())?.id;
};
