'use client';

import { STAGE_LABELS } from '../../../domain/workflow.ts';
import type { CaseAction } from '../../../domain/case-log.ts';
import type { DeskLogEntry } from '../../../editorial/workflow/desk-of-case.ts';
import { useCaseDesk } from './use-case-desk.ts';
import './workflow.css';

/** Who did what to the case, the newest first. */
export const LogPanel = () => {
  const { desk } = useCaseDesk();
  if (!desk || desk.log.length === 0) return null;
  return (
    <details className="case-desk field-type">
      <summary className="case-desk__title">What happened</summary>
      <ol className="case-desk__list case-desk__log">
        {desk.log.map((entry) => (
          <li key={entry.id}>
            <p className="case-desk__text">{sentenceOf(entry)}</p>
            {entry.note && <p className="case-desk__note">{entry.note}</p>}
            <p className="case-desk__meta">{new Date(entry.at).toLocaleString()}</p>
          </li>
        ))}
      </ol>
    </details>
  );
};

const sentenceOf = ({ action, from, to, by }: DeskLogEntry): string =>
  action === 'moved' && to
    ? `${by} moved it${from ? ` from “${STAGE_LABELS[from]}”` : ''} to “${STAGE_LABELS[to]}”`
    : `${by} ${DID[action]}`;

const DID: Record<CaseAction, string> = {
  created: 'made the case',
  imported: 'brought it in from a document',
  edited: 'changed its words',
  moved: 'moved it',
  assigned: 'gave it to',
  commented: 'commented',
  'comment-resolved': 'dealt with a comment',
  'consent-asked': 'asked for consent',
  'consent-given': 'gave consent',
  'consent-refused': 'asked for changes before consent',
  'consent-withdrawn': 'took consent back',
  scheduled: 'planned its publishing',
  'schedule-refused': 'did not publish it as planned',
  restored: 'brought back an earlier version',
  checked: 'checked it: still true',
  unpublished: 'took it back from readers',
  trashed: 'put it in the trash',
  'taken-from-trash': 'took it out of the trash',
};
