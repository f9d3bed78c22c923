/** What the log of a case tells. */
export const CASE_ACTIONS = [
  'created',
  'imported',
  'edited',
  'moved',
  'assigned',
  'commented',
  'comment-resolved',
  'consent-asked',
  'consent-given',
  'consent-refused',
  'consent-withdrawn',
  'scheduled',
  'schedule-refused',
  'restored',
  'checked',
  'unpublished',
  'trashed',
  'taken-from-trash',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];
