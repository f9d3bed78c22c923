import type { Metadata } from 'next';
import { cache } from 'react';
import { ArchivedBanner } from '../../../../components/case/archived-banner.tsx';
import { CaseArticle } from '../../../../components/case/case-article.tsx';
import { readArchivedCase } from '../../../../content/archived-case.ts';
import { slugSince } from '../../../../content/editions.ts';
import { readSite } from '../../../../content/site.ts';
import { presentCase } from '../../../../presenters/case-view.ts';
import { asKept } from '../../../../presenters/editions.ts';
import { presentDate } from '../../../../presenters/timeline.ts';
import { runtime } from '../../../../runtime.ts';
import { requestLanguage } from '../../request-language.ts';
import { leadOn } from '../../lead-on.ts';
import { nothingHere } from '../../lost.tsx';
import type { SearchParams } from '../../request-reading.ts';

const loadArchived = cache(async (slug: string) => {
  const payload = runtime('payload');
  const lang = await requestLanguage();
  const archived = await readArchivedCase({ payload, slug, locale: lang });
  if (!archived) return null;
  const site = await readSite({ payload, lang });
  const { found, locale, archivedOn, reason } = archived;
  const { publicUrl } = runtime('env');
  return {
    view: asKept(presentCase({ found, locale, publicUrl, siteName: site.name })),
    since: presentDate({ date: archivedOn, locale: lang }),
    reason,
    locale,
  };
});

/** An archived case stays out of search engines as it stays out of the base's own lists. */
export const keptMetadata = async (slug: string): Promise<Metadata> => {
  const archived = await loadArchived(slug);
  if (!archived) return nothingHere();
  const { title, summary, url } = archived.view;
  return { title, description: summary, alternates: { canonical: url }, robots: { index: false } };
};

/** What an address still leads to where no case is current under it: an archived one, or where a case has moved to. */
export const keptCase = async ({ slug, searchParams }: { slug: string; searchParams: SearchParams }) => {
  const archived = await loadArchived(slug);
  if (!archived) {
    const now = await slugSince({ payload: runtime('payload'), slug });
    if (now) await leadOn({ folder: '/cases', asked: slug, present: now, searchParams });
    nothingHere();
  }
  const { view, since, reason, locale } = archived;
  return (
    <CaseArticle
      view={view}
      banner={<ArchivedBanner since={since} reason={reason} />}
      isDraft={false}
      locale={locale}
      related={[]}
    />
  );
};
