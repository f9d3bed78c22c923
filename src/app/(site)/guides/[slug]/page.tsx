import type { Metadata } from 'next';
import { JsonLd } from '../../../../components/case/json-ld.tsx';
import { GuideArticle } from '../../../../components/guide/guide-article.tsx';
import { guidePageRules } from '../../../../presenters/guide-view-print.ts';
import { trailJsonLd } from '../../../../presenters/json-ld-pages.ts';
import { guideJsonLd } from '../../../../presenters/json-ld.ts';
import { alternateTypes, canonicalHref, guideFeedLinks } from '../../../../presenters/links.ts';
import { oembedAlternates } from '../../../../presenters/oembed.ts';
import { socialCard } from '../../../../presenters/social-card.ts';
import type { SearchParams } from '../../request-reading.ts';
import { loadGuide, styleNonce } from './load-guide.ts';
import { RefreshWhenSaved } from '../../../../components/refresh-when-saved.tsx';
import { leadOn } from '../../lead-on.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export const generateMetadata = metadataOrLost(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await params;
  const loaded = await loadGuide(slug, (await searchParams).preview);
  if (!loaded) nothingHere();
  await leadOn({ folder: '/guides', asked: slug, present: loaded.view.slug, searchParams });
  const { view, isDraft, locale, siteName, publicUrl } = loaded;
  const canonical = canonicalHref({ href: view.url, lang: locale });
  return {
    title: view.title,
    description: view.summary,
    alternates: {
      canonical,
      types: {
        ...alternateTypes([{ links: guideFeedLinks({ slug: view.slug, lang: locale }), title: view.title }]),
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
      subject: isDraft ? undefined : { kind: 'guides', slug: view.slug },
    }),
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
});

const Page = async ({ params, searchParams }: Props) => {
  const { preview } = await searchParams;
  const { slug } = await params;
  const loaded = await loadGuide(slug, preview);
  if (!loaded) nothingHere();
  await leadOn({ folder: '/guides', asked: slug, present: loaded.view.slug, searchParams });
  const { view, isDraft, locale, siteName, publicUrl } = loaded;
  return (
    <>
      {!isDraft && (
        <>
          <JsonLd value={guideJsonLd({ view, locale, siteName, publicUrl })} />
          <JsonLd
            value={trailJsonLd({
              trail: [{ href: '/guides', label: 'Guides' }],
              here: view.title,
              path: `/guides/${view.slug}`,
              siteName,
              publicUrl,
            })}
          />
        </>
      )}
      <style nonce={await styleNonce()} dangerouslySetInnerHTML={{ __html: guidePageRules(view) }} />
      <GuideArticle view={view} isDraft={isDraft} locale={locale} />
      {preview && <RefreshWhenSaved />}
    </>
  );
};

export default pageOrLost(Page);
