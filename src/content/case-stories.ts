import type { Payload } from 'payload';
import { isLocaleCode, type LocaleCode } from '../domain/locales.ts';
import { presentCase, type CaseView } from '../presenters/case-view.ts';

/** The whole public story of several cases by their slugs, each in the language it is told in, read as a visitor would. */
export const readCaseStories = async ({
  payload,
  cases,
  publicUrl,
  siteName,
}: {
  payload: Payload;
  cases: readonly { slug: string; lang: string }[];
  publicUrl: string;
  siteName: string;
}): Promise<Map<string, CaseView>> => {
  const stories = new Map<string, CaseView>();
  const languages = new Set(cases.map(({ lang }) => lang).filter(isLocaleCode));
  for (const locale of languages)
    for (const view of await readIn({
      payload,
      locale,
      slugs: cases.filter(({ lang }) => lang === locale).map(({ slug }) => slug),
      publicUrl,
      siteName,
    }))
      stories.set(view.slug, view);
  return stories;
};

const readIn = async ({
  payload,
  locale,
  slugs,
  publicUrl,
  siteName,
}: {
  payload: Payload;
  locale: LocaleCode;
  slugs: string[];
  publicUrl: string;
  siteName: string;
}): Promise<CaseView[]> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: { slug: { in: slugs } },
    locale,
    depth: 1,
    limit: slugs.length,
    pagination: false,
    overrideAccess: false,
  });
  return docs.map((record) =>
    presentCase({
      found: { record, builtOn: [], guides: [], proceedings: [] },
      locale,
      publicUrl,
      siteName,
    }),
  );
};
