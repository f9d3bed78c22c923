/** What a heading or a field's label can open. The first eight are a case's body; the rest are its facts. */
export const BODY_PARTS = [
  'summary',
  'background',
  'challenges',
  'solutions',
  'results',
  'whatDidNotWork',
  'learningPoints',
  'comment',
] as const;

export const FACT_PARTS = [
  'title',
  'organisation',
  'partners',
  'funders',
  'period',
  'start',
  'end',
  'staffing',
  'conditions',
  'costs',
  'sources',
  'further',
  'contact',
  'contactName',
  'contactRole',
  'mailbox',
  'phone',
  'address',
  'themes',
  'audiences',
  'methods',
  'places',
  'other',
] as const;

export type BodyPart = (typeof BODY_PARTS)[number];
export type Part = BodyPart | (typeof FACT_PARTS)[number];

export const isBodyPart = (part: Part): part is BodyPart => BODY_PARTS.some((body) => body === part);

/** Everything in them belongs to the private part of a case. */
export const isContactPart = (part: Part): boolean =>
  ['contact', 'contactName', 'contactRole', 'mailbox', 'phone', 'address'].includes(part);

/** Headings that tell the reader what of the text is what. */
export const isTellingPart = (part: Part): boolean => isBodyPart(part) && part !== 'comment';

/** Parts that show a case is told in the template's order: what a repetition of it is known by. */
export const isCorePart = (part: Part): boolean =>
  isBodyPart(part) || part === 'organisation' || part === 'contact' || part === 'title';
