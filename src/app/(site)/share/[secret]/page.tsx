import { Reply } from '../../../../components/form/reply.tsx';
import { AnswersList } from '../../../../components/share/answers-list.tsx';
import { ReturnLink } from '../../../../components/share/return-link.tsx';
import { Standing } from '../../../../components/share/standing.tsx';
import { StepList } from '../../../../components/share/step-list.tsx';
import { answerGroups, stepStates } from '../../../../editorial/share/overview.ts';
import { runtime } from '../../../../runtime.ts';
import { secretMetadata, type SecretPageProps } from '../../secret-page.ts';
import { loadStanding, loadSubmission } from '../load-submission.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';
import { lost } from './lost.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = metadataOrLost(async ({ params }: SecretPageProps) => {
  if (!(await loadSubmission((await params).secret))) nothingHere();
  return secretMetadata('What you are sharing');
}, lost);

const Page = async ({ params, searchParams }: SecretPageProps) => {
  const { secret } = await params;
  const standing = await loadStanding(secret);
  if (!standing) nothingHere();
  const { submission, files, url, before, published } = standing;
  const reply = runtime('formReplies').find((await searchParams).reply);
  const base = `/share/${secret}`;

  if (submission.state === 'begun')
    return (
      <div className="wrap page">
        <h1>{submission.title || 'Your practice'}</h1>
        <p className="lead">Nothing is sent yet. Go on wherever you like.</p>
        <Reply reply={reply} />
        <StepList base={base} steps={stepStates({ submission, files })} />
        {files.length === 0 && (
          <p>
            Or <a href={`${base}/document`}>send a document</a> that tells it.
          </p>
        )}
        <ReturnLink
          url={url}
          action={`${base}/link`}
          problem={reply?.problems.find(({ field }) => field === 'mailbox')?.message}
          isOpen
        />
      </div>
    );

  return (
    <div className="wrap page">
      <Standing
        state={submission.state}
        reference={submission.reference ?? ''}
        before={before}
        published={published}
        declinedReason={submission.declinedReason ?? null}
        hasMailbox={Boolean(submission.submitterMailbox)}
      />
      <h2>What you sent</h2>
      <AnswersList groups={answerGroups({ submission, files })} />
    </div>
  );
};

export default pageOrLost(Page, lost);
