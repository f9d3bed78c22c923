import type { Metadata } from 'next';
import { CaseArticle } from '../../../../components/case/case-article.tsx';
import { JsonLd } from '../../../../components/case/json-ld.tsx';
import type { LocaleCode } from '../../../../domain/locales.ts';
import { cardOfDocument, type CaseCardView } from '../../../../presenters/card.ts';
import { caseJsonLd } from '../../../../presenters/json-ld.ts';
import { runtime } from '../../../../runtime.ts';
import type { SearchParams } from '../../request-reading.ts';
import { keptCase, keptMetadata } from './kept-case.tsx';
import { loadCase } from './load-case.ts';
import { RefreshWhenSaved } from '../../../../components/refresh-when-saved.tsx';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const RELATED = 4;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await params;
  const loaded = await loadCase(slug, (await searchParams).preview);
  if (!loaded) return keptMetadata(slug);
  const { view, isDraft } = loaded;
  const feeds = (format: string) =>
    view.themes.map(({ slug, title }) => ({
      url: `/feeds/cases.${format}?theme=${slug}`,
      title: `New cases: ${title}`,
    }));
  return {
    title: view.title,
    description: view.summary,
    alternates: {
      canonical: view.url,
      types: {
        'application/rss+xml': feeds('rss'),
        'application/atom+xml': feeds('atom'),
        'application/feed+json': feeds('json'),
      },
    },
    openGraph: {
      type: 'article',
      title: view.title,
      description: view.summary,
      url: view.url,
      images: view.pictures.slice(0, 1).map(({ src, alt }) => ({ url: src, alt })),
    },
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
};

const Page = async ({ params, searchParams }: Props) => {
  const { preview } = await searchParams;
  const { slug } = await params;
  const loaded = await loadCase(slug, preview);
  if (!loaded) return keptCase(slug);
  const { view, record, isDraft, locale, siteName, publicUrl } = loaded;
  return (
    <>
      {!isDraft && <JsonLd value={caseJsonLd({ record, view, locale, siteName, publicUrl })} />}
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

export default Page;

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
