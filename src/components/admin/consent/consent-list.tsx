import type { ConsentRow } from '../../../editorial/consent/list-consents.ts';

const SAID: Record<ConsentRow['state'], string> = {
  asked: 'No answer yet',
  given: 'Agreed',
  'changes-asked': 'Asked for changes',
  withdrawn: 'Took its consent back',
  superseded: 'Asked again since',
};

/** What was asked and answered, the newest first, each with its version and whether the case still says that. */
export const ConsentList = ({
  consents,
  caseId,
  adminRoute,
}: {
  consents: ConsentRow[];
  caseId: string;
  adminRoute: string;
}) => {
  if (consents.length === 0) return <p>Nobody has been asked yet.</p>;
  return (
    <ul className="consent-panel__list">
      {consents.map((consent) => (
        <li key={consent.id}>
          <p>
            <strong>{consent.organisationName}</strong>: {SAID[consent.state]}
            {isOver(consent) && ', and the link is no longer open'}
          </p>
          <p>
            Asked on {day(consent.askedAt)}
            {consent.askedByName && ` by ${consent.askedByName}`} about{' '}
            <a href={`${adminRoute}/collections/cases/${caseId}/versions/${consent.version}`}>
              that day’s version
            </a>
            {consent.isCurrent ? ', which is what the case says now.' : '. The case says something else now.'}
          </p>
          {consent.answeredAt && consent.answeredBy && (
            <p>
              Answered on {day(consent.answeredAt)} by {consent.answeredBy}
            </p>
          )}
          {consent.comment && <blockquote>{consent.comment}</blockquote>}
        </li>
      ))}
    </ul>
  );
};

const isOver = ({ state, expiresAt }: ConsentRow): boolean =>
  (state === 'asked' || state === 'changes-asked') && new Date(expiresAt) <= new Date();

const day = (date: string): string => new Date(date).toLocaleDateString('en-GB', { dateStyle: 'medium' });
