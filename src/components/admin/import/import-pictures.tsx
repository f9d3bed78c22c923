'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { callApi } from '../desk/call-api.ts';
import { isAtLeast } from './use-named.ts';

interface Picture {
  id: string;
  alt?: string | null;
  filename?: string | null;
  thumbnailURL?: string | null;
  url?: string | null;
  _status?: string | null;
}

/** Pictures of the case that want words, or that readers could not see yet; saved one by one. */
export const ImportPictures = ({
  pictures,
  role,
  onSaid,
}: {
  pictures: { id: string; row: number }[];
  role: string;
  onSaid: (words: string) => void;
}) => {
  const [records, setRecords] = useState<Picture[]>([]);
  const ids = pictures.map(({ id }) => id).join(',');
  useEffect(() => {
    if (!ids) {
      setRecords([]);
      return;
    }
    const abort = new AbortController();
    void (async () => {
      try {
        const query = new URLSearchParams({ 'where[id][in]': ids, depth: '0', draft: 'true', limit: '100' });
        const response = await fetch(`/api/media?${query}`, { credentials: 'include', signal: abort.signal });
        if (response.ok) setRecords(((await response.json()) as { docs: Picture[] }).docs);
      } catch {
        // The pictures stand in their own part of the form too.
      }
    })();
    return () => abort.abort();
  }, [ids]);

  const isPublisher = isAtLeast(role, 'publisher');
  const open = records.filter(({ alt, _status }) => !alt || (isPublisher && _status !== 'published'));
  if (open.length === 0) return null;
  return (
    <>
      <h3>Pictures: say what a person who can’t see them should be told</h3>
      <ul>
        {open.map((picture) => (
          <PictureWords
            isPublisher={isPublisher}
            key={picture.id}
            onSaved={(saved) => {
              setRecords((all) => all.map((each) => (each.id === saved.id ? saved : each)));
              onSaid('The picture has its words.');
            }}
            picture={picture}
          />
        ))}
      </ul>
    </>
  );
};

const PictureWords = ({
  picture,
  isPublisher,
  onSaved,
}: {
  picture: Picture;
  isPublisher: boolean;
  onSaved: (picture: Picture) => void;
}) => {
  const field = useId();
  const [alt, setAlt] = useState(picture.alt ?? '');
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const save = async (): Promise<void> => {
    const status = isPublisher ? 'published' : 'draft';
    setIsBusy(true);
    const answer = await callApi({
      path: `/api/media/${picture.id}?depth=0${isPublisher ? '' : '&draft=true'}`,
      method: 'PATCH',
      body: { alt: alt.trim(), _status: status },
    });
    setIsBusy(false);
    setProblem(answer.problem);
    if (!answer.problem) onSaved({ ...picture, alt: alt.trim(), _status: status });
  };
  const shown = picture.thumbnailURL ?? picture.url;
  return (
    <li className="import-panel__row">
      {shown && <img alt="" src={shown} />}
      <span className="import-panel__words">
        <label className="sr-only" htmlFor={field}>
          {picture.filename} in words
        </label>
        <input
          id={field}
          onChange={({ target }) => setAlt(target.value)}
          placeholder={picture.filename ?? ''}
          style={{ width: '100%' }}
          type="text"
          value={alt}
        />
      </span>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || !alt.trim()}
        onClick={() => void save()}
        size="small"
      >
        {isPublisher ? 'Save and publish the picture' : 'Save'}
      </Button>
      {problem && <span className="import-file__problem">{problem}</span>}
    </li>
  );
};
