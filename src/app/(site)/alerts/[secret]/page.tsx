import { cache } from 'react';
import { queryOf, sentenceOf, standingOf } from '../../../../alerts/alert-query.ts';
import { findAlert } from '../../../../alerts/find-alert.ts';
import { ChangeForm, ConfirmForm, LeaveForm } from '../../../../components/alerts/manage-forms.tsx';
import { Reply } from '../../../../components/form/reply.tsx';
import { Section } from '../../../../components/section.tsx';
import { goneInWords, HOW_OFTEN } from '../../../../presenters/alert-letters.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { runtime } from '../../../../runtime.ts';
import { secretMetadata, type SecretPageProps } from '../../secret-page.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';
import { lost } from './lost.tsx';

export const dynamic = 'force-dynamic';

const loadAlert = cache((secret: string) => findAlert({ payload: runtime('payload'), secret }));

/** The alert of the link, and what its form just answered; an alert that was left is gone, though its answer is not. */
const load = async ({ params, searchParams }: SecretPageProps) => {
  const { secret } = await params;
  const reply = runtime('formReplies').find((await searchParams).reply);
  const alert = await loadAlert(secret);
  if (!alert && !reply?.done) nothingHere();
  return { secret, reply, alert };
};

export const generateMetadata = metadataOrLost(async (props: SecretPageProps) => {
  await load(props);
  return secretMetadata('New cases by e-mail');
}, lost);

const Page = async (props: SecretPageProps) => {
  const { secret, reply, alert } = await load(props);
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
  const snapshot = await runtime('taxonomy').snapshot();
  const query = queryOf({ alert, locales: runtime('env').locales, snapshot });
  const standing = standingOf({ query, snapshot });
  const sentence = sentenceOf({ query: standing.query ?? query, snapshot });
  const action = `/alerts/${secret}`;
  const isAsked = alert.state === 'asked';
  return (
    <div className="wrap page">
      <h1>{isAsked ? 'Shall we write to you?' : 'New cases by e-mail'}</h1>
      <p className="lead">{standing.query ? <a href={casesHref(standing.query)}>{sentence}</a> : sentence}</p>
      {standing.gone.length > 0 && (
        <p className="notice">
          {goneInWords(standing.gone)}{' '}
          {standing.query
            ? 'What else you follow is still sent.'
            : 'No case can be found so: no mail comes unless it is back. You can leave, or '}
          {!standing.query && <a href="/cases">follow another search</a>}
          {!standing.query && '.'}
        </p>
      )}
      <Reply reply={reply} />
      {isAsked ? (
        <>
          <p>
            You would get a mail {HOW_OFTEN[alert.frequency]}. You can change that, or leave, at any time.
          </p>
          <ConfirmForm action={action} />
        </>
      ) : (
        <>
          <p>You get a mail {HOW_OFTEN[alert.frequency]}.</p>
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

export default pageOrLost(Page, lost);
