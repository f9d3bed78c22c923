import type { PayloadRequest } from 'payload';
import type { Stage } from '../../domain/workflow.ts';
import type { Case } from '../../payload-types.ts';
import { contentHashOf } from '../editions/content-hash.ts';
import { outgoingWords } from './outgoing-words.ts';

/** The stage of what readers have, where a save gives them just that again; undefined where they would get other words. */
export const revertedStage = async ({
  data,
  original,
  req,
}: {
  data: Partial<Case>;
  original: Case;
  req: PayloadRequest;
}): Promise<Stage | undefined> => {
  const { hash, live } = await outgoingWords({ data, id: original.id, req });
  if (!live || contentHashOf(live) !== hash) return undefined;
  return live.workflow?.stage ?? 'published';
};
