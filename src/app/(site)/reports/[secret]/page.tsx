import { cache } from 'react';
import { ReportArticle } from '../../../../components/reports/report-article.tsx';
import { readSite } from '../../../../content/site.ts';
import { presentReport } from '../../../../presenters/report-view.ts';
import { runtime } from '../../../../runtime.ts';
import { openReport } from '../../../../usage/open-report.ts';
import { requestLanguage } from '../../request-language.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';
import { secretMetadata, type SecretPageProps } from '../../secret-page.ts';
import { lost } from './lost.tsx';

export const dynamic = 'force-dynamic';

const loadReport = cache(
  async (given: string) =>
    (await openReport({ payload: runtime('payload'), given, now: new Date() })) ?? nothingHere(),
);

export const generateMetadata = metadataOrLost(async ({ params }: SecretPageProps) => {
  await loadReport((await params).secret);
  return secretMetadata('How your cases were read');
}, lost);

const Page = async ({ params }: SecretPageProps) => {
  const payload = runtime('payload');
  const report = await loadReport((await params).secret);
  const { name } = await readSite({ payload, lang: await requestLanguage() });
  return <ReportArticle view={presentReport(report)} siteName={name} />;
};

export default pageOrLost(Page, lost);
