'use client';

import { Button, useConfig, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui';
import { useState } from 'react';
import { isPublishedStage, type Stage } from '../../../domain/workflow.ts';
import { StageBadge } from '../desk/stage-badge.tsx';
import { MoveBox } from './move-box.tsx';
import { moveWords } from './move-words.ts';
import { useCaseDesk } from './use-case-desk.ts';
import './workflow.css';

/** Payload shows what is kept here once the page is drawn again. */
const TOLD_AFTER_RELOAD = 'payload-pending-success-toast';

/** In place of a select: where the case stands, and a button for each step that whoever looks may take. */
export const StagePanel = () => {
  const { desk, act } = useCaseDesk();
  const [asking, setAsking] = useState<Stage | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isModified = useFormModified();
  const saveDraft = useSaveDraft();
  if (!desk) return <p className="field-description">Save the draft first; then it can go its way.</p>;
  const { stage, moves, isLive, plans, refusedPlan } = desk;
  const mustSaveFirst = isModified && isPublishedStage(stage);

  const move = async (to: Stage, comment?: string): Promise<void> => {
    setBusy(true);
    setProblem('');
    const isSaved = !isModified || (await saveDraft());
    const refused = isSaved
      ? await act({ path: 'move', body: { to, comment } })
      : 'The draft could not be saved.';
    setBusy(false);
    setAsking(null);
    if (refused) {
      setProblem(refused);
      return;
    }
    window.sessionStorage.setItem(TOLD_AFTER_RELOAD, moveWords({ from: stage, to })?.done ?? 'Done.');
    // The form holds the version that was moved: only a new one shows the whole truth.
    window.location.reload();
  };

  return (
    <section aria-label="Where it stands" className="case-desk field-type">
      <p className="case-desk__stage">
        <span className="case-desk__label">Stage</span> <StageBadge stage={stage} />
      </p>
      {isLive && !isPublishedStage(stage) && (
        <p className="field-description">Readers have an earlier version until this one is published.</p>
      )}
      {plans.map(({ publishes, at }) => (
        <p className="field-description" key={`${publishes}${at}`}>
          {publishes ? 'Planned for readers' : 'To be taken from readers'} on {new Date(at).toLocaleString()}.
        </p>
      ))}
      {refusedPlan && <p className="case-desk__problem">Not published as planned: {refusedPlan}</p>}
      {mustSaveFirst && (
        <p className="field-description">
          You have changed it: save the draft or publish the change first. Steps for what readers have come
          after that.
        </p>
      )}
      <div className="case-desk__buttons">
        {moves.map(({ to, needs }) => {
          const words = moveWords({ from: stage, to });
          if (!words) return null;
          return (
            <Button
              buttonStyle={to === 'published' || to === 'approved' ? 'primary' : 'secondary'}
              disabled={isBusy || mustSaveFirst}
              extraButtonProps={{
                'data-move': to,
                ...(needs && { 'aria-expanded': asking === to }),
              }}
              key={to}
              onClick={() => (needs ? setAsking(to) : void move(to))}
              size="small"
              type="button"
            >
              {words.label}
            </Button>
          );
        })}
      </div>
      {asking && (
        <MoveBox
          ask={moveWords({ from: stage, to: asking })?.ask ?? ''}
          label={moveWords({ from: stage, to: asking })?.label ?? ''}
          onCancel={() => setAsking(null)}
          onSend={(text) => void move(asking, text)}
        />
      )}
      <div aria-live="polite">
        {problem && (
          <p className="case-desk__problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </section>
  );
};

/** Saves the form as a draft, as its own button does; false where that was refused. */
const useSaveDraft = (): (() => Promise<boolean>) => {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const { code } = useLocale();
  const { submit } = useForm();
  return async () => {
    const saved = await submit({
      action: `${config.routes.api}/cases/${id}?draft=true&depth=0&fallback-locale=null&locale=${code}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    });
    return Boolean(saved && saved.res?.ok);
  };
};
