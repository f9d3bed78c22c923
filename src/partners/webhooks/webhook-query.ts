import { parseCaseQuery, readCaseQuery } from '../../api/query-params.ts';
import type { CaseQuery } from '../../domain/case-query.ts';
import { isAppError } from '../../domain/errors.ts';
import { DEFAULT_LOCALE } from '../../domain/locales.ts';
import { withPresentValues, type TaxonomySnapshot } from '../../domain/taxonomy.ts';
import { runtimeIfAny } from '../../runtime.ts';

/** As pasted from an address or typed: with its question mark or without. */
const paramsOf = (text: string): URLSearchParams => new URLSearchParams(text.trim().replace(/^[^?]*\?/, ''));

/** Field validation: empty, or a search as in an address; what is wrong is named parameter by parameter. */
export const isWebhookQuery = async (value: unknown): Promise<true | string> => {
  if (typeof value !== 'string' || !value.trim()) return true;
  const params = paramsOf(value);
  const locales = runtimeIfAny('env')?.locales ?? [DEFAULT_LOCALE];
  const taxonomy = runtimeIfAny('taxonomy');
  if ([...params.values()].every((one) => !one))
    return 'Takes parameters as in an address, such as theme=roma&region=north-west.';
  if (!taxonomy) {
    const { problems } = readCaseQuery({ params, locales });
    return problems.length === 0 || problems.map(({ message }) => message).join(' ');
  }
  try {
    await parseCaseQuery({ params, locales, taxonomy });
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.problems.map(({ message }) => message).join(' ');
  }
};

/** A saved query as the search takes it, by the slugs of today. A theme that is published no more finds nothing; it is no fault of the webhook. */
export const queryOfWebhook = ({
  text,
  snapshot,
}: {
  text: string;
  snapshot: TaxonomySnapshot;
}): CaseQuery => {
  const locales = runtimeIfAny('env')?.locales ?? [DEFAULT_LOCALE];
  return withPresentValues(snapshot, readCaseQuery({ params: paramsOf(text), locales }).query);
};
