import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';

/** What readers are told on every page. */
export interface Site {
  name: string;
  tagline: string;
  about: string;
}

const NAME = 'Casebook';
const TAGLINE =
  'What was tried, what came of it, and what did not work: cases of good practice, told by those who did it.';
const ABOUT =
  'An open library of good practice. Organisations tell what they tried; editors check it, date it and name its sources.';

/** The site's own words, as administrators keep them; a new base speaks for itself. */
export const readSite = async ({ payload, lang }: { payload: Payload; lang: LocaleCode }): Promise<Site> => {
  const settings = await payload.findGlobal({
    slug: 'site-settings',
    locale: lang,
    depth: 0,
    overrideAccess: false,
  });
  return {
    name: settings.name?.trim() || NAME,
    tagline: settings.tagline?.trim() || TAGLINE,
    about: settings.about?.trim() || ABOUT,
  };
};
