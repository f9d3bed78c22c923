import type { RequestHandler } from 'express';
import { isLocaleCode } from '../domain/locales.ts';
import { LANGUAGE_HEADER } from '../i18n/language-header.ts';

/** Hands the `lang` parameter on to the pages; never believes a client's header. */
export const pageLanguage: RequestHandler = (request, _response, next) => {
  delete request.headers[LANGUAGE_HEADER];
  const { lang } = request.query;
  if (isLocaleCode(lang)) request.headers[LANGUAGE_HEADER] = lang;
  next();
};
