import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProceedingsArticle } from '../../../../components/proceedings/proceedings-article.tsx';
import type { SearchParams } from '../../request-reading.ts';
import { loadProceedings } from './load-proceedings.ts';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const loaded = await loadProceedings((await params).slug, (await searchParams).preview);
  if (!loaded) return {};
  const { view, isDraft } = loaded;
  return {
    title: view.title,
    description: view.summary,
    alternates: { canonical: view.url },
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
};

const Page = async ({ params, searchParams }: Props) => {
  const loaded = await loadProceedings((await params).slug, (await searchParams).preview);
  if (!loaded) notFound();
  return <ProceedingsArticle {...loaded} />;
};

export default Page;
