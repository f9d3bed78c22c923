import type { FieldProblem } from '../../domain/errors.ts';
import { isRecordMailbox } from '../../domain/mailbox.ts';
import type { Submission } from '../../payload-types.ts';
import type { ShareField } from './fields.ts';
import { ALL_FIELDS, STEP_NAMES, stepOf, type StepName, type Way } from './steps.ts';

/** What a form shows and sends: text by the question's name; a ticked box is "yes", an empty one nothing. */
export type Answers = Record<string, string>;

export const YES = 'yes';

export const answersOf = (submission: Partial<Submission>): Answers =>
  Object.fromEntries(ALL_FIELDS.map((field) => [field.name, answerOf({ submission, field })]));

/**
 * What a page of the form changes in a submission, and what is wrong with it. What is wrong is left as it was, the rest is
 * kept. A question that was not sent stays, but for boxes, which browsers leave out when they are empty.
 */
export const readAnswers = ({
  step,
  values,
  submission,
}: {
  step: StepName;
  values: Answers;
  submission: Partial<Submission>;
}): { data: Partial<Submission>; problems: FieldProblem[] } => {
  const problems: FieldProblem[] = [];
  const data: Record<string, unknown> = {};
  const kept = submission as Record<string, unknown>;
  for (const field of stepOf(step).fields) {
    const value = values[field.name]?.trim();
    if (value === undefined && field.kind !== 'checkbox') continue;
    const problem = problemOf({ field, value: value ?? '' });
    if (problem) {
      problems.push({ field: field.name, message: problem });
      continue;
    }
    const stored = field.kind === 'checkbox' ? value === YES : value || null;
    const [first, second] = field.path;
    if (second === undefined) data[first] = stored;
    else data[first] = { ...((data[first] ?? kept[first] ?? {}) as object), [second]: stored };
  }
  return { data: data as Partial<Submission>, problems };
};

/** How the sender goes about it: by a document where they began with one and wrote no part. */
export const wayOf = ({ submission, step }: { submission: Partial<Submission>; step?: StepName }): Way => {
  if (step === 'document') return 'document';
  if (step !== undefined && !['contact', 'check'].includes(step)) return 'parts';
  const hasDocument = (submission.files?.length ?? 0) > 0 || Boolean(submission.text?.trim());
  return hasDocument && !hasParts(submission) ? 'document' : 'parts';
};

export const hasParts = ({ parts }: Partial<Submission>): boolean =>
  Object.values(parts ?? {}).some((value) => typeof value === 'string' && value.trim() !== '');

/** What must be there before it is sent, each gap named by its question. */
export const gapsOf = (submission: Partial<Submission>): FieldProblem[] => {
  const answers = answersOf(submission);
  const hasStory = hasParts(submission) && Boolean(submission.parts?.summary?.trim());
  const hasDocument = (submission.files?.length ?? 0) > 0 || Boolean(submission.text?.trim());
  const isEnough = hasStory || hasDocument;
  return STEP_NAMES.flatMap((name) => stepOf(name).fields)
    .filter((field, index, all) => all.findIndex(({ name }) => name === field.name) === index)
    .flatMap(({ name, missing }) => {
      if (!missing || answers[name] || (name === 'summary' && isEnough)) return [];
      return [{ field: name, message: missing }];
    });
};

const answerOf = ({ submission, field }: { submission: Partial<Submission>; field: ShareField }): string => {
  const [first, second] = field.path;
  const outer = (submission as Record<string, unknown>)[first];
  const value =
    second === undefined ? outer : (outer as Record<string, unknown> | null | undefined)?.[second];
  if (typeof value === 'boolean') return value ? YES : '';
  return typeof value === 'string' ? value : '';
};

const problemOf = ({ field, value }: { field: ShareField; value: string }): string | null => {
  if (value.length > field.maxLength)
    return `“${field.label}” takes at most ${field.maxLength.toLocaleString('en-GB')} characters; this has ${value.length.toLocaleString('en-GB')}.`;
  if (value === '') return null;
  if (field.kind === 'email' && !isRecordMailbox(value))
    return `“${field.label}” takes an e-mail address such as name@example.org.`;
  if (field.options && !field.options.some((option) => option.value === value))
    return `“${field.label}” takes one of those offered.`;
  if (field.kind === 'checkbox' && value !== YES) return `“${field.label}” is ticked or not.`;
  if (field.kind !== 'textarea' && value.includes('\n')) return `“${field.label}” takes one line.`;
  return null;
};
