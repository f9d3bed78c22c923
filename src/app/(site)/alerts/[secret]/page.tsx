import { notFound } from 'next/navigation';
import { queryOf, sentenceOf } from '../../../../alerts/alert-query.ts';
import { findAlert } from '../../../../alerts/find-alert.ts';
import { ChangeForm, ConfirmForm, LeaveForm } from '../../../../components/alerts/manage-forms.tsx';
import { Reply } from '../../../../components/form/reply.tsx';
import { Section } from '../../../../components/section.tsx';
import { HOW_OFTEN } from '../../../../presenters/alert-letters.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { runtime } from '../../../../runtime.ts';
import { secretMetadata, type SecretPageProps } from '../../secret-page.ts';

export const dynamic = 'force-dynamic';

export const metadata = secretMetadata('New cases by e-mail');

const Page = async ({ params, searchParams }: SecretPageProps) => {
  const { secret } = await params;
  const reply = runtime('formReplies').find((await searchParams).reply);
  const alert = await findAlert({ payload: runtime('payload'), secret });
  if (!alert && !reply?.done) notFound();
  if (!alert)
    return (
      <div className="wrap page">
        <h1>New cases by e-mail</h1>
        <Reply reply={reply} />
        <p>
          <a href="/cases">Find cases</a>
        </p>
      </div>
    );
  const query = queryOf({ alert, locales: runtime('env').locales });
  const sentence = sentenceOf({ query, snapshot: await runtime('taxonomy').snapshot() });
  const action = `/alerts/${secret}`;
  const isAsked = alert.state === 'asked';
  return (
    <div className="wrap page">
      <h1>{isAsked ? 'Shall we write to you?' : 'New cases by e-mail'}</h1>
      <p className="lead">
        <a href={casesHref(query)}>{sentence}</a>
      </p>
      <Reply reply={reply} />
      {isAsked ? (
        <>
          <p>
            You would get a mail {HOW_OFTEN[alert.frequency]}, when there is something new. You can change
            that, or leave, at any time.
          </p>
          <ConfirmForm action={action} />
        </>
      ) : (
        <>
          <p>You get a mail {HOW_OFTEN[alert.frequency]}, when there is something new.</p>
          <Section id="change" title="Change how often">
            <ChangeForm
              action={action}
              frequency={alert.frequency}
              problem={reply?.problems.find(({ field }) => field === 'frequency')?.message}
            />
          </Section>
          <Section id="leave" title="Leave">
            <p>Your address is deleted at once, and no more mail comes.</p>
            <LeaveForm action={action} />
          </Section>
        </>
      )}
    </div>
  );
};

export default Page;
