import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { contentHashOf, contentHashOfSave } from '../../../src/editorial/editions/content-hash.ts';
import { forAllLanguages } from '../../../src/editorial/editions/read-in-all-languages.ts';
import { lastEdition } from '../../../src/editorial/editions/last-edition.ts';

/** Notes what a save's data do not say: the one language it publishes, and that it takes back in place what is published. */
export const noteEditionSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') {
    req.context.publishesLocale = 'publishSpecificLocale' in args ? args.publishSpecificLocale : undefined;
    req.context.unpublishesInPlace = 'unpublishAllLocales' in args && Boolean(args.unpublishAllLocales);
  }
  return args;
};

/**
 * Gives the words that readers get a number, which their permalink ends in: a new one when they differ in any language
 * from those of the last edition, the same when only dates, contacts or the like have changed.
 */
export const countEdition: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isPublished = data._status === 'published';
  if (operation === 'create') return { ...data, edition: isPublished ? 1 : null };
  const caseId = String(originalDoc.id);
  const last = await lastEdition({ payload: req.payload, caseId, req });
  if (!isPublished) return { ...data, edition: last?.number ?? null };
  if (!last) return { ...data, edition: 1 };
  if (!last.words) return { ...data, edition: last.number + 1 };
  const locale = String(req.context.publishesLocale ?? req.locale ?? 'en');
  // One language alone goes out over what is published; all of them go out as they stand in the newest draft.
  const saved = req.context.publishesLocale ? last.words : await newestDraft({ req, id: caseId });
  const hash =
    locale === 'all' ? contentHashOf({ ...saved, ...data }) : contentHashOfSave({ data, saved, locale });
  return { ...data, edition: hash === contentHashOf(last.words) ? last.number : last.number + 1 };
};

/** Taking a case back turns its newest version into a draft where it stands: what was published is kept beside it first. */
export const keepUnpublishedEdition: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.context.unpublishesInPlace !== true || !originalDoc?.id) return data;
  const { docs } = await req.payload.db.findVersions({
    collection: 'cases',
    where: { and: [{ parent: { equals: originalDoc.id } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    locale: 'all',
    req,
  });
  const [latest] = docs;
  if (!latest || latest.version._status !== 'published') return data;
  const now = new Date().toISOString();
  await req.payload.db.createVersion({
    collectionSlug: 'cases',
    parent: originalDoc.id,
    versionData: latest.version as never,
    autosave: false,
    createdAt: now,
    updatedAt: now,
    req,
  });
  return data;
};

const newestDraft = ({ req, id }: { req: PayloadRequest; id: string }) =>
  req.payload.findByID({
    collection: 'cases',
    id,
    draft: true,
    trash: true,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    req: forAllLanguages(req),
  });
