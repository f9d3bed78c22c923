import type { PayloadRequest } from 'payload';
import type { Stage } from '../../domain/workflow.ts';

/** What the hook before a save found out, for the ones after it to log and tell. */
export interface SaveNotes {
  moves: { from: Stage; to: Stage }[];
  /** Said with the move, by whoever made it. */
  comment?: string;
  /** The account whose turn it newly is. */
  assignedTo?: string;
  changesWords: boolean;
  /** Readers had it before this save. */
  wasLive: boolean;
}

const NEW = 'new';

/** By record: one request may save several. */
const notesOf = (req: PayloadRequest): Map<string, SaveNotes> => {
  const notes = (req.context.workflowNotes ??= new Map()) as Map<string, SaveNotes>;
  return notes;
};

export const keepNotes = ({
  req,
  id,
  notes,
}: {
  req: PayloadRequest;
  id: unknown;
  notes: SaveNotes;
}): void => {
  notesOf(req).set(String(id ?? NEW), notes);
};

/** The notes of one save, once. */
export const takeNotes = ({
  req,
  id,
  operation,
}: {
  req: PayloadRequest;
  id: unknown;
  operation: 'create' | 'update';
}): SaveNotes | undefined => {
  const key = operation === 'create' ? NEW : String(id);
  const notes = notesOf(req).get(key);
  notesOf(req).delete(key);
  return notes;
};
