'use client';

import { Button, useForm } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { PLACE_KINDS } from '../../../../collections/taxonomies.ts';
import { optionsOf } from '../../../../collections/fields/options.ts';
import { ORGANISATION_TYPES } from '../../../domain/vocabulary.ts';
import type { Proposal } from '../../../editorial/import/match/match-case.ts';
import { callApi } from '../desk/call-api.ts';
import { idIn } from './form-state.ts';
import { isAtLeast, useNamed } from './use-named.ts';

interface Proposals {
  proposals: Proposal[];
  role: string;
  onSaid: (words: string) => void;
}

/** Names of the document that the base has no record for, and records that its text mentions: add each with a click, or ignore it. */
export const ImportProposals = ({ proposals, role, onSaid }: Proposals) => {
  const { dispatchFields, setModified } = useForm();
  if (proposals.length === 0) return null;
  const drop = (gone: Proposal): void => {
    const left = proposals.filter((proposal) => proposal !== gone);
    dispatchFields({ type: 'UPDATE', path: 'proposedRecords', value: left.length > 0 ? left : null });
    setModified(true);
  };
  const [fresh, known] = [proposals.filter(({ id }) => !id), proposals.filter(({ id }) => id)];
  return (
    <>
      {fresh.length > 0 && <h3>New names</h3>}
      <ul>
        {fresh.map((proposal) => (
          <NewRecord
            key={`${proposal.path}/${proposal.title}`}
            onDrop={() => drop(proposal)}
            onSaid={onSaid}
            proposal={proposal}
            role={role}
          />
        ))}
      </ul>
      {known.length > 0 && <h3>Named in the text</h3>}
      <ul>
        {known.map((proposal) => (
          <KnownRecord
            key={`${proposal.path}/${proposal.id}`}
            onDrop={() => drop(proposal)}
            onSaid={onSaid}
            proposal={proposal}
          />
        ))}
      </ul>
    </>
  );
};

interface One {
  proposal: Proposal;
  onDrop: () => void;
  onSaid: (words: string) => void;
}

const KnownRecord = ({ proposal, onDrop, onSaid }: One) => {
  const name = useNamed();
  const { title, path, role, id } = proposal;
  return (
    <li className="import-panel__row">
      <span>
        {title} <small>({path === 'partners' ? 'as a partner' : path})</small>
      </span>
      <Button
        buttonStyle="secondary"
        onClick={() => {
          if (id) name({ path, id, role });
          onDrop();
          onSaid(`${title} is in the form. Save to keep it.`);
        }}
        size="small"
      >
        Add
      </Button>
      <Ignore onDrop={onDrop} title={title} />
    </li>
  );
};

const KINDS: Record<Proposal['collection'], string> = {
  organisations: 'organisation',
  themes: 'theme',
  audiences: 'audience',
  methods: 'method',
  places: 'place',
};

const NewRecord = ({ proposal, role, onDrop, onSaid }: One & { role: string }) => {
  const { collection, title, path } = proposal;
  const name = useNamed();
  const choice = useId();
  const [type, setType] = useState<string>(proposal.type ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const kinds =
    collection === 'organisations' ? ORGANISATION_TYPES : collection === 'places' ? PLACE_KINDS : [];
  const mayAdd = collection === 'organisations' || isAtLeast(role, 'reviewer');
  const isPublished = isAtLeast(role, 'publisher');

  const add = async (): Promise<void> => {
    setIsBusy(true);
    const { problem, id } = await callApi({
      path: `/api/${collection}?depth=0${isPublished ? '' : '&draft=true'}`,
      method: 'POST',
      body: {
        title,
        ...(collection === 'organisations' && { type: type || undefined }),
        ...(collection === 'places' && { kind: type || undefined }),
        _status: isPublished ? 'published' : 'draft',
      },
    });
    setIsBusy(false);
    const made = idIn(id);
    if (problem || !made) {
      onSaid(`${title} could not be added. ${problem}`);
      return;
    }
    name({ path, id: made, role: proposal.role });
    onDrop();
    onSaid(
      `${title} is ${isPublished ? 'published' : 'added as a draft'} and in the form. Save to keep it there.`,
    );
  };

  return (
    <li className="import-panel__row">
      <span>
        {title} <small>({path === 'partners' ? 'partner' : KINDS[collection]})</small>
      </span>
      {mayAdd && kinds.length > 0 && (
        <>
          <label className="sr-only" htmlFor={choice}>
            What {title} is
          </label>
          <select id={choice} onChange={({ target }) => setType(target.value)} value={type}>
            <option value="">What is it?</option>
            {optionsOf(kinds).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
      {mayAdd ? (
        <Button
          buttonStyle="secondary"
          disabled={isBusy || (kinds.length > 0 && isPublished && !type)}
          onClick={() => void add()}
          size="small"
        >
          Add this {KINDS[collection]}
        </Button>
      ) : (
        <small>A reviewer can add it.</small>
      )}
      <Ignore onDrop={onDrop} title={title} />
    </li>
  );
};

const Ignore = ({ title, onDrop }: { title: string; onDrop: () => void }) => (
  <Button aria-label={`Ignore ${title}`} buttonStyle="none" onClick={onDrop} size="small">
    Ignore
  </Button>
);
