/** A submission is begun by its sender, new once it is sent, then in somebody's hand until it is a draft or declined. */
export const SUBMISSION_STATES = ['begun', 'new', 'in-hand', 'accepted', 'declined'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const LICENCES = ['cc-by-4.0', 'ogl-3.0'] as const;
export type Licence = (typeof LICENCES)[number];
