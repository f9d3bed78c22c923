import { cache } from 'react';
import { readCaseVersion } from '../../../../content/editions.ts';
import { readSite } from '../../../../content/site.ts';
import { languagesWithWords, LOCALES } from '../../../../domain/locales.ts';
import { findConsent } from '../../../../editorial/consent/find-consent.ts';
import { presentCase } from '../../../../presenters/case-view.ts';
import { presentConsentContact } from '../../../../presenters/consent-contact.ts';
import { runtime } from '../../../../runtime.ts';
import { requestLanguage } from '../../request-language.ts';

/** What the secret of this address opens, with the very version that was asked about; null where it opens nothing. */
export const loadConsent = cache(async (secret: string) => {
  const payload = runtime('payload');
  const lang = await requestLanguage();
  const [opened, site, { deskMailbox }] = await Promise.all([
    findConsent({ payload, secret }),
    readSite({ payload, lang }),
    payload.findGlobal({ slug: 'editorial-settings', depth: 0, overrideAccess: true }),
  ]);
  if (!opened) return null;
  const { consent, standing, shown } = opened;
  const common = { consent, standing, siteName: site.name, deskMailbox: deskMailbox ?? null };
  if (!shown) return { ...common, shown: null };
  const written = languagesWithWords({
    title: shown.record.title,
    locales: LOCALES.map(({ code }) => code),
  });
  const locale = written.includes(lang) ? lang : (written[0] ?? lang);
  const version = await readCaseVersion({ payload, versionId: shown.id, locale });
  if (!version) return { ...common, shown: null };
  const { publicUrl } = runtime('env');
  return {
    ...common,
    shown: {
      view: presentCase({ found: version.found, locale, publicUrl, siteName: site.name }),
      locale,
      contact: presentConsentContact(shown.record.contact),
      languages: LOCALES.filter(({ code }) => code !== locale && written.includes(code)).map(
        ({ code, label }) => ({ href: `/consent/${secret}?lang=${code}`, label }),
      ),
    },
  };
});
