import type { Stage } from '../../../domain/workflow.ts';

export interface MoveWords {
  label: string;
  /** What the box asks for, where something has to be said. */
  ask?: string;
  /** Said when it is done. */
  done: string;
}

/** What a move is called on its button; undefined where saving a draft makes it. */
export const moveWords = ({ from, to }: { from: Stage; to: Stage }): MoveWords | undefined => {
  switch (to) {
    case 'in-review':
      return {
        label: from === 'approved' ? 'Put back into review' : 'Send for review',
        done: 'Sent for review.',
      };
    case 'changes-requested':
      return {
        label: 'Ask for changes …',
        ask: 'What should be changed?',
        done: 'Sent back to its author.',
      };
    case 'approved':
      return { label: 'Approve', done: 'Approved.' };
    case 'published':
      if (from === 'due-for-review')
        return { label: 'Checked: still true', done: 'Checked, and dated today.' };
      return from === 'archived'
        ? { label: 'Bring back to readers', done: 'Readers find it again.' }
        : { label: 'Approve and publish', done: 'Published.' };
    case 'due-for-review':
      return { label: 'Mark as due for review', done: 'Marked as due for review.' };
    case 'archived':
      return {
        label: 'Archive …',
        ask: 'Why? Readers who still come to its address see this.',
        done: 'Archived.',
      };
    case 'draft':
      return from === 'in-review' ? { label: 'Take back to draft', done: 'It is a draft again.' } : undefined;
  }
};
