import type { Metadata } from 'next';
import { CaseCards } from '../../../../components/case-card.tsx';
import { JsonLd } from '../../../../components/case/json-ld.tsx';
import { HubHead } from '../../../../components/hubs/hub-head.tsx';
import { HubNewest } from '../../../../components/hubs/hub-newest.tsx';
import { RefreshWhenSaved } from '../../../../components/refresh-when-saved.tsx';
import { Section } from '../../../../components/section.tsx';
import { hubRules } from '../../../../presenters/hub-colours.ts';
import { hubJsonLd } from '../../../../presenters/hub-json-ld.ts';
import { styleNonce } from '../../guides/[slug]/load-guide.ts';
import type { SearchParams } from '../../request-reading.ts';
import { loadHub } from './load-hub.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export const dynamic = 'force-dynamic';

export const generateMetadata = metadataOrLost(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const loaded = await loadHub((await params).slug, (await searchParams).preview);
  if (!loaded) nothingHere();
  const { view, isDraft, newest } = loaded;
  const feeds = newest?.feeds.map(({ href, name, type }) => [
    type,
    [{ url: href, title: `${view.title} (${name})` }],
  ]);
  return {
    title: view.title,
    description: view.summary,
    alternates: { canonical: view.path, types: feeds && Object.fromEntries(feeds) },
    openGraph: {
      title: view.title,
      description: view.summary,
      url: view.path,
      images: view.logo ? [{ url: view.logo.src, alt: view.logo.alt }] : [],
    },
    robots: isDraft ? { index: false, follow: false } : undefined,
  };
});

const Page = async ({ params, searchParams }: Props) => {
  const { preview } = await searchParams;
  const loaded = await loadHub((await params).slug, preview);
  if (!loaded) nothingHere();
  const { view, isDraft, lang, siteName, publicUrl, featuredCards, newest } = loaded;
  const cards = [...featuredCards, ...(newest?.cards ?? [])];
  return (
    <div data-hub={view.slug}>
      {!isDraft && <JsonLd value={hubJsonLd({ view, cards, locale: lang, siteName, publicUrl })} />}
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
