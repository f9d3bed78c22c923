import type { Metadata } from 'next';
import { JsonLd } from '../../../components/case/json-ld.tsx';
import { GuideList } from '../../../components/guide/guide-list.tsx';
import { readGuides } from '../../../content/guides.ts';
import { readAllProceedings } from '../../../content/proceedings.ts';
import { presentGuideList, presentProceedingsList } from '../../../presenters/guide-view-list.ts';
import { collectionJsonLd } from '../../../presenters/json-ld-pages.ts';
import { alternateTypes, guideFeedLinks } from '../../../presenters/links.ts';
import { requestLanguage } from '../request-language.ts';
import { requestReading } from '../request-reading.ts';
import { siteWords } from '../site-words.ts';

const DESCRIPTION =
  'Good-practice guides put together from the cases: what to do, in order, each recommendation with the cases that show it.';

export const generateMetadata = async (): Promise<Metadata> => {
  const lang = await requestLanguage();
  return {
    title: 'Guides',
    description: DESCRIPTION,
    alternates: {
      canonical: '/guides',
      types: alternateTypes([{ links: guideFeedLinks({ lang }), title: 'Guides' }]),
    },
  };
};

const Page = async () => {
  const reading = await requestReading();
  const { locale } = reading;
  const [guides, proceedings] = await Promise.all([readGuides(reading), readAllProceedings(reading)]);
  return (
    <div className="wrap page">
      <JsonLd
        value={collectionJsonLd({
          ...(await siteWords()),
          path: '/guides',
          title: 'Guides',
          description: DESCRIPTION,
          list: {
            total: guides.length,
            entries: guides.map(({ slug, title }) => ({ href: `/guides/${slug}`, label: title })),
          },
        })}
      />
      <h1>Guides</h1>
      <p className="lead">{DESCRIPTION}</p>
      {guides.length > 0 ? (
        <GuideList guides={presentGuideList({ guides, locale })} />
      ) : (
        <p>No guide is published yet.</p>
      )}
      {proceedings.length > 0 && (
        <section className="section" aria-labelledby="proceedings">
          <div className="section__head">
            <h2 id="proceedings">Seminars</h2>
            <a href="/proceedings">All proceedings</a>
          </div>
          <ul>
            {presentProceedingsList({ proceedings, locale }).map(({ href, title, imprint }) => (
              <li key={href}>
                <a href={href}>{title}</a> {imprint && <span className="soft small">{imprint}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

export default Page;
