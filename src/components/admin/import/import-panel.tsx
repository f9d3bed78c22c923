'use client';

import './import.css';
import { Button, useAllFormFields, useAuth, useDocumentInfo, useForm } from '@payloadcms/ui';
import { useState } from 'react';
import { wordsOf } from '../../../editorial/import/document.ts';
import type { Proposal } from '../../../editorial/import/match/match-case.ts';
import { figuresToCheck, picturesOf, saysNothingFailed, valueOf } from './form-state.ts';
import { ImportPictures } from './import-pictures.tsx';
import { ImportProposals } from './import-proposals.tsx';
import { UnpublishedNames } from './unpublished-names.tsx';
import { useOriginal } from './use-original.ts';

/** At the top of an imported draft: what is left to do until it can be published, each with a button that does it. */
export const ImportPanel = () => {
  const { id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role?: string }>();
  const [fields] = useAllFormFields();
  const { dispatchFields, setModified } = useForm();
  const [said, setSaid] = useState('');
  const originals = useOriginal(id);
  const proposals = (valueOf<Proposal[] | null>(fields, 'proposedRecords') ?? []).filter(Boolean);
  const unplaced = wordsOf(valueOf<string | null>(fields, 'unplaced') ?? '').length;
  const figures = figuresToCheck(fields);
  const pictures = picturesOf(fields);
  const isImported = originals.length > 0 || proposals.length > 0 || unplaced > 0 || figures.length > 0;
  if (!id || !isImported) return null;

  const set = (values: Record<string, unknown>, done: string): void => {
    for (const [path, value] of Object.entries(values))
      dispatchFields({ type: 'UPDATE', path, value, valid: true });
    setModified(true);
    setSaid(done);
  };
  const role = user?.role ?? 'contributor';

  return (
    <section aria-labelledby="import-panel-title" className="import-panel">
      <h2 id="import-panel-title">From a document</h2>
      {originals.map(({ id: original, filename }) => (
        <p key={original}>
          <a download href={`/api/imports/file/${encodeURIComponent(filename)}`}>
            {filename}
          </a>{' '}
          is kept with this draft. Only staff can open it.
        </p>
      ))}
      {originals.flatMap(({ remarks }) => remarks).length > 0 && (
        <details>
          <summary>How it was read</summary>
          <ul className="import-file__remarks">
            {originals
              .flatMap(({ remarks }) => remarks)
              .map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
          </ul>
        </details>
      )}
      {unplaced > 0 && (
        <p>
          <strong>{unplaced === 1 ? 'One word' : `${unplaced} words`} without a place.</strong> Move what
          belongs into a part of the case, delete the rest. Readers never see it.
        </p>
      )}
      {figures.length > 0 && (
        <div className="import-panel__row">
          <span>
            {figures.length === 1 ? 'One figure was' : `${figures.length} figures were`} read out of the text:{' '}
            {figures.map(({ words }) => words).join('; ')}.
          </span>
          <Button
            buttonStyle="secondary"
            onClick={() =>
              set(
                Object.fromEntries(figures.map(({ path }) => [path, false])),
                'The figures are confirmed with the next save.',
              )
            }
            size="small"
          >
            {figures.length === 1 ? 'The figure is right' : 'All figures are right'}
          </Button>
        </div>
      )}
      {saysNothingFailed(fields) && (
        <div className="import-panel__row">
          <span>The document says nothing of what did not work. Ask for it, or say so openly:</span>
          <Button
            buttonStyle="secondary"
            onClick={() => set({ 'whatDidNotWork.noneReported': true }, '“None reported” is ticked.')}
            size="small"
          >
            None reported
          </Button>
        </div>
      )}
      <ImportProposals onSaid={setSaid} proposals={proposals} role={role} />
      <ImportPictures onSaid={setSaid} pictures={pictures} role={role} />
      <UnpublishedNames onSaid={setSaid} role={role} />
      <p aria-live="polite" className="import-panel__said">
        {said}
      </p>
    </section>
  );
};
