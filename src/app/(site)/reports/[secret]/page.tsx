import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportArticle } from '../../../../components/reports/report-article.tsx';
import { readSite } from '../../../../content/site.ts';
import { presentReport } from '../../../../presenters/report-view.ts';
import { runtime } from '../../../../runtime.ts';
import { openReport } from '../../../../usage/open-report.ts';
import { requestLanguage } from '../../request-language.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'How your cases were read',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

interface Props {
  params: Promise<{ secret: string }>;
}

const Page = async ({ params }: Props) => {
  const payload = runtime('payload');
  const report = await openReport({ payload, given: (await params).secret, now: new Date() });
  if (!report) notFound();
  const { name } = await readSite({ payload, lang: await requestLanguage() });
  return <ReportArticle view={presentReport(report)} siteName={name} />;
};

export default Page;
