'use client';

import { useAuth, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ConsentRow } from '../../../editorial/consent/list-consents.ts';
import { AskConsent } from './ask-consent.tsx';
import { ConsentList } from './consent-list.tsx';
import './consent.css';

/** In the case's form, for reviewers and above: who was asked about which words, what they said, and asking. */
export const ConsentPanel = () => {
  const { user } = useAuth<{ id: string; role?: string }>();
  const { config } = useConfig();
  const { id } = useDocumentInfo();
  const isModified = useFormModified();
  const [consents, setConsents] = useState<ConsentRow[] | null>(null);
  const [problem, setProblem] = useState('');
  const mayAsk = Boolean(user?.role) && user?.role !== 'contributor';
  const base = `${config.routes.api}/cases/${String(id)}`;

  const load = useCallback(async (): Promise<void> => {
    try {
      const response = await fetch(`${base}/consents`, { credentials: 'include' });
      const body = (await response.json()) as { consents?: ConsentRow[]; errors?: { message: string }[] };
      setProblem(response.ok ? '' : (body.errors?.[0]?.message ?? 'The answers could not be read.'));
      if (body.consents) setConsents(body.consents);
    } catch {
      setProblem('The server does not answer.');
    }
  }, [base]);

  useEffect(() => {
    // Anew after a save, too: the words may not be what was agreed to any more.
    if (mayAsk && id && !isModified) void load();
  }, [id, isModified, load, mayAsk]);

  if (!mayAsk) return null;
  return (
    <section aria-labelledby="consent-title" className="field-type consent-panel">
      <h3 id="consent-title">Consent of the organisation</h3>
      {id ? (
        <>
          <p className="field-description">
            They read the version that is saved now by a secret link, without an account, and agree or say
            what should change.
          </p>
          {problem && <p role="alert">{problem}</p>}
          {consents && (
            <ConsentList consents={consents} caseId={String(id)} adminRoute={config.routes.admin} />
          )}
          <AskConsent url={`${base}/ask-consent`} isModified={isModified} onAsked={load} />
        </>
      ) : (
        <p className="field-description">Save the case first.</p>
      )}
    </section>
  );
};
