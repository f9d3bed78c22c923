import type { Metadata } from 'next';
import { GuideList } from '../../../components/guide/guide-list.tsx';
import { readAllProceedings } from '../../../content/proceedings.ts';
import { presentProceedingsList } from '../../../presenters/guide-view-list.ts';
import { requestReading } from '../request-reading.ts';

const DESCRIPTION =
  'What was said and asked for at seminars: keynotes, workshops, recommendations, questions and answers.';

export const metadata: Metadata = {
  title: 'Proceedings',
  description: DESCRIPTION,
  alternates: { canonical: '/proceedings' },
};

const Page = async () => {
  const reading = await requestReading();
  const proceedings = await readAllProceedings(reading);
  return (
    <div className="wrap page">
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
