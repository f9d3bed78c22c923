/** How a question for consent stands. */
export const CONSENT_STATES = ['asked', 'given', 'changes-asked', 'withdrawn', 'superseded'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
