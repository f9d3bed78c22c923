import type { Payload, PayloadRequest, Where } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { AppError } from '../../domain/errors.ts';
import type { Submission } from '../../payload-types.ts';
import { saveStructuredCase } from '../import/save/save-case.ts';
import { logCase } from '../workflow/log-case.ts';
import { casesOfSubmission, type FoundCase } from './cases-of-submission.ts';
import { LICENCE_LABELS } from './fields.ts';
import { readKept, type KeptFile } from './files.ts';
import { inTurn } from './in-turn.ts';
import { submissionById } from './submission-by-id.ts';

/**
 * Makes a draft of a submission, or gives the one that was made before. Of a document that holds several cases each becomes
 * a draft, and the first is the submission's. Whoever calls has settled that they may.
 */
export const makeDraft = async ({
  req,
  id,
}: {
  req: PayloadRequest;
  id: string;
}): Promise<{ caseId: string; isNew: boolean; remarks: string[] }> =>
  inTurn({
    id: `submission/${id}`,
    run: async () => {
      const { payload } = req;
      const submission = await submissionById({ payload, id });
      if (submission.state === 'begun' || submission.state === 'declined') throw notNow(submission);
      const before = await draftBefore({ payload, submission });
      if (before) {
        await accept({ req, submission, caseId: before });
        return { caseId: before, isNew: false, remarks: [] };
      }
      const key = `submission-${submission.reference ?? submission.id}`.toLowerCase();
      const files = await readKept({ payload, submission });
      const saved: { id: string; remarks: string[] }[] = [];
      for (const [index, found] of (await casesOfSubmission({ submission, files })).entries())
        saved.push(await saveOnce({ req, key: index === 0 ? key : `${key}-${index + 1}`, found }));
      const first = saved[0]?.id;
      if (first === undefined) throw notNow(submission);
      await carryOver({ payload, submission, caseId: first });
      await keepWithCase({ payload, files, caseId: first });
      await logCase({ req, caseId: first, action: 'created', note: termsOf(submission) });
      await accept({ req, submission, caseId: first });
      return { caseId: first, isNew: true, remarks: saved.flatMap(({ remarks }) => remarks) };
    },
  });

/** What has no place in a document: that the contact may be asked, and that nothing is known to have failed. */
const carryOver = async ({
  payload,
  submission,
  caseId,
}: {
  payload: Payload;
  submission: Submission;
  caseId: string;
}): Promise<void> => {
  const { contact, whatDidNotWork } = await payload.findByID({
    collection: 'cases',
    id: caseId,
    draft: true,
    depth: 0,
    overrideAccess: true,
  });
  const saysNothingFailed = submission.parts?.nothingFailed && !submission.parts.whatDidNotWork?.trim();
  await payload.update({
    collection: 'cases',
    id: caseId,
    draft: true,
    depth: 0,
    overrideAccess: true,
    data: {
      contact: { ...contact, hasConsented: submission.contact?.mayBeAsked === true },
      ...(saysNothingFailed && { whatDidNotWork: { ...whatDidNotWork, noneReported: true } }),
      _status: 'draft',
    },
  });
};

/** Every document that came along stays with the case, whether or not it was read for it. */
const keepWithCase = async ({
  payload,
  files,
  caseId,
}: {
  payload: Payload;
  files: KeptFile[];
  caseId: string;
}): Promise<void> => {
  for (const { id } of files) {
    const { cases } = await payload.findByID({ collection: 'imports', id, depth: 0, overrideAccess: true });
    const ids = new Set([
      ...(cases ?? []).map((each) => (typeof each === 'string' ? each : each.id)),
      caseId,
    ]);
    await payload.update({
      collection: 'imports',
      id,
      depth: 0,
      overrideAccess: true,
      data: { cases: [...ids], state: 'done' },
    });
  }
};

const accept = async ({
  req,
  submission,
  caseId,
}: {
  req: PayloadRequest;
  submission: Submission;
  caseId: string;
}): Promise<void> => {
  if (submission.state === 'accepted' && idOf(submission.case) === caseId) return;
  await req.payload.update({
    collection: 'submissions',
    id: submission.id,
    depth: 0,
    overrideAccess: true,
    data: { state: 'accepted', case: caseId },
  });
};

/** The draft made before, unless it was deleted since. */
const draftBefore = async ({
  payload,
  submission,
}: {
  payload: Payload;
  submission: Submission;
}): Promise<string | undefined> => {
  const known = idOf(submission.case);
  if (!known) return undefined;
  const [found] = await findCases({ payload, where: { id: { equals: known } } });
  return found && !found.isTrashed ? found.id : undefined;
};

/** Where something broke off between two cases, those that were saved are found by their lasting name and not made again. */
const saveOnce = async ({
  req,
  key,
  found,
}: {
  req: PayloadRequest;
  key: string;
  found: FoundCase;
}): Promise<{ id: string; remarks: string[] }> => {
  const { payload } = req;
  const [before] = await findCases({ payload, where: { key: { equals: key } } });
  if (before && !before.isTrashed) return { id: before.id, remarks: [] };
  return saveStructuredCase({
    payload,
    req,
    ...found,
    createdBy: String(staffOf(req)?.id ?? '') || undefined,
    // A name that one in the trash has may come back with it.
    keys: before ? undefined : { case: key },
  });
};

const findCases = async ({
  payload,
  where,
}: {
  payload: Payload;
  where: Where;
}): Promise<{ id: string; isTrashed: boolean }[]> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where,
    draft: true,
    trash: true,
    select: { deletedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  return docs.map(({ id, deletedAt }) => ({ id: String(id), isTrashed: Boolean(deletedAt) }));
};

const termsOf = ({ reference, consent }: Submission): string => {
  const on = consent?.givenAt ? ` on ${consent.givenAt.slice(0, 10)}` : '';
  const agreed = consent?.mayPublish
    ? `Its sender agreed${on} that it may be published`
    : 'No consent to publish';
  const licence = consent?.licence ? `, under ${LICENCE_LABELS[consent.licence].label}` : '';
  return `From submission ${reference ?? 'without a reference'}. ${agreed}${licence}.`;
};

const idOf = (value: Submission['case']): string | undefined =>
  typeof value === 'string' ? value : value?.id;

const notNow = ({ state }: Submission): AppError =>
  new AppError({
    code: 'submission-not-ready',
    status: 409,
    problems: [
      {
        message:
          state === 'begun'
            ? 'Its sender has not sent it yet.'
            : 'It was declined. Set it back to “In hand” to make a draft of it.',
      },
    ],
  });
