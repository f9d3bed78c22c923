import type { CaseView } from '../../presenters/case-view.ts';
import { Section } from '../section.tsx';
import { PageTools } from './page-tools.tsx';
import styles from './take-away.module.css';

/** Whom to ask. Never a mailbox or a phone number: those stay with the network. */
export const Contact = ({ organisation, askForm }: Pick<CaseView, 'organisation' | 'askForm'>) => (
  <Section id="contact" title="Ask about it">
    <div className="prose">
      {organisation && (
        <p>
          Those to ask are at{' '}
          {organisation.href ? <a href={organisation.href}>{organisation.label}</a> : organisation.label}.
          {!askForm && ' How to reach the people behind a case is known to the network alone.'}
        </p>
      )}
      {askForm ? (
        <>
          <p>Your question is passed on to them, and they answer to you. Their address is not shown.</p>
          <p>
            <a className="button" href={askForm}>
              Write to them
            </a>
          </p>
        </>
      ) : (
        <p>
          {organisation?.website ? (
            <>
              Ask through{' '}
              <a href={organisation.website} rel="noopener">
                the organisation’s own website
              </a>{' '}
              and name this case
            </>
          ) : (
            <>
              Start from <a href="#sources">the sources above</a>, which name those who published the account
            </>
          )}
          .
        </p>
      )}
    </div>
  </Section>
);

/** Cite, print, share: all of it as text that can be selected, with buttons where scripts run. */
export const TakeAway = ({
  title,
  url,
  citation,
  edition,
}: Pick<CaseView, 'title' | 'url' | 'citation'> & { edition?: CaseView['edition'] }) => (
  <Section id="cite" title="Cite, print, share">
    <div className={styles.part}>
      <h3>Cite</h3>
      <p className={`code-line ${styles.select}`}>{citation}</p>
      <PageTools copies={[{ label: 'Copy the citation', text: citation }]} />
      {edition && (
        <p className="no-print">
          This is <a href={edition.href}>version {edition.number}</a>, at an address that keeps it as it is.{' '}
          {edition.changesHref && (
            <>
              <a href={edition.changesHref}>What changed in it</a> ·{' '}
            </>
          )}
          <a href={edition.listHref}>All versions</a>
        </p>
      )}
    </div>
    <div className={`${styles.part} no-print`}>
      <h3>Share</h3>
      <p className={`code-line ${styles.select}`}>{url}</p>
      <PageTools copies={[{ label: 'Copy the link', text: url }]} />
      <p>
        <a
          href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`}
        >
          Send it by e-mail
        </a>
      </p>
    </div>
    <div className={`${styles.part} no-print`}>
      <h3>Print</h3>
      <p>The page is set for paper: print it from your browser’s menu, or save it there as a PDF.</p>
      <PageTools hasPrint />
    </div>
  </Section>
);
