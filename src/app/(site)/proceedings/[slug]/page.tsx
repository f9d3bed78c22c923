import type { Metadata } from 'next';
import { JsonLd } from '../../../../components/case/json-ld.tsx';
import { ProceedingsArticle } from '../../../../components/proceedings/proceedings-article.tsx';
import type { SearchParams } from '../../request-reading.ts';
import { listQuery } from '../../../../content/case-lists.ts';
import { proceedingsJsonLd } from '../../../../presenters/json-ld-gatherings.ts';
import { trailJsonLd } from '../../../../presenters/json-ld-pages.ts';
import { alternateTypes, canonicalHref, feedLinks } from '../../../../presenters/links.ts';
import { siteWords } from '../../site-words.ts';
import { loadProceedings } from './load-proceedings.ts';
import { leadOn } from '../../lead-on.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export const generateMetadata = metadataOrLost(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await params;
  const loaded = await loadProceedings(slug, (await searchParams).preview);
  if (!loaded) nothingHere();
  await leadOn({ folder: '/proceedings', asked: slug, present: loaded.slug, searchParams });
  const { view, isDraft, locale } = loaded;
  return {
    title: view.title,
    description: view.summary,
    alternates: {
      canonical: canonicalHref({ href: view.url, lang: locale }),
      types: alternateTypes([{ links: feedLinks(listQuery({ lang: locale })), title: 'New cases' }]),
    },
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
});

const Page = async ({ params, searchParams }: Props) => {
  const { slug } = await params;
  const loaded = await loadProceedings(slug, (await searchParams).preview);
  if (!loaded) nothingHere();
  await leadOn({ folder: '/proceedings', asked: slug, present: loaded.slug, searchParams });
  const { view, isDraft, locale } = loaded;
  const words = await siteWords();
  return (
    <>
      {!isDraft && (
        <>
          <JsonLd value={proceedingsJsonLd({ ...words, view, locale })} />
          <JsonLd
            value={trailJsonLd({
              ...words,
              trail: [{ href: '/proceedings', label: 'Proceedings' }],
              here: view.title,
              path: `/proceedings/${view.slug}`,
            })}
          />
        </>
      )}
      <ProceedingsArticle {...loaded} />
    </>
  );
};

export default pageOrLost(Page);
