import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import { hasRole, staffOf } from '../../../collections/access/roles.ts';
import { AppError, notFound } from '../../domain/errors.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { inBatch } from './batch/batch.ts';
import { freeKeys } from './batch/free-keys.ts';
import { readCases, saveCases } from './import-document.ts';
import type { ImportResult } from './import-report.ts';

/**
 * Reads a kept original once more, as one case or split as found. The drafts made of it before go to the trash; where one
 * of them has been published, nothing is done. For whoever brought the document, and for reviewers. @throws AppError
 */
export const importAgain = async ({
  payload,
  req,
  importId,
  isOne,
  locale,
}: {
  payload: Payload;
  req: PayloadRequest;
  importId: string;
  isOne: boolean;
  locale?: LocaleCode;
}): Promise<ImportResult> => {
  const original = await findOriginal({ payload, req, importId });
  const earlier = original.cases;
  await refuseIfPublished({ payload, ids: earlier });
  const { staticDir } = payload.collections.imports.config.upload;
  const bytes = await readFile(path.join(staticDir ?? '', original.filename));
  const { document, cases } = await readCases({ name: original.filename, bytes, isOne });
  const keys = await freeKeys({ payload, titles: cases.map(({ title }) => title) });
  const createdBy = original.createdBy ?? undefined;
  const result = await inBatch({
    payload,
    caseKeys: keys,
    createdBy,
    run: (batch) =>
      saveCases({ payload, req, document, cases, keys, batch, original, createdBy, locale, isOne }),
  });
  for (const id of earlier)
    await payload.update({
      collection: 'cases',
      id,
      depth: 0,
      overrideAccess: true,
      data: { deletedAt: new Date().toISOString(), _status: 'draft' },
    });
  return result;
};

const findOriginal = async ({
  payload,
  req,
  importId,
}: {
  payload: Payload;
  req: PayloadRequest;
  importId: string;
}) => {
  const { docs } = await payload.find({
    collection: 'imports',
    where: { id: { equals: importId } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user: req.user,
  });
  const [found] = docs;
  const isTheirs = found && (found.createdBy === String(staffOf(req)?.id) || hasRole(req, 'reviewer'));
  if (!found?.filename || !isTheirs) throw notFound('There is no such imported document.');
  return {
    id: String(found.id),
    filename: found.filename,
    createdBy: found.createdBy,
    cases: (found.cases ?? []).map((value) => (typeof value === 'string' ? value : value.id)),
  };
};

const refuseIfPublished = async ({ payload, ids }: { payload: Payload; ids: string[] }): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    limit: 0,
    select: { title: true, _status: true, firstPublishedAt: true },
    overrideAccess: true,
  });
  const published = docs.find(({ _status, firstPublishedAt }) => _status === 'published' || firstPublishedAt);
  if (published)
    throw new AppError({
      code: 'already-published',
      status: 409,
      problems: [
        {
          message: `“${published.title}” has been published: the document can’t be read anew. Import it once more.`,
        },
      ],
    });
};
