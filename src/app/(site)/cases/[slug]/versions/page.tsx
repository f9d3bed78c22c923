import type { Metadata } from 'next';
import { Breadcrumbs } from '../../../../../components/breadcrumbs.tsx';
import { EditionList } from '../../../../../components/editions/edition-list.tsx';
import { loadEditions } from '../load-editions.ts';
import { metadataOrLost, pageOrLost } from '../../../lost.tsx';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateMetadata = metadataOrLost(async ({ params }: Props): Promise<Metadata> => {
  const { view } = await loadEditions((await params).slug, 'versions');
  return {
    title: `Versions of ${view.title}`,
    robots: { index: false },
    alternates: { canonical: view.caseHref },
  };
});

const Page = async ({ params }: Props) => {
  const { view } = await loadEditions((await params).slug, 'versions');
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { href: '/cases', label: 'Cases' },
          { href: view.caseHref, label: view.title },
        ]}
        here="Versions"
      />
      <h1>Versions of “{view.title}”</h1>
      <p className="lead">
        Each version stays as it was published, under an address of its own. The names of organisations,
        themes and places are those of today.
      </p>
      <EditionList editions={view.editions} />
    </div>
  );
};

export default pageOrLost(Page);
