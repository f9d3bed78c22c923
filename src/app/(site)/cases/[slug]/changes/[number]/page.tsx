import type { Metadata } from 'next';
import { Breadcrumbs } from '../../../../../../components/breadcrumbs.tsx';
import { Comparison } from '../../../../../../components/editions/comparison.tsx';
import { directionOf } from '../../../../../../domain/locales.ts';
import { loadChanges } from '../../load-changes.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../../../lost.tsx';

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export const generateMetadata = metadataOrLost(async ({ params }: Props): Promise<Metadata> => {
  const { slug, number } = await params;
  const changes = await loadChanges(slug, number);
  if (!changes) nothingHere();
  return {
    title: `What changed in version ${changes.after.number} of ${changes.view.title}`,
    robots: { index: false },
    alternates: { canonical: changes.view.caseHref },
  };
});

const Page = async ({ params }: Props) => {
  const { slug, number } = await params;
  const changes = await loadChanges(slug, number);
  if (!changes) nothingHere();
  const { view, before, after, comparison, elsewhere, locale } = changes;
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { href: '/cases', label: 'Cases' },
          { href: view.caseHref, label: view.title },
          { href: view.listHref, label: 'Versions' },
        ]}
        here={`What changed in version ${after.number}`}
      />
      <h1>
        What changed in version {after.number} of “{view.title}”
      </h1>
      <p className="lead">
        <a href={before.href}>Version {before.number}</a>
        {before.publishedOn && `, ${before.publishedOn.label}`}, beside{' '}
        <a href={after.href}>version {after.number}</a>
        {after.publishedOn && `, ${after.publishedOn.label}`}. Words put in are underlined, words taken out
        are struck through.
      </p>
      {comparison.changed.length === 0 && (
        <p>
          Nothing changed in this language.
          {elsewhere.length > 0 && ' It did in: '}
          {elsewhere.map(({ code, label }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <a href={`?lang=${code}`} hrefLang={code} lang={code}>
                {label}
              </a>
            </span>
          ))}
        </p>
      )}
      <div lang={locale} dir={directionOf(locale)}>
        <Comparison view={comparison} />
      </div>
    </div>
  );
};

export default pageOrLost(Page);
