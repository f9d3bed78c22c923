import { YES, type Answers } from './answers.ts';
import { badRequest, type FieldProblem } from '../../domain/errors.ts';
import { isRecordMailbox } from '../../domain/mailbox.ts';
import { readPartialDate } from './read-partial-date.ts';

/** The questions to those who used a case, in their order. */
export const ADOPTION_FIELDS = [
  {
    name: 'organisationName',
    label: 'Which organisation used it?',
    kind: 'text',
    autoComplete: 'organization',
    maxLength: 200,
    missing: 'Name the organisation that used it.',
  },
  { name: 'placeName', label: 'Where?', help: 'Town, district or estate.', kind: 'text', maxLength: 200 },
  {
    name: 'date',
    label: 'When?',
    help: 'A year, or a month and a year: 2024, or May 2024.',
    kind: 'text',
    maxLength: 40,
  },
  {
    name: 'changed',
    label: 'What did you change?',
    help: 'What you did otherwise than the case tells, and why.',
    kind: 'textarea',
    rows: 5,
    example:
      'We cooked on Sundays, since the hall was taken on Saturdays, and asked a pound from those who could.',
    maxLength: 5000,
  },
  {
    name: 'outcome',
    label: 'What came of it?',
    help: 'Also if it did not work. Try a number: how many, out of how many, by when?',
    kind: 'textarea',
    rows: 5,
    example: '31 families came in the first year. It fell off in winter, until the bus ran on Sundays.',
    maxLength: 5000,
    missing: 'Say what came of it, in a sentence or two.',
  },
  {
    name: 'reporterName',
    label: 'Your name',
    help: 'For the editors alone.',
    kind: 'text',
    autoComplete: 'name',
    maxLength: 200,
  },
  {
    name: 'reporterMailbox',
    label: 'Your e-mail address',
    help: 'For the editors alone, to ask back. Never published.',
    kind: 'email',
    autoComplete: 'email',
    maxLength: 200,
    missing: 'Give your e-mail address, so that an editor can ask back.',
  },
  {
    name: 'agreed',
    label: 'This may be published, and I may speak for the organisation',
    kind: 'checkbox',
    help: 'All but your name and your e-mail address.',
    maxLength: 3,
    missing: 'Tick that it may be published. It is of no use to others otherwise.',
  },
] as const;

export interface AdoptionReport {
  organisationName: string;
  placeName: string | null;
  date: string | null;
  changed: string | null;
  outcome: string;
  reporterName: string | null;
  reporterMailbox: string;
}

/** A report as it was sent. @throws AppError with a problem for each question */
export const readAdoptionReport = (values: Answers): AdoptionReport => {
  const value = (name: string): string => values[name]?.trim() ?? '';
  const problems = ADOPTION_FIELDS.flatMap((field): FieldProblem[] => {
    const text = value(field.name);
    const isGiven = field.kind === 'checkbox' ? text === YES : text !== '';
    if (!isGiven) return 'missing' in field ? [{ field: field.name, message: field.missing }] : [];
    if (text.length > field.maxLength)
      return [
        {
          field: field.name,
          message: `“${field.label}” takes at most ${field.maxLength} characters; this has ${text.length}.`,
        },
      ];
    if (field.kind === 'email' && !isRecordMailbox(text))
      return [{ field: field.name, message: 'Give an e-mail address such as name@example.org.' }];
    if (field.name === 'date' && readPartialDate(text) === null)
      return [
        { field: field.name, message: '“When?” takes a year, or a month and a year: 2024, or May 2024.' },
      ];
    return [];
  });
  if (problems.length > 0) throw badRequest(problems);
  return {
    organisationName: value('organisationName'),
    placeName: value('placeName') || null,
    date: readPartialDate(value('date')),
    changed: value('changed') || null,
    outcome: value('outcome'),
    reporterName: value('reporterName') || null,
    reporterMailbox: value('reporterMailbox'),
  };
};
