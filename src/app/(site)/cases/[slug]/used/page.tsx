import type { Metadata } from 'next';
import { cache } from 'react';
import { AdoptionForm } from '../../../../../components/adoption/adoption-form.tsx';
import { CaseFormPage } from '../../../../../components/form/case-form-page.tsx';
import { ADOPTION_FIELDS } from '../../../../../editorial/share/adoption-fields.ts';
import { caseInUse } from '../../../../../editorial/share/receive-adoption.ts';
import { runtime } from '../../../../../runtime.ts';
import type { SearchParams } from '../../../request-reading.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../../lost.tsx';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const loadCase = cache((slug: string) => caseInUse({ payload: runtime('payload'), slug }));

export const generateMetadata = metadataOrLost(async ({ params }: Props): Promise<Metadata> => {
  const found = await loadCase((await params).slug);
  if (!found) nothingHere();
  return { title: `We used this: ${found.title}`, robots: { index: false } };
});

const Page = async ({ params, searchParams }: Props) => {
  const found = await loadCase((await params).slug);
  if (!found) nothingHere();
  const reply = runtime('formReplies').find((await searchParams).reply);
  return (
    <CaseFormPage
      found={found}
      title="We used this"
      lead={`Tell others how “${found.title}” went where you are. It takes five minutes. What did not work is worth as much as what did.`}
      reply={reply}
    >
      <AdoptionForm
        action={`/cases/${found.slug}/used`}
        fields={ADOPTION_FIELDS}
        values={reply?.values ?? {}}
        problems={reply?.problems ?? []}
      />
    </CaseFormPage>
  );
};

export default pageOrLost(Page);
