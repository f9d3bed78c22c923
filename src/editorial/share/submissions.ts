import { randomInt } from 'node:crypto';
import type { Payload } from 'payload';
import { AppError, badRequest, notFound, type FieldProblem } from '../../domain/errors.ts';
import type { Submission } from '../../payload-types.ts';
import { findBySecret } from '../find-by-secret.ts';
import { hashOfSecret, newSecret } from '../secret-link.ts';
import { gapsOf, readAnswers, type Answers } from './answers.ts';
import { inTurn } from './in-turn.ts';
import type { StepName } from './steps.ts';

/** How long a begun submission is kept when nobody changes it. */
export const BEGUN_DAYS = 90;
const DAY_MS = 86_400_000;

export const NO_SUCH_LINK = 'This link is not known here, or no longer.';

/** Begins a submission and gives the secret by which its sender comes back: it is told once and never kept. */
export const startSubmission = async ({
  payload,
  now,
}: {
  payload: Payload;
  now: Date;
}): Promise<{ secret: string }> => {
  const secret = newSecret();
  await payload.create({
    collection: 'submissions',
    data: { state: 'begun', secretHash: hashOfSecret(secret), expiresAt: expiryFrom(now) },
    overrideAccess: true,
  });
  return { secret };
};

/** The submission of a link, sent ones too; null for a link that is unknown, withdrawn, or ran out. */
export const findSubmission = async ({
  payload,
  secret,
  now,
}: {
  payload: Payload;
  secret: string;
  now: Date;
}): Promise<Submission | null> => {
  const submission = await findBySecret({ payload, collection: 'submissions', secret });
  if (!submission) return null;
  const isOver =
    submission.state === 'begun' && submission.expiresAt && new Date(submission.expiresAt) <= now;
  return isOver ? null : submission;
};

/** The same, to be changed. @throws AppError where there is none, or where it was sent already */
export const begunSubmission = async (input: {
  payload: Payload;
  secret: string;
  now: Date;
}): Promise<Submission> => {
  const submission = await findSubmission(input);
  if (!submission) throw notFound(NO_SUCH_LINK);
  if (submission.state !== 'begun')
    throw new AppError({
      code: 'already-sent',
      status: 409,
      problems: [{ message: 'It has been sent and can’t be changed here any more.' }],
    });
  return submission;
};

/** Keeps what a page of the form was sent with, as far as it is right, and says what is not. */
export const saveStep = async ({
  payload,
  secret,
  step,
  values,
  now,
}: {
  payload: Payload;
  secret: string;
  step: StepName;
  values: Answers;
  now: Date;
}): Promise<{ submission: Submission; problems: FieldProblem[] }> =>
  inTurn({
    id: hashOfSecret(secret),
    run: async () => {
      const before = await begunSubmission({ payload, secret, now });
      const { data, problems } = readAnswers({ step, values, submission: before });
      const submission = await changeSubmission({ payload, id: before.id, data, now });
      return { submission, problems };
    },
  });

/** Writes to a begun submission, which is then kept for another while. */
export const changeSubmission = async ({
  payload,
  id,
  data,
  now,
}: {
  payload: Payload;
  id: string;
  data: Partial<Submission>;
  now: Date;
}): Promise<Submission> =>
  payload.update({
    collection: 'submissions',
    id,
    data: { ...data, expiresAt: expiryFrom(now) },
    depth: 0,
    overrideAccess: true,
  });

/**
 * Hands a submission in: once, however often it is asked for. `isNew` is false where it had been sent before.
 * @throws AppError that names each question without an answer
 */
export const sendSubmission = async ({
  payload,
  secret,
  now,
}: {
  payload: Payload;
  secret: string;
  now: Date;
}): Promise<{ submission: Submission; isNew: boolean }> =>
  inTurn({
    id: hashOfSecret(secret),
    run: async () => {
      const before = await findSubmission({ payload, secret, now });
      if (!before) throw notFound(NO_SUCH_LINK);
      if (before.state !== 'begun') return { submission: before, isNew: false };
      const gaps = gapsOf(before);
      if (gaps.length > 0) throw badRequest(gaps);
      const submission = await payload.update({
        collection: 'submissions',
        id: before.id,
        data: {
          state: 'new',
          submittedAt: now.toISOString(),
          reference: await freeReference(payload),
          consent: { ...before.consent, givenAt: now.toISOString() },
          expiresAt: null,
        },
        depth: 0,
        overrideAccess: true,
      });
      return { submission, isNew: true };
    },
  });

/** How many that came earlier still wait. */
export const countBefore = async ({
  payload,
  submission,
}: {
  payload: Payload;
  submission: Submission;
}): Promise<number> => {
  const { totalDocs } = await payload.count({
    collection: 'submissions',
    where: {
      and: [
        { state: { in: ['new', 'in-hand'] } },
        { submittedAt: { less_than: submission.submittedAt } },
        { id: { not_equals: submission.id } },
        { deletedAt: { exists: false } },
      ],
    },
    overrideAccess: true,
  });
  return totalDocs;
};

const expiryFrom = (now: Date): string => new Date(now.getTime() + BEGUN_DAYS * DAY_MS).toISOString();

/** Letters and digits that nobody mistakes for one another on the telephone, and no vowels to make words of. */
const REFERENCE_SIGNS = '23456789BCDFGHJKMNPQRSTVWXZ';

const freeReference = async (payload: Payload): Promise<string> => {
  for (;;) {
    const signs = Array.from({ length: 6 }, () => REFERENCE_SIGNS.charAt(randomInt(REFERENCE_SIGNS.length)));
    const reference = `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
    const { totalDocs } = await payload.count({
      collection: 'submissions',
      where: { reference: { equals: reference } },
      trash: true,
      overrideAccess: true,
    });
    if (totalDocs === 0) return reference;
  }
};
