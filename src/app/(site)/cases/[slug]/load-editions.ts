import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import {
  isVersionIn,
  readCaseVersion,
  readEditions,
  slugSince,
  type CaseEditions,
} from '../../../../content/editions.ts';
import { readSite } from '../../../../content/site.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../../../../domain/locales.ts';
import { presentCase } from '../../../../presenters/case-view.ts';
import { asKept, editionNumber, presentEditions } from '../../../../presenters/editions.ts';
import { canonicalHref } from '../../../../presenters/links.ts';
import { runtime } from '../../../../runtime.ts';
import { requestLanguage } from '../../request-language.ts';
import { nothingHere } from '../../lost.tsx';

/** The editions of a case; the page "not found" where readers may see none, and a way on where it has another address now. */
export const loadEditions = cache(async (slug: string, path: string) => {
  const payload = runtime('payload');
  const locale = await requestLanguage();
  const found = await readEditions({ payload, slug, locale });
  if (!found) {
    const now = await slugSince({ payload, slug });
    if (!now) nothingHere();
    permanentRedirect(canonicalHref({ href: `/cases/${now}/${path}`, lang: locale }));
  }
  return { found, locale, view: presentEditions({ found, locale }) };
});

/** One version as its page shows it. */
export const loadVersion = cache(async (slug: string, number: string) => {
  const { found, locale: asked, view } = await loadEditions(slug, `versions/${number}`);
  const edition = view.editions.find((entry) => entry.number === editionNumber(number));
  const loaded = edition && (await loadWords({ found, number: edition.number, locale: asked }));
  if (!loaded) nothingHere();
  const { publicUrl } = runtime('env');
  const site = await readSite({ payload: runtime('payload'), lang: asked });
  const locale = loaded.isInLanguage ? asked : DEFAULT_LOCALE;
  const words = presentCase({ found: loaded.words, locale, publicUrl, siteName: site.name });
  return { view, edition, locale, publicUrl, words: asKept(words) };
});

/** The words of one edition, as a visitor may see them; null where they are no longer stored. */
export const loadWords = async ({
  found,
  number,
  locale,
}: {
  found: CaseEditions;
  number: number;
  locale: LocaleCode;
}) => {
  const payload = runtime('payload');
  const versionId = found.editions.find((edition) => edition.number === number)?.versionId;
  if (!versionId) return null;
  const version = await readCaseVersion({ payload, versionId, locale });
  if (!version?.isPublished || version.caseId !== found.caseId) return null;
  const { record } = version.found;
  // Under the address and the number it is found by today.
  const words = { ...version.found, record: { ...record, slug: found.slug, edition: number } };
  return { words, isInLanguage: await isVersionIn({ payload, versionId, locale }) };
};
