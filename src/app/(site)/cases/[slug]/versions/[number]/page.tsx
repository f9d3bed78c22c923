import type { Metadata } from 'next';
import { CaseArticle } from '../../../../../../components/case/case-article.tsx';
import { VersionBanner } from '../../../../../../components/editions/version-banner.tsx';
import { loadVersion } from '../../load-editions.ts';
import { metadataOrLost, pageOrLost } from '../../../../lost.tsx';

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export const generateMetadata = metadataOrLost(async ({ params }: Props): Promise<Metadata> => {
  const { slug, number } = await params;
  const { view, edition, words } = await loadVersion(slug, number);
  return {
    title: `${words.title}, version ${edition.number}`,
    description: words.summary,
    robots: { index: false },
    alternates: { canonical: view.caseHref },
  };
});

const Page = async ({ params }: Props) => {
  const { slug, number } = await params;
  const { view, edition, words, locale } = await loadVersion(slug, number);
  return (
    <CaseArticle
      view={words}
      banner={<VersionBanner view={view} edition={edition} />}
      isDraft={false}
      locale={locale}
      related={[]}
    />
  );
};

export default pageOrLost(Page);
