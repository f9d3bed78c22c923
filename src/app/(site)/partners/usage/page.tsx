import type { Metadata } from 'next';
import { Breadcrumbs } from '../../../../components/breadcrumbs.tsx';
import { KeyForm } from '../../../../components/developers/key-form.tsx';
import { UseReport } from '../../../../components/developers/use-report.tsx';
import { Reply } from '../../../../components/form/reply.tsx';
import type { PartnerUse } from '../../../../domain/partner-use.ts';
import { runtime } from '../../../../runtime.ts';
import type { SearchParams } from '../../request-reading.ts';

const TITLE = 'How your key is used';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: TITLE,
  robots: { index: false },
  referrer: 'no-referrer',
};

const Page = async ({ searchParams }: { searchParams: SearchParams }) => {
  const reply = runtime('formReplies').find((await searchParams).reply);
  const use = reply?.values.use ? (JSON.parse(reply.values.use) as PartnerUse) : undefined;
  return (
    <div className="wrap page" lang="en">
      <Breadcrumbs trail={[{ href: '/partners', label: 'For partners' }]} here={TITLE} />
      <h1>{TITLE}</h1>
      {use ? <UseReport use={use} /> : <Reply reply={reply} />}
      <KeyForm problem={reply?.problems[0]?.message} />
    </div>
  );
};

export default Page;
