import { headers } from 'next/headers';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../../domain/locales.ts';
import { LANGUAGE_HEADER } from '../../i18n/language-header.ts';
import { runtime } from '../../runtime.ts';

/** The language of the request's `lang` parameter, where it is switched on; English otherwise. */
export const requestLanguage = async (): Promise<LocaleCode> => {
  const asked = (await headers()).get(LANGUAGE_HEADER);
  return isLocaleCode(asked) && runtime('env').locales.includes(asked) ? asked : DEFAULT_LOCALE;
};
