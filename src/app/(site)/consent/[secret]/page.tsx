import { CaseArticle } from '../../../../components/case/case-article.tsx';
import { ConsentForm, WithdrawForm } from '../../../../components/consent/consent-form.tsx';
import { ClosedConsent, ConsentIntro } from '../../../../components/consent/consent-standing.tsx';
import { Reply } from '../../../../components/form/reply.tsx';
import { Section } from '../../../../components/section.tsx';
import { presentDate } from '../../../../presenters/timeline.ts';
import { runtime } from '../../../../runtime.ts';
import { secretMetadata, type SecretPageProps } from '../../secret-page.ts';
import { loadConsent } from './load-consent.ts';
import { metadataOrLost, nothingHere, pageOrLost } from '../../lost.tsx';
import { lost } from './lost.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = metadataOrLost(async ({ params }: SecretPageProps) => {
  if (!(await loadConsent((await params).secret))) nothingHere();
  return secretMetadata('Please check this case study');
}, lost);

const Page = async ({ params, searchParams }: SecretPageProps) => {
  const { secret } = await params;
  const loaded = await loadConsent(secret);
  if (!loaded) nothingHere();
  const { consent, standing, siteName, deskMailbox, shown } = loaded;
  const { organisationName } = consent;
  const reply = runtime('formReplies').find((await searchParams).reply);
  if (!shown || standing === 'withdrawn' || standing === 'superseded' || standing === 'expired')
    return (
      <>
        {reply?.done && (
          <div className="wrap">
            <Reply reply={reply} />
          </div>
        )}
        <ClosedConsent
          standing={
            standing === 'withdrawn' || standing === 'superseded' || standing === 'expired'
              ? standing
              : 'gone'
          }
          siteName={siteName}
          organisationName={organisationName}
          deskMailbox={deskMailbox}
        />
      </>
    );
  const isGiven = standing === 'given';
  const form = { action: `/consent/${secret}`, organisationName, reply };
  return (
    <>
      <ConsentIntro
        siteName={siteName}
        organisationName={organisationName}
        contact={shown.contact}
        languages={shown.languages}
        state={stateOf(loaded)}
      >
        <Reply reply={reply} />
      </ConsentIntro>
      <CaseArticle view={shown.view} related={[]} isDraft={false} locale={shown.locale} />
      <div className="wrap page">
        <Section id="answer" title={isGiven ? 'Take it back' : 'Your answer'}>
          {isGiven ? <WithdrawForm {...form} /> : <ConsentForm {...form} />}
        </Section>
      </div>
    </>
  );
};

export default pageOrLost(Page, lost);

type Loaded = NonNullable<Awaited<ReturnType<typeof loadConsent>>>;

const stateOf = ({ consent, standing }: Loaded): string => {
  const day = (date: string | null | undefined): string => presentDate({ date, locale: 'en' })?.label ?? '';
  if (standing === 'given')
    return `Agreed to by ${consent.answeredBy} on ${day(consent.answeredAt)}. You can take that back for as long as you like, at the end of this page.`;
  const until = `Below is the version of ${day(consent.askedAt)}, as readers would get it. Read it, then answer at the end of this page, by ${day(consent.expiresAt)}. Whoever has this link can read the case and answer for you.`;
  return standing === 'changes-asked'
    ? `Changes were asked for by ${consent.answeredBy} on ${day(consent.answeredAt)}, and the editors have them. ${until}`
    : until;
};
