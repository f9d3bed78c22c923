import type { Metadata } from 'next';
import { CaseCards } from '../../../../components/case-card.tsx';
import { JsonLd } from '../../../../components/case/json-ld.tsx';
import { HubHead, HUB_TRAIL } from '../../../../components/hubs/hub-head.tsx';
import { HubNewest } from '../../../../components/hubs/hub-newest.tsx';
import { RefreshWhenSaved } from '../../../../components/refresh-when-saved.tsx';
import { Section } from '../../../../components/section.tsx';
import { hubRules } from '../../../../presenters/hub-colours.ts';
import { hubJsonLd } from '../../../../presenters/hub-json-ld.ts';
import { trailJsonLd } from '../../../../presenters/json-ld-pages.ts';
import { alternateTypes, canonicalHref } from '../../../../presenters/links.ts';
import { oembedAlternates } from '../../../../presenters/oembed.ts';
import { socialCard } from '../../../../presenters/social-card.ts';
import { styleNonce } from '../../guides/[slug]/load-guide.ts';
import type { SearchParams } from '../../request-reading.ts';
import { loadHub } from './load-hub.ts';
import { leadOn } from '../../lead-on.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export const dynamic = 'force-dynamic';

export const generateMetadata = metadataOrLost(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await params;
  const loaded = await loadHub(slug, (await searchParams).preview);
  if (!loaded) nothingHere();
  await leadOn({ folder: '/hubs', asked: slug, present: loaded.slug, searchParams });
  const { view, isDraft, locale, lang, siteName, publicUrl, newest } = loaded;
  const { title, summary: description, path, logo } = view;
  const canonical = canonicalHref({ href: path, lang: locale });
  return {
    title,
    description,
    alternates: {
      canonical,
      types: {
        ...(newest && alternateTypes([{ links: newest.feeds, title }])),
        ...(newest &&
          !isDraft &&
          oembedAlternates({ url: canonicalHref({ href: path, lang }), title, publicUrl })),
      },
    },
    ...socialCard({
      siteName,
      lang: locale,
      title,
      description,
      url: canonical,
      image: logo && { url: logo.src, alt: logo.alt },
    }),
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
});

const Page = async ({ params, searchParams }: Props) => {
  const { preview } = await searchParams;
  const { slug } = await params;
  const loaded = await loadHub(slug, preview);
  if (!loaded) nothingHere();
  await leadOn({ folder: '/hubs', asked: slug, present: loaded.slug, searchParams });
  const { view, isDraft, locale, siteName, publicUrl, featuredCards, newest } = loaded;
  const site = { siteName, publicUrl };
  const cards = [...featuredCards, ...(newest?.cards ?? [])];
  return (
    <div data-hub={view.slug}>
      {!isDraft && (
        <>
          <JsonLd value={hubJsonLd({ ...site, view, cards, lang: locale })} />
          <JsonLd value={trailJsonLd({ ...site, trail: HUB_TRAIL, here: view.title, path: view.path })} />
        </>
      )}
      <style nonce={await styleNonce()} dangerouslySetInnerHTML={{ __html: hubRules(view) }} />
      <HubHead view={view} isDraft={isDraft} search={newest} />
      <div className="wrap page">
        {featuredCards.length > 0 && (
          <Section id="featured" title="Chosen by the hub">
            <CaseCards cards={featuredCards} />
          </Section>
        )}
        <HubNewest newest={newest} hasFeatured={featuredCards.length > 0} />
      </div>
      {preview && <RefreshWhenSaved />}
    </div>
  );
};

export default pageOrLost(Page);
