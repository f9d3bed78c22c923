import type { Payload } from 'payload';
import type { CaseAction } from '../../domain/case-log.ts';
import { CONSENT_PARTS } from '../../domain/consent.ts';
import { AppError, badRequest, notFound, type FieldProblem } from '../../domain/errors.ts';
import { logCase } from '../workflow/log-case.ts';
import { findConsent, OPEN_STANDINGS, type OpenedConsent } from './find-consent.ts';
import { mailAnswer, type Answer } from './letters.ts';
import { textOf } from './shown-version.ts';

const LONGEST = { name: 120, role: 120, comment: 4000 } as const;

const ACTIONS: Record<Answer, CaseAction> = {
  given: 'consent-given',
  'changes-asked': 'consent-refused',
  withdrawn: 'consent-withdrawn',
};

const THANKS: Record<Answer, string> = {
  given:
    'Thank you. You agreed to these words. Should you change your mind, come back to this page by the same link.',
  'changes-asked':
    'Thank you. The editors have what you asked for, and will send you a new link when they have dealt with it. You can say more until then.',
  withdrawn: 'You have taken back your consent. The editors have been told.',
};

/**
 * What the organisation says of the version that its link shows: kept with that version, in the case's log, and told to the one who
 * asked. Returns the words for its page. @throws AppError with a problem for each field
 */
export const answerConsent = async ({
  payload,
  secret,
  values,
  publicUrl,
}: {
  payload: Payload;
  secret: string;
  values: Record<string, string>;
  publicUrl: string;
}): Promise<string> => {
  const opened = await findConsent({ payload, secret });
  if (!opened) throw notFound('There is no such page.');
  const answer = answerOf({ opened, values });
  const { consent, caseId, shown } = opened;
  const signed = { name: values.name?.trim() ?? '', role: values.role?.trim() ?? '' };
  const comment = values.comment?.trim() ?? '';
  const by = `${signed.name}, ${signed.role}`;
  await payload.update({
    collection: 'consents',
    id: consent.id,
    data: {
      state: answer,
      answeredAt: new Date().toISOString(),
      answeredBy: by,
      comment: comment || null,
    },
    depth: 0,
    overrideAccess: true,
  });
  const byName = `${by}, of ${consent.organisationName}`;
  if (answer === 'changes-asked')
    await payload.create({
      collection: 'review-comments',
      data: {
        case: caseId,
        field: values.part || undefined,
        text: comment,
        authorName: byName,
        version: consent.version,
      },
      depth: 0,
      overrideAccess: true,
    });
  await logCase({
    payload,
    caseId,
    action: ACTIONS[answer],
    note: comment || undefined,
    byName,
    version: consent.version,
  });
  await mailAnswer({
    payload,
    consent,
    answer,
    title: textOf(shown?.record.title),
    said: comment || undefined,
    by: byName,
    publicUrl,
  });
  return THANKS[answer];
};

/** What is answered, where it may be and nothing is missing. */
const answerOf = ({
  opened: { standing, consent },
  values,
}: {
  opened: OpenedConsent;
  values: Record<string, string>;
}): Answer => {
  const answer = values.answer;
  const isOpen = OPEN_STANDINGS.includes(standing);
  if (!isOpen && standing !== 'given') throw closed();
  if (standing === 'given' && answer !== 'withdrawn') throw closed();
  if (isOpen && answer === 'withdrawn') throw closed();
  const problems = problemsOf({ values, organisationName: consent.organisationName });
  if (problems.length > 0) throw badRequest(problems);
  return answer as Answer;
};

const closed = (): AppError =>
  new AppError({
    code: 'conflict',
    status: 409,
    problems: [{ message: 'This link does not take that answer any more. The page says how it stands.' }],
  });

const problemsOf = ({
  values,
  organisationName,
}: {
  values: Record<string, string>;
  organisationName: string;
}): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const need = (field: string, isMissing: boolean, message: string): void => {
    if (isMissing) problems.push({ field, message });
  };
  const { answer = '', comment = '', name = '', role = '', part = '', maySpeak = '' } = values;
  need('answer', !(answer in ACTIONS), 'Say whether you agree or ask for changes.');
  need(
    'part',
    !CONSENT_PARTS.some(({ value }) => value === part),
    'Choose the part of the case that should change.',
  );
  need('comment', answer === 'changes-asked' && !comment.trim(), 'Say what should change.');
  need('name', !name.trim(), 'Give your name.');
  need('role', !role.trim(), 'Give your role.');
  need('maySpeak', maySpeak !== 'yes', `Confirm that you may speak for ${organisationName}.`);
  for (const [field, longest] of Object.entries(LONGEST))
    need(field, (values[field]?.length ?? 0) > longest, `Keep it under ${longest} letters.`);
  return problems;
};
