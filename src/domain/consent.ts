/** How a question for consent stands. */
export const CONSENT_STATES = ['asked', 'given', 'changes-asked', 'withdrawn', 'superseded'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What the featured organisation may ask to have changed: the part's path in the case form, and what readers call it. */
export const CONSENT_PARTS = [
  { value: '', label: 'The case as a whole' },
  { value: 'title', label: 'The title' },
  { value: 'organisation', label: 'Who did it' },
  { value: 'summary', label: 'Summary' },
  { value: 'challenges', label: 'The challenges' },
  { value: 'solutions', label: 'The solutions' },
  { value: 'results', label: 'The results' },
  { value: 'whatDidNotWork', label: 'What did not work' },
  { value: 'learningPoints', label: 'Learning points' },
  { value: 'comment', label: 'Editor’s comment' },
  { value: 'costs', label: 'Costs and funding' },
  { value: 'recognition', label: 'Recognition' },
  { value: 'sources', label: 'Sources' },
  { value: 'pictures', label: 'Pictures' },
  { value: 'contact', label: 'Whom readers may ask' },
] as const;
