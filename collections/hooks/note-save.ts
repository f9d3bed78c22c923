import type { CollectionBeforeOperationHook } from 'payload';

/** What later hooks can't see any more: they get the data filled up from the record, without the call's own arguments. */
export interface SaveNote {
  /** Goes to a draft version only; what readers have stays. */
  isDraftSave?: boolean;
  /** The `_status` that the call itself said. */
  givenStatus?: unknown;
  /** The call puts the record into the trash, or takes it out. */
  movesTrash?: boolean;
  /** An old version is put back. */
  isRestore?: boolean;
  /** A copy of another record is made. */
  isDuplicate?: boolean;
}

/** Notes on the request what kind of save is under way. */
export const noteSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') Object.assign(req.context, { isRestore: true } satisfies SaveNote);
  if (operation !== 'create' && operation !== 'update') return args;
  const data = 'data' in args ? (args.data as Record<string, unknown> | undefined) : undefined;
  const isDraft = 'draft' in args && args.draft === true;
  Object.assign(req.context, {
    // Payload publishes what says it is published, whether or not a draft was asked for.
    isDraftSave: isDraft && (operation === 'create' || data?._status !== 'published'),
    givenStatus: data?._status,
    movesTrash: data !== undefined && 'deletedAt' in data,
    isRestore: false,
    isDuplicate: 'duplicateFromID' in args && args.duplicateFromID != null,
  } satisfies SaveNote);
  return args;
};

export const saveNoteOf = (context: object): SaveNote => context;
