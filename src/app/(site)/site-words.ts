import { readSite } from '../../content/site.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import type { SiteWords } from '../../presenters/json-ld-parts.ts';
import { runtime } from '../../runtime.ts';
import { requestLanguage } from './request-language.ts';

/** What every page tells machines of the site that it is part of. */
export const siteWords = async (): Promise<SiteWords & { lang: LocaleCode }> => {
  const lang = await requestLanguage();
  const { name } = await readSite({ payload: runtime('payload'), lang });
  return { siteName: name, publicUrl: runtime('env').publicUrl, lang };
};
