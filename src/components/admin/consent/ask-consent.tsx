'use client';

import { Button, useFormFields } from '@payloadcms/ui';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface Asked {
  link?: string;
  isMailed?: boolean;
  errors?: { message: string; field?: string }[];
}

/**
 * Asks for consent. It stands inside the case's own form, so it is no form itself: Enter asks and does not save the case, and
 * what is typed here changes nothing of it.
 */
export const AskConsent = ({
  url,
  isModified,
  onAsked,
}: {
  url: string;
  isModified: boolean;
  onAsked: () => Promise<void>;
}) => {
  const contact = useFormFields(([fields]) => ({
    organisationName: textOf(fields['contact.organisationName']?.value),
    mailbox: textOf(fields['contact.mailbox']?.value),
  }));
  const [values, setValues] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) result.current?.focus();
  }, [asked]);

  const ask = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const response = await fetch(url, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...contact, ...values }),
      });
      const body = (await response.json()) as Asked;
      setAsked(response.ok ? body : { errors: body.errors ?? [{ message: 'That did not work.' }] });
      if (response.ok) await onAsked();
    } catch {
      setAsked({ errors: [{ message: 'The server does not answer.' }] });
    }
    setIsBusy(false);
  };

  const problemOf = (field: string) => asked?.errors?.find((problem) => problem.field === field)?.message;
  const common = (name: 'organisationName' | 'mailbox' | 'message') => ({
    id: `consent-${name}`,
    value: values[name] ?? (name === 'message' ? '' : contact[name]),
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
    'aria-invalid': problemOf(name) ? true : undefined,
    'aria-describedby': problemOf(name) ? `consent-${name}-problem` : undefined,
  });
  const askOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!isBusy && !isModified) void ask();
  };

  return (
    <div className="consent-panel__ask">
      <div ref={result} tabIndex={-1} aria-live="polite">
        {asked?.link && <Link link={asked.link} isMailed={asked.isMailed === true} />}
        {asked?.errors && (
          <ul role="alert">
            {asked.errors.map(({ field, message }) => (
              <li key={message} id={field && `consent-${field}-problem`}>
                {message}
              </li>
            ))}
          </ul>
        )}
      </div>
      <label htmlFor="consent-organisationName">Organisation to ask</label>
      <input type="text" {...common('organisationName')} onKeyDown={askOnEnter} />
      <label htmlFor="consent-mailbox">Its mailbox (leave empty to pass the link on yourself)</label>
      <input type="email" {...common('mailbox')} onKeyDown={askOnEnter} />
      <label htmlFor="consent-message">A word of yours for the mail</label>
      <textarea rows={3} {...common('message')} />
      <Button
        buttonStyle="secondary"
        type="button"
        disabled={isBusy || isModified}
        onClick={() => void ask()}
      >
        Ask for consent
      </Button>
      {isModified && <p className="field-description">Save first: they are asked about what is saved.</p>}
    </div>
  );
};

const Link = ({ link, isMailed }: { link: string; isMailed: boolean }) => {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="consent-panel__link">
      <p>
        {isMailed ? 'The mail with this link is on its way.' : 'Pass this link on.'} It is shown only now:
        whoever has it can read the case and answer.
      </p>
      <input
        type="text"
        readOnly
        value={link}
        aria-label="The secret link"
        onFocus={(event) => event.target.select()}
      />
      <Button
        buttonStyle="secondary"
        type="button"
        onClick={() => {
          void navigator.clipboard?.writeText(link).then(() => setIsCopied(true));
        }}
      >
        {isCopied ? 'Copied' : 'Copy the link'}
      </Button>
    </div>
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
