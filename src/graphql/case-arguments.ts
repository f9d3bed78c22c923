import { badRequest, isAppError } from '../domain/errors.ts';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../domain/locales.ts';

type Arguments = Record<string, unknown>;

/** Arguments of `searchCases` as the parameters of an address, so that one parser checks both. */
export const paramsOfArguments = ({ query, award, ...others }: Arguments): URLSearchParams => {
  const params = new URLSearchParams();
  const given: [string, unknown][] = [['q', query], ...Object.entries(others)];
  if (award === true) given.push(['award', 'yes']);
  for (const [name, value] of given)
    for (const one of [value].flat()) if (one !== null && one !== undefined) params.append(name, String(one));
  return params;
};

/** An error of the parser in the words of the schema: there the parameter `q` is called `query`. */
export const inArgumentNames = (error: unknown): unknown => {
  if (!isAppError(error)) return error;
  for (const problem of error.problems) {
    if (problem.field !== 'q') continue;
    problem.field = 'query';
    problem.message = problem.message.replace(/^q:/, 'query:');
  }
  error.message = error.problems.map(({ message }) => message).join(' ');
  return error;
};

/** @throws AppError 400 for a language that is not switched on */
export const readLanguage = ({
  lang,
  locales,
}: {
  lang: unknown;
  locales: readonly LocaleCode[];
}): LocaleCode => {
  if (lang === undefined || lang === null || lang === '') return DEFAULT_LOCALE;
  if (isLocaleCode(lang) && locales.includes(lang)) return lang;
  throw badRequest([
    { field: 'lang', message: `lang: takes ${locales.join(', ')}; it is “${String(lang).slice(0, 60)}”.` },
  ]);
};
