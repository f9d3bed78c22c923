import type { Metadata } from 'next';
import { CaseArticle } from '../../../../components/case/case-article.tsx';
import { JsonLd } from '../../../../components/case/json-ld.tsx';
import { listQuery } from '../../../../content/case-lists.ts';
import type { LocaleCode } from '../../../../domain/locales.ts';
import { cardOfDocument, type CaseCardView } from '../../../../presenters/card.ts';
import { trailJsonLd } from '../../../../presenters/json-ld-pages.ts';
import { caseJsonLd } from '../../../../presenters/json-ld.ts';
import { alternateTypes, canonicalHref, feedLinks } from '../../../../presenters/links.ts';
import { oembedAlternates } from '../../../../presenters/oembed.ts';
import { socialCard } from '../../../../presenters/social-card.ts';
import { runtime } from '../../../../runtime.ts';
import { metadataOrLost, pageOrLost } from '../../lost.tsx';
import type { SearchParams } from '../../request-reading.ts';
import { keptCase, keptMetadata } from './kept-case.tsx';
import { loadCase } from './load-case.ts';
import { RefreshWhenSaved } from '../../../../components/refresh-when-saved.tsx';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const RELATED = 4;

export const generateMetadata = metadataOrLost(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await params;
  const loaded = await loadCase(slug, (await searchParams).preview);
  if (!loaded) return keptMetadata(slug);
  const { view, isDraft, locale, siteName, publicUrl } = loaded;
  const canonical = canonicalHref({ href: view.url, lang: locale });
  return {
    title: view.title,
    description: view.summary,
    alternates: {
      canonical,
      types: {
        ...alternateTypes(
          view.themes.map(({ slug: theme, title }) => ({
            links: feedLinks(listQuery({ lang: locale, filters: { theme: [theme] } })),
            title: `New cases: ${title}`,
          })),
        ),
        ...(isDraft ? {} : oembedAlternates({ url: canonical, title: view.title, publicUrl })),
      },
    },
    ...socialCard({
      siteName,
      lang: locale,
      type: 'article',
      title: view.title,
      description: view.summary,
      url: canonical,
      // What visitors can't see yet has no picture.
      subject: isDraft ? undefined : { kind: 'cases', slug: view.slug },
    }),
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
});

const Page = async ({ params, searchParams }: Props) => {
  const { preview } = await searchParams;
  const { slug } = await params;
  const loaded = await loadCase(slug, preview);
  if (!loaded) return keptCase({ slug, searchParams });
  const { view, record, isDraft, locale, siteName, publicUrl } = loaded;
  return (
    <>
      {!isDraft && (
        <>
          <JsonLd value={caseJsonLd({ record, view, locale, siteName, publicUrl })} />
          <JsonLd
            value={trailJsonLd({
              trail: [{ href: '/cases', label: 'Cases' }],
              here: view.title,
              path: `/cases/${view.slug}`,
              siteName,
              publicUrl,
            })}
          />
        </>
      )}
      <CaseArticle
        view={view}
        isDraft={isDraft}
        locale={locale}
        related={await readRelated({ key: view.key, locale })}
      />
      {preview && <RefreshWhenSaved />}
    </>
  );
};

export default pageOrLost(Page);

/** A case stands without its neighbours when no search engine answers. */
const readRelated = async ({ key, locale }: { key: string; locale: LocaleCode }): Promise<CaseCardView[]> => {
  try {
    const related = await runtime('search').relatedCases({ key, lang: locale, limit: RELATED });
    return related.map(({ document, reason }) => cardOfDocument({ document, reason, lang: locale }));
  } catch (error) {
    runtime('logger').warn({ err: error, key }, 'no related cases: search does not answer');
    return [];
  }
};
