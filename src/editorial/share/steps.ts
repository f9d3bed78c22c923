import {
  ABOUT_FIELDS,
  CHALLENGE_FIELDS,
  CONSENT_FIELDS,
  CONTACT_FIELDS,
  CONTEXT_FIELDS,
  RESULT_FIELDS,
  STORY_ABOUT_FIELDS,
  TEXT_FIELD,
  WORK_FIELDS,
  type ShareField,
} from './fields.ts';

/** The pages of the form, by the last part of their address. */
export const STEP_NAMES = [
  'about',
  'challenge',
  'what-you-did',
  'what-came-of-it',
  'context',
  'document',
  'contact',
  'check',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Written part by part, or sent as a document. */
export type Way = 'parts' | 'document';

export interface Step {
  name: StepName;
  title: string;
  lead?: string;
  fields: ShareField[];
}

const STEPS: Record<StepName, Omit<Step, 'name'>> = {
  about: { title: 'You and your organisation', fields: [...ABOUT_FIELDS, ...STORY_ABOUT_FIELDS] },
  challenge: { title: 'The challenge', fields: CHALLENGE_FIELDS },
  'what-you-did': { title: 'What you did', fields: WORK_FIELDS },
  'what-came-of-it': { title: 'What came of it', fields: RESULT_FIELDS },
  context: {
    title: 'Where, when and for whom',
    lead: 'All of this may stay empty. It helps others to find what fits them.',
    fields: CONTEXT_FIELDS,
  },
  document: {
    title: 'Your document',
    lead: 'A report, an award entry, notes: whatever tells the story. We take the case out of it.',
    fields: [...ABOUT_FIELDS, TEXT_FIELD],
  },
  contact: { title: 'Contact, consent and licence', fields: [...CONTACT_FIELDS, ...CONSENT_FIELDS] },
  check: { title: 'Check and send', fields: [] },
};

const ORDER: Record<Way, StepName[]> = {
  parts: ['about', 'challenge', 'what-you-did', 'what-came-of-it', 'context', 'contact', 'check'],
  document: ['document', 'contact', 'check'],
};

export const isStepName = (value: unknown): value is StepName =>
  (STEP_NAMES as readonly unknown[]).includes(value);

export const stepOf = (name: StepName): Step => ({ name, ...STEPS[name] });

/** Where a step stands on its way: the number it is announced by, and its neighbours. */
export const placeOf = ({
  step,
  way,
}: {
  step: StepName;
  way: Way;
}): { number: number; of: number; before: StepName | null; after: StepName | null } => {
  const order = ORDER[way];
  const at = order.indexOf(step);
  return {
    number: at + 1,
    of: order.length,
    before: order[at - 1] ?? null,
    after: at < 0 ? 'check' : (order[at + 1] ?? null),
  };
};

export const stepsOf = (way: Way): Step[] => ORDER[way].map(stepOf);

/** Every question once, in the order of both ways. */
export const ALL_FIELDS: ShareField[] = [
  ...new Map(
    STEP_NAMES.flatMap((name) => STEPS[name].fields).map((field) => [field.name, field] as const),
  ).values(),
];

/** The page a question stands on, so that a gap can be linked to. */
export const stepWith = ({ field, way }: { field: string; way: Way }): StepName =>
  ORDER[way].find((name) => STEPS[name].fields.some(({ name: own }) => own === field)) ??
  STEP_NAMES.find((name) => STEPS[name].fields.some(({ name: own }) => own === field)) ??
  'check';
