import type { Submission } from '../../payload-types.ts';
import { answersOf, wayOf, YES } from './answers.ts';
import type { ShareField } from './fields.ts';
import { hintsFor } from './hints.ts';
import { stepsOf, type StepName } from './steps.ts';

export interface AnswerGroup {
  title: string;
  href: string | null;
  answers: { id: string; label: string; value: string; advice: string[] }[];
}

interface Written {
  submission: Partial<Submission>;
  /** Names of the documents that came along. */
  files: string[];
}

/** All that was written, by the page it stands on; with a link to change it while `base` is given, and advice. */
export const answerGroups = ({ submission, files, base }: Written & { base?: string }): AnswerGroup[] => {
  const answers = answersOf(submission);
  return stepsOf(wayOf({ submission }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ name, title, fields }) => ({
      title,
      href: base ? `${base}/${name}` : null,
      answers: [
        ...fields
          .filter((field) => isWorthShowing({ field, answers }))
          .map((field) => ({
            id: field.name,
            label: field.label,
            value: inWords({ field, value: answers[field.name] ?? '' }),
            advice: base ? hintsFor({ field: field.name, text: answers[field.name] ?? '' }) : [],
          })),
        ...(name === 'document' || (name === 'about' && files.length > 0)
          ? [{ id: 'file', label: 'Documents', value: files.join('\n'), advice: [] }]
          : []),
      ],
    }));
};

/** Each page of the form and whether something stands on it yet. */
export const stepStates = ({
  submission,
  files,
}: Written): { name: StepName; title: string; isBegun: boolean }[] => {
  const answers = answersOf(submission);
  const way = wayOf({ submission });
  return stepsOf(way).map(({ name, title, fields }) => ({
    name,
    title,
    isBegun:
      fields.some((field) => Boolean(answers[field.name])) || (name === 'document' && files.length > 0),
  }));
};

/** A box that makes another answer needless is shown when it is ticked. */
const isWorthShowing = ({
  field,
  answers,
}: {
  field: ShareField;
  answers: Record<string, string>;
}): boolean => field.name !== 'nothingFailed' || answers[field.name] === YES;

const inWords = ({ field, value }: { field: ShareField; value: string }): string => {
  if (field.kind === 'checkbox') return value === YES ? 'Yes' : '';
  return field.options?.find((option) => option.value === value && value !== '')?.label ?? value;
};
