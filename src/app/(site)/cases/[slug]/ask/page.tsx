import type { Metadata } from 'next';
import { cache } from 'react';
import { AskForm } from '../../../../../components/ask/ask-form.tsx';
import { CaseFormPage } from '../../../../../components/form/case-form-page.tsx';
import { findAskable } from '../../../../../editorial/relay/find-askable.ts';
import { runtime } from '../../../../../runtime.ts';
import type { SearchParams } from '../../../request-reading.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../../lost.tsx';
import { lost } from './lost.tsx';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

/** The case, without what readers must not have of it. */
const loadCase = cache(async (slug: string) => {
  const found = await findAskable({ payload: runtime('payload'), slug });
  return found && { slug: found.slug, title: found.title };
});

export const generateMetadata = metadataOrLost(async ({ params }: Props): Promise<Metadata> => {
  const found = await loadCase((await params).slug);
  if (!found) nothingHere();
  return { title: `Ask about it: ${found.title}`, robots: { index: false } };
}, lost);

const Page = async ({ params, searchParams }: Props) => {
  const found = await loadCase((await params).slug);
  if (!found) nothingHere();
  const reply = runtime('formReplies').find((await searchParams).reply);
  return (
    <CaseFormPage
      found={found}
      title="Ask about it"
      lead={`Write to the people behind “${found.title}”. They get your question by mail and answer to you. You don’t see their address, and they may not have time for everybody.`}
      reply={reply}
    >
      <AskForm action={`/cases/${found.slug}/ask`} reply={reply} />
    </CaseFormPage>
  );
};

export default pageOrLost(Page, lost);
