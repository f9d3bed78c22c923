'use client';

import { Button, useAllFormFields, useConfig } from '@payloadcms/ui';
import { useId, useState, type FormEvent } from 'react';
import type { DeskComment } from '../../../editorial/workflow/desk-of-case.ts';
import { caseParts, goToPart, type CasePart } from './case-parts.ts';
import { useCaseDesk } from './use-case-desk.ts';
import './workflow.css';

/** What was asked for in review, by field: each with a way to the field and a tick for when it is done. */
export const CommentsPanel = () => {
  const { desk, act } = useCaseDesk();
  const { getEntityConfig } = useConfig();
  const [state] = useAllFormFields();
  const [problem, setProblem] = useState('');
  if (!desk) return null;
  const fields = getEntityConfig({ collectionSlug: 'cases' })?.fields ?? [];
  const parts = caseParts({ fields, state });
  const open = desk.comments.filter(({ resolvedAt }) => !resolvedAt);
  const done = desk.comments.filter(({ resolvedAt }) => resolvedAt);

  const resolve = async ({ id }: DeskComment, resolved: boolean): Promise<void> =>
    setProblem(await act({ path: `comments/${id}/resolve`, body: { resolved } }));
  const entry = (comment: DeskComment) => (
    <Comment
      comment={comment}
      key={comment.id}
      onResolve={(resolved) => void resolve(comment, resolved)}
      part={partFor({ parts, path: comment.field })}
    />
  );

  return (
    <section aria-label="Comments" className="case-desk field-type">
      <h3 className="case-desk__title">Comments{open.length > 0 && ` (${open.length} open)`}</h3>
      {open.length > 0 && <ul className="case-desk__list">{open.map(entry)}</ul>}
      {done.length > 0 && (
        <details>
          <summary>Dealt with ({done.length})</summary>
          <ul className="case-desk__list">{done.map(entry)}</ul>
        </details>
      )}
      <CommentForm
        onSend={async (body) => {
          const refused = await act({ path: 'comments', body });
          setProblem(refused);
          return !refused;
        }}
        parts={parts}
      />
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

/** A path inside a row belongs to the row, or to its list where the row is gone. */
const partFor = ({ parts, path }: { parts: CasePart[]; path: string | null }): CasePart | undefined => {
  if (!path) return undefined;
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const part = parts.find((candidate) => candidate.path === steps.slice(0, length).join('.'));
    if (part) return part;
  }
  return undefined;
};

const Comment = ({
  comment: { text, by, at, field, resolvedAt, resolvedBy },
  part,
  onResolve,
}: {
  comment: DeskComment;
  part: CasePart | undefined;
  onResolve: (resolved: boolean) => void;
}) => (
  <li className="case-desk__comment">
    <p className="case-desk__meta">
      {part ? (
        <button className="case-desk__link" onClick={() => goToPart(part)} type="button">
          Go to {part.label}
        </button>
      ) : (
        <span>{field ?? 'The case as a whole'}</span>
      )}
    </p>
    <p className="case-desk__text">{text}</p>
    <p className="case-desk__meta">
      {by}, {new Date(at).toLocaleDateString()}
      {resolvedAt && `; dealt with by ${resolvedBy ?? 'somebody'}`}
    </p>
    <Button buttonStyle="secondary" onClick={() => onResolve(!resolvedAt)} size="xsmall" type="button">
      {resolvedAt ? 'Open again' : 'Dealt with'}
    </Button>
  </li>
);

const CommentForm = ({
  parts,
  onSend,
}: {
  parts: CasePart[];
  onSend: (body: { text: string; field?: string }) => Promise<boolean>;
}) => {
  const [text, setText] = useState('');
  const [field, setField] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setBusy(true);
    if (await onSend({ text, ...(field && { field }) })) {
      setText('');
      setField('');
    }
    setBusy(false);
  };
  return (
    <details className="case-desk__new">
      <summary>Write a comment</summary>
      <label htmlFor={`${id}-field`}>About</label>
      <select
        className="case-desk__select"
        id={`${id}-field`}
        onChange={({ target }) => setField(target.value)}
        value={field}
      >
        <option value="">The case as a whole</option>
        {parts.map((part) => (
          <option key={part.path} value={part.path}>
            {part.label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-text`}>What should be changed?</label>
      <textarea
        id={`${id}-text`}
        maxLength={4000}
        onChange={({ target }) => setText(target.value)}
        rows={3}
        value={text}
      />
      <Button disabled={isBusy || text.trim() === ''} onClick={() => void send()} size="small" type="button">
        Add the comment
      </Button>
    </details>
  );
};
