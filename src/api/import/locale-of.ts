import type { Payload } from 'payload';
import { badRequest } from '../../domain/errors.ts';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../../domain/locales.ts';

/** The language a form names, of those that are switched on. @throws AppError */
export const localeOf = ({
  payload,
  fields,
}: {
  payload: Payload;
  fields: Record<string, string>;
}): LocaleCode => {
  const locale = fields.locale || DEFAULT_LOCALE;
  const { localization } = payload.config;
  const known = localization ? localization.localeCodes : [DEFAULT_LOCALE];
  if (!isLocaleCode(locale) || !known.includes(locale))
    throw badRequest([{ field: 'locale', message: `Takes a language of this base: ${known.join(', ')}.` }]);
  return locale;
};
