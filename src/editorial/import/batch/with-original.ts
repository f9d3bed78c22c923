import type { Payload, PayloadRequest } from 'payload';
import type { Import } from '../../../payload-types.ts';
import { keepOriginal } from '../keep-original.ts';
import { inBatch, type Batch } from './batch.ts';

/** Runs an import as `inBatch` does, with the file that it is made of kept first, as part of the batch. */
export const inBatchWithOriginal = <Result>({
  payload,
  req,
  name,
  bytes,
  format,
  createdBy,
  caseKeys,
  run,
}: {
  payload: Payload;
  req?: PayloadRequest;
  name: string;
  bytes: Uint8Array;
  format: Import['format'];
  createdBy?: string;
  caseKeys: string[];
  run: (input: { batch: Batch; original: { id: string; filename: string } }) => Promise<Result>;
}): Promise<Result> =>
  inBatch({
    payload,
    caseKeys,
    createdBy,
    run: async (batch) => {
      const original = await keepOriginal({
        payload,
        req,
        name,
        mimeType: 'application/octet-stream',
        bytes,
        createdBy,
        data: { state: 'reading', format, batch: batch.id },
      });
      batch.note({ collection: 'imports', id: original.id });
      return run({ batch, original });
    },
  });
