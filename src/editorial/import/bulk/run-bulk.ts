import type { Payload, PayloadRequest } from 'payload';
import { AppError } from '../../../domain/errors.ts';
import type { LocaleCode } from '../../../domain/locales.ts';
import { freeKeys } from '../batch/free-keys.ts';
import { inBatchWithOriginal } from '../batch/with-original.ts';
import { saveStructuredCase } from '../save/save-case.ts';
import { planBulk, type BulkReport } from './plan-bulk.ts';

/** Cases listed with their document: a longer list is no use to anybody. */
const MOST_LISTED = 500;
const BEAT_EVERY = 10;

export interface BulkResult {
  importId: string;
  made: number;
  report: BulkReport;
}

/** Makes a draft of every row of a list, or none: of a wrong row, of a failure midway and of a kill nothing stays. @throws AppError */
export const runBulk = async ({
  payload,
  req,
  name,
  bytes,
  mapping,
  createdBy,
  locale,
  onProgress,
}: {
  payload: Payload;
  req?: PayloadRequest;
  name: string;
  bytes: Uint8Array;
  mapping?: unknown;
  createdBy?: string;
  locale?: LocaleCode;
  onProgress?: (progress: { done: number; total: number }) => void;
}): Promise<BulkResult> => {
  const { table, cases, known, report } = await planBulk({ payload, req, name, bytes, mapping });
  if (report.problemCount > 0)
    throw new AppError({
      code: 'bulk-problems',
      status: 422,
      problems: report.problems.map(({ row, column, message }) => ({
        message: `Row ${row}${column ? `, ${column}` : ''}: ${message}`,
        ...(column && { field: column }),
      })),
    });
  const free = await freeKeys({
    payload,
    titles: cases.map(({ structured }) => structured.title),
    reserved: cases.flatMap(({ key }) => (key ? [key] : [])),
  });
  const keys = cases.map(({ key }, index) => key ?? free[index] ?? '');
  return inBatchWithOriginal({
    payload,
    req,
    name,
    bytes,
    format: table.format,
    createdBy,
    caseKeys: keys,
    run: async ({ batch, original }) => {
      const made: string[] = [];
      for (const [index, { structured, evidence }] of cases.entries()) {
        const { id } = await saveStructuredCase({
          payload,
          req,
          structured,
          evidence,
          images: [],
          createdBy,
          locale,
          known,
          keys: { case: keys[index] },
          onMade: batch.note,
        });
        made.push(id);
        if (made.length % BEAT_EVERY === 0) await batch.beat();
        onProgress?.({ done: made.length, total: cases.length });
      }
      await payload.update({
        collection: 'imports',
        id: original.id,
        depth: 0,
        overrideAccess: true,
        data: {
          state: 'done',
          cases: made.slice(0, MOST_LISTED),
          report: { remarks: report.remarks.map(({ row, message }) => `Row ${row}: ${message}`), cases: [] },
        },
      });
      return { importId: original.id, made: made.length, report };
    },
  });
};
