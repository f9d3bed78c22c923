import type { Request } from 'express';
import { hashOfSecret } from '../../editorial/secret-link.ts';
import { isStepName, placeOf, type StepName, type Way } from '../../editorial/share/steps.ts';

/** What sendings by one secret link are counted by. */
export const secretOf = (request: Request): string => hashOfSecret(String(request.params.secret));

/** The page a step was sent from. */
export const stepPage = (request: Request): string =>
  `/share/${String(request.params.secret)}/${String(request.params.step ?? 'check')}`;

/** The page whose small form asked for something beside its step. */
export const fromPage = (request: Request): string => {
  const from: unknown = (request.body as Record<string, unknown> | undefined)?.from;
  return `/share/${String(request.params.secret)}${isStepName(from) ? `/${from}` : ''}`;
};

/** The page that comes after a step: the next one, or the overview for those who stop here. */
export const pageAfter = ({
  secret,
  step,
  way,
  values,
}: {
  secret: string;
  step: StepName;
  way: Way;
  values: Record<string, string>;
}): string =>
  values.then === 'later'
    ? `/share/${secret}`
    : `/share/${secret}/${placeOf({ step, way }).after ?? 'check'}`;
