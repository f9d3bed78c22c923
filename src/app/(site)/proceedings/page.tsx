import type { Metadata } from 'next';
import { JsonLd } from '../../../components/case/json-ld.tsx';
import { GuideList } from '../../../components/guide/guide-list.tsx';
import { readAllProceedings } from '../../../content/proceedings.ts';
import { presentProceedingsList } from '../../../presenters/guide-view-list.ts';
import { listQuery } from '../../../content/case-lists.ts';
import { collectionJsonLd } from '../../../presenters/json-ld-pages.ts';
import { alternateTypes, feedLinks } from '../../../presenters/links.ts';
import { requestLanguage } from '../request-language.ts';
import { requestReading } from '../request-reading.ts';
import { siteWords } from '../site-words.ts';

const DESCRIPTION =
  'What was said and asked for at seminars: keynotes, workshops, recommendations, questions and answers.';

export const generateMetadata = async (): Promise<Metadata> => {
  const lang = await requestLanguage();
  return {
    title: 'Proceedings',
    description: DESCRIPTION,
    alternates: {
      canonical: '/proceedings',
      types: alternateTypes([{ links: feedLinks(listQuery({ lang })), title: 'New cases' }]),
    },
  };
};

const Page = async () => {
  const reading = await requestReading();
  const proceedings = await readAllProceedings(reading);
  return (
    <div className="wrap page">
      <JsonLd
        value={collectionJsonLd({
          ...(await siteWords()),
          path: '/proceedings',
          title: 'Proceedings',
          description: DESCRIPTION,
          list: {
            total: proceedings.length,
            entries: proceedings.map(({ slug, title }) => ({ href: `/proceedings/${slug}`, label: title })),
          },
        })}
      />
      <h1>Proceedings</h1>
      <p className="lead">{DESCRIPTION}</p>
      {proceedings.length > 0 ? (
        <GuideList guides={presentProceedingsList({ proceedings, locale: reading.locale })} />
      ) : (
        <p>No proceedings are published yet.</p>
      )}
    </div>
  );
};

export default Page;
