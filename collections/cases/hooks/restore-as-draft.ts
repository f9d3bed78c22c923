import {
  restoreVersionOperation,
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type Endpoint,
} from 'payload';
import { CASE_WORDS } from '../../../src/editorial/editions/case-words.ts';
import { badRequest } from '../../../src/domain/errors.ts';
import { logCase } from '../../../src/editorial/workflow/log-case.ts';

/** In place of Payload's own, which would put the old words before readers unless it is asked not to. */
export const restoreEndpoint: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const doc = await restoreVersionOperation({
      collection: req.payload.collections.cases,
      id: String(req.routeParams?.id),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    });
    return Response.json({ ...doc, message: 'Restored as a draft. Readers still have what they had.' });
  },
};

/** Whatever asks: a restore is a draft, or it is refused. */
export const restoreOnlyAsDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'restoreVersion') return args;
  if (!('draft' in args) || args.draft !== true)
    throw badRequest([{ message: 'A version is restored as a draft: ask with draft=true.', field: 'draft' }]);
  req.context.isDraftSave = true;
  return args;
};

/**
 * Brings back the words of a version and no more: whom to ask, until when it is held for true, whose turn it is and where
 * it stands are of today, and a contact that was withdrawn stays so.
 */
export const restoreWordsAlone: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (req.context.isRestoringVersion !== true || !data) return data;
  const words = Object.fromEntries(Object.keys(CASE_WORDS).map((name) => [name, data[name]]));
  const { id: _id, createdAt, updatedAt: _updatedAt, ...today } = originalDoc ?? {};
  return { ...today, ...words, createdAt, _status: 'draft' };
};

export const logRestore: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (req.context.isRestoringVersion !== true) return;
  await logCase({ req, caseId: String(doc.id), action: 'restored' });
};
