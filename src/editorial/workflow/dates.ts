import type { PayloadRequest } from 'payload';
import { isPublishedStage, type Stage } from '../../domain/workflow.ts';
import type { Case, EditorialSetting } from '../../payload-types.ts';
import { refuseField } from './refusals.ts';
import { readEditorialSettings } from './settings.ts';

interface DatesInput {
  data: Partial<Case>;
  original?: Case;
  asked?: Stage;
  from: Stage;
  stage: Stage;
  publishes: boolean;
  isDraftSave?: boolean;
  settings?: Pick<EditorialSetting, 'reviewAfterMonths'>;
  req: PayloadRequest;
}

/** Sets when a case was archived, when it was checked, and until when it is held for true, as follows from where it goes. */
export const archiveAndReview = async (input: DatesInput): Promise<Partial<Case>> => {
  const archived = archive(input);
  return input.publishes ? review({ ...input, data: archived }) : archived;
};

const archive = ({ data, original, stage, publishes, isDraftSave, req }: DatesInput): Partial<Case> => {
  // A draft over an archived case leaves readers their banner.
  if (!publishes) return isDraftSave ? data : { ...data, archivedOn: null, archivedReason: null };
  if (stage !== 'archived') return { ...data, archivedOn: null, archivedReason: null };
  if (typeof data.archivedReason !== 'object' && !data.archivedReason?.trim())
    throw refuseField({
      path: 'archivedReason',
      message: 'An archived case says why, for the readers who still come to its address.',
      id: original?.id,
      req,
    });
  return {
    ...data,
    archivedOn: original?.archivedOn ?? data.archivedOn ?? new Date().toISOString(),
  };
};

const review = async (input: DatesInput): Promise<Partial<Case>> => {
  const { data, original, asked, from, stage, settings, req } = input;
  if (stage !== 'published' || req.context.isBulkLoad === true) return data;
  const now = new Date();
  const isChecked = from === 'due-for-review' && asked === 'published';
  const reviewBy = data.review?.reviewBy;
  // What the system brings along, an import or a script, is its own to say.
  const isOver = !reviewBy || (settings !== undefined && new Date(reviewBy) <= now);
  const isPublishing = !isPublishedStage(from) || from === 'archived' || !original;
  const isStale = isOver || (isChecked && reviewBy === original?.review?.reviewBy);
  return {
    ...data,
    review: {
      ...data.review,
      ...(isChecked && { reviewedOn: now.toISOString() }),
      ...((isChecked || isPublishing) && isStale && { reviewBy: await nextReview(input, now) }),
    },
  };
};

const nextReview = async ({ settings, req }: DatesInput, now: Date): Promise<string> => {
  const { reviewAfterMonths } = settings ?? (await readEditorialSettings(req));
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() + (reviewAfterMonths ?? 24));
  return day.toISOString();
};
