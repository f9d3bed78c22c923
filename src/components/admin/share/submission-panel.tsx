'use client';

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { callApi } from '../desk/call-api.ts';

/** What can be done with a submission: take it in hand, make a draft of it, or decline it with a word to its sender. */
export const SubmissionPanel = () => {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const router = useRouter();
  const heading = useId();
  const reasonId = useId();
  const [isWorking, setIsWorking] = useState(false);
  const [isDeclining, setIsDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const { state, caseId } = useFormFields(([fields]) => ({
    state: fields.state?.value as string | undefined,
    caseId: fields.case?.value as string | undefined,
  }));
  if (!id || !state || state === 'begun') return null;
  const base = `${config.routes.api}/submissions/${id}`;
  const isOpen = state === 'new' || state === 'in-hand';

  const act = async (
    input: Parameters<typeof callApi>[0] & { done: string; opens?: boolean },
  ): Promise<void> => {
    setIsWorking(true);
    const answer = await callApi(input);
    setIsWorking(false);
    if (answer.problem) {
      toast.error(answer.problem);
      return;
    }
    toast.success(input.done);
    if (input.opens && answer.id) router.push(`${config.routes.admin}/collections/cases/${answer.id}`);
    else window.location.reload();
  };

  return (
    <section aria-labelledby={heading} className="field-type">
      <h3 id={heading}>What to do with it</h3>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
        {(isOpen || (state === 'accepted' && !caseId)) && (
          <Button
            disabled={isWorking}
            onClick={() =>
              void act({
                path: `${base}/make-draft`,
                method: 'POST',
                done: 'A draft is made. Check what the import read.',
                opens: true,
              })
            }
          >
            Make a draft
          </Button>
        )}
        {caseId && state === 'accepted' && (
          <Button el="link" to={`${config.routes.admin}/collections/cases/${caseId}`}>
            Open the draft
          </Button>
        )}
        {state === 'new' && (
          <Button
            buttonStyle="secondary"
            disabled={isWorking}
            onClick={() =>
              void act({ path: base, method: 'PATCH', body: { state: 'in-hand' }, done: 'It is in hand.' })
            }
          >
            Take it in hand
          </Button>
        )}
        {isOpen && !isDeclining && (
          <Button buttonStyle="secondary" disabled={isWorking} onClick={() => setIsDeclining(true)}>
            Decline …
          </Button>
        )}
      </div>
      {isOpen && isDeclining && (
        <div className="field-type textarea">
          <label className="field-label" htmlFor={reasonId}>
            Why, in words for its sender (may stay empty)
          </label>
          <textarea
            id={reasonId}
            maxLength={2000}
            onChange={({ target }) => setReason(target.value)}
            rows={4}
            style={{ inlineSize: '100%' }}
            value={reason}
          />
          <div style={{ display: 'flex', gap: '0.75rem' }}>
            <Button
              disabled={isWorking}
              onClick={() =>
                void act({
                  path: `${base}/decline`,
                  method: 'POST',
                  body: { reason },
                  done: 'Declined. Its sender is told by mail.',
                })
              }
            >
              Decline and tell them
            </Button>
            <Button buttonStyle="secondary" onClick={() => setIsDeclining(false)}>
              Keep it
            </Button>
          </div>
        </div>
      )}
    </section>
  );
};
