import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Reply } from '../../../../../components/form/reply.tsx';
import { CheckStep } from '../../../../../components/share/check-step.tsx';
import { ReturnLink } from '../../../../../components/share/return-link.tsx';
import { StepForm } from '../../../../../components/share/step-form.tsx';
import { StepHead } from '../../../../../components/share/step-head.tsx';
import { answersOf, gapsOf, wayOf } from '../../../../../editorial/share/answers.ts';
import { answerGroups } from '../../../../../editorial/share/overview.ts';
import { isStepName, placeOf, stepOf, stepWith } from '../../../../../editorial/share/steps.ts';
import { runtime } from '../../../../../runtime.ts';
import type { SearchParams } from '../../../request-reading.ts';
import { secretMetadata } from '../../../secret-page.ts';
import { loadSubmission } from '../../load-submission.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../../lost.tsx';
import { lost } from '../lost.tsx';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ secret: string; step: string }>;
  searchParams: SearchParams;
}

export const generateMetadata = metadataOrLost(async ({ params }: Props): Promise<Metadata> => {
  const { secret, step } = await params;
  if (!(await loadSubmission(secret)) || !isStepName(step)) nothingHere();
  return secretMetadata(`${stepOf(step).title} · Share a practice`);
}, lost);

const Page = async ({ params, searchParams }: Props) => {
  const { secret, step: name } = await params;
  const loaded = await loadSubmission(secret);
  if (!loaded || !isStepName(name)) nothingHere();
  const { submission, files, url } = loaded;
  const base = `/share/${secret}`;
  if (submission.state !== 'begun') redirect(base);

  const step = stepOf(name);
  const way = wayOf({ submission, step: name });
  const { number, of, before } = placeOf({ step: name, way });
  const reply = runtime('formReplies').find((await searchParams).reply);
  const problems = reply?.problems ?? [];
  const hrefs = Object.fromEntries(
    problems.flatMap(({ field }) =>
      field && name === 'check' ? [[field, `${base}/${stepWith({ field, way })}#${field}`]] : [],
    ),
  );
  return (
    <div className="wrap page">
      <StepHead
        number={number}
        of={of}
        title={step.title}
        lead={step.lead}
        back={before ? `${base}/${before}` : '/share'}
      />
      <Reply reply={reply} hrefs={hrefs} />
      {name === 'check' ? (
        <CheckStep
          groups={answerGroups({ submission, files, base })}
          gaps={problems.length > 0 ? [] : gapsOf(submission)}
          hrefOf={Object.fromEntries(
            gapsOf(submission).flatMap(({ field }) =>
              field ? [[field, `${base}/${stepWith({ field, way })}#${field}`]] : [],
            ),
          )}
          action={`${base}/check`}
        />
      ) : (
        <StepForm
          step={step}
          way={way}
          base={base}
          files={files}
          answers={{ ...answersOf(submission), ...reply?.values }}
          problems={problems}
        />
      )}
      <ReturnLink
        url={url}
        action={`${base}/link`}
        from={name}
        problem={problems.find(({ field }) => field === 'mailbox')?.message}
        isOpen={number === 1}
      />
    </div>
  );
};

export default pageOrLost(Page, lost);
