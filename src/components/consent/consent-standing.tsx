import type { ReactNode } from 'react';

/** A link with nothing to answer any more, and what to do about it. */
export const ClosedConsent = ({
  standing,
  siteName,
  organisationName,
  deskMailbox,
}: {
  standing: Closed;
  siteName: string;
  organisationName: string;
  deskMailbox: string | null;
}) => {
  const { title, text } = WORDS[standing];
  return (
    <div className="wrap page">
      <h1>{title}</h1>
      <p className="lead">{text(organisationName)}</p>
      <p>
        {deskMailbox ? (
          <>
            Questions go to the editors of {siteName}: <a href={`mailto:${deskMailbox}`}>{deskMailbox}</a>.
          </>
        ) : (
          <>Questions go to the editors of {siteName}, who sent you the link.</>
        )}
      </p>
    </div>
  );
};

type Closed = 'withdrawn' | 'superseded' | 'expired' | 'gone';

const WORDS: Record<Closed, { title: string; text: (organisationName: string) => string }> = {
  withdrawn: {
    title: 'Consent was taken back',
    text: (name) => `${name} has taken back its consent to these words, and the editors have been told.`,
  },
  superseded: {
    title: 'There is a newer link',
    text: (name) =>
      `${name} has been sent a newer version to read since. Please use the link that came with it.`,
  },
  expired: {
    title: 'This link is no longer open',
    text: () => 'Its time was up before an answer came. Ask the editors for a new one.',
  },
  gone: {
    title: 'These words are no longer up for an answer',
    text: () =>
      'The case has been changed or taken out since you got the link. Ask the editors how it stands.',
  },
};

/** Who asks for what, over the case itself, and what the base holds of the contact without giving it away. */
export const ConsentIntro = ({
  siteName,
  organisationName,
  state,
  contact,
  languages,
  children,
}: {
  siteName: string;
  organisationName: string;
  state: ReactNode;
  contact: string | null;
  /** The other languages it is written in. */
  languages: { href: string; label: string }[];
  /** What came of the form. */
  children?: ReactNode;
}) => (
  <div className="wrap page">
    <h1>Please check this case study</h1>
    <p className="lead">
      {siteName} would like to publish it. It tells of the work of {organisationName}.
    </p>
    {children}
    <div className="tray prose">
      <p>{state}</p>
      <p>{contact ?? 'No contact is held: readers are shown the way to your own website, if it is known.'}</p>
      {languages.length > 0 && (
        <p>
          Also written in{' '}
          {languages.map(({ href, label }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{label}</a>
            </span>
          ))}
          . Your answer holds for all of them.
        </p>
      )}
      <p>
        <a href="#answer">Go to your answer</a>
      </p>
    </div>
  </div>
);
