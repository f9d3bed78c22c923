import type { Taxonomy } from '../content/taxonomy.ts';
import { badRequest, isAppError, type FieldProblem } from '../domain/errors.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { BuilderRequest } from '../presenters/embed-builder.ts';
import { EMBED_LIMIT } from '../presenters/embed-code.ts';
import { DEFAULT_LOOKS } from '../presenters/embed-document.ts';
import { LOOK_PARAMETERS, readLooks } from './embed-looks.ts';
import { parseCaseQuery, readCaseQuery } from './query-params.ts';

/** What the builder's address holds beside the query: the looks, one case, which way to embed, and the list's language. */
const BUILDER_PARAMETERS = [...LOOK_PARAMETERS, 'case', 'as', 'language'] as const;

/** Reads the builder's address. Faults are told beside the form, never thrown. */
export const readEmbedChoice = async ({
  params: given,
  locales,
  taxonomy,
}: {
  params: URLSearchParams;
  locales: readonly LocaleCode[];
  taxonomy: Pick<Taxonomy, 'snapshot'>;
}): Promise<BuilderRequest> => {
  const params = queryParams(given);
  const as = given.get('as')?.trim() === 'frame' ? 'frame' : 'element';
  const slug = slugOf(given.get('case') ?? '');
  try {
    if (slug === null) throw badRequest([NO_CASE]);
    const query = await parseCaseQuery({ params, locales, taxonomy, allowed: BUILDER_PARAMETERS });
    return { choice: { query, slug, looks: readLooks(params) }, as, problems: [] };
  } catch (error) {
    if (!isAppError(error) || error.status !== 400) throw error;
    const { query } = readCaseQuery({ params: new URLSearchParams({ limit: String(EMBED_LIMIT) }), locales });
    return { choice: { query, slug: '', looks: DEFAULT_LOOKS }, as, problems: error.problems };
  }
};

const NO_CASE: FieldProblem = {
  field: 'case',
  message: 'case: takes the address of a case in this library, or the last part of it, such as time-to-play.',
};

const queryParams = (given: URLSearchParams): URLSearchParams => {
  const params = new URLSearchParams(given);
  params.delete('lang');
  const language = given.get('language')?.trim();
  if (language) params.set('lang', language);
  if (!given.get('limit')?.trim()) params.set('limit', String(EMBED_LIMIT));
  return params;
};

/** From what people paste: the whole address of a case, or the last part of it; null for anything else. */
const slugOf = (text: string): string | null => {
  const last = text
    .trim()
    .replace(/^.*\/cases\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return /^[a-z0-9-]{0,200}$/.test(last) ? last : null;
};
