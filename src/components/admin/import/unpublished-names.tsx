'use client';

import { Button, useAllFormFields } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '../desk/call-api.ts';
import { namesOf } from './form-state.ts';
import { isAtLeast } from './use-named.ts';

interface Hidden {
  collection: string;
  id: string;
  title: string;
}

/** Records the case names that readers can't see yet: it can't be published before they are. For publishers, who may. */
export const UnpublishedNames = ({ role, onSaid }: { role: string; onSaid: (words: string) => void }) => {
  const [fields] = useAllFormFields();
  const [hidden, setHidden] = useState<Hidden[]>([]);
  const isPublisher = isAtLeast(role, 'publisher');
  const asked = JSON.stringify(namesOf(fields));

  const look = useCallback(async (): Promise<void> => {
    const names = JSON.parse(asked) as Record<string, string[]>;
    const found = await Promise.all(
      Object.entries(names).map(([collection, ids]) => readHidden({ collection, ids })),
    );
    setHidden(found.flat());
  }, [asked]);
  useEffect(() => {
    if (isPublisher) void look();
  }, [isPublisher, look]);

  if (hidden.length === 0) return null;
  const publish = async ({ collection, id, title }: Hidden): Promise<void> => {
    const { problem } = await callApi({
      path: `/api/${collection}/${id}?depth=0`,
      method: 'PATCH',
      body: { _status: 'published' },
    });
    onSaid(problem ? `${title} could not be published. ${problem}` : `${title} is published.`);
    await look();
  };
  return (
    <>
      <h3>Not published yet</h3>
      <ul>
        {hidden.map((record) => (
          <li className="import-panel__row" key={`${record.collection}/${record.id}`}>
            <a href={`/admin/collections/${record.collection}/${record.id}`}>{record.title}</a>
            <Button buttonStyle="secondary" onClick={() => void publish(record)} size="small">
              Publish it
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

const readHidden = async ({ collection, ids }: { collection: string; ids: string[] }): Promise<Hidden[]> => {
  if (ids.length === 0) return [];
  const query = new URLSearchParams({
    'where[id][in]': ids.join(','),
    'where[_status][equals]': 'draft',
    depth: '0',
    limit: '100',
    'select[title]': 'true',
  });
  try {
    const response = await fetch(`/api/${collection}?${query}`, { credentials: 'include' });
    if (!response.ok) return [];
    const { docs } = (await response.json()) as { docs: { id: string; title?: string | null }[] };
    return docs.map(({ id, title }) => ({ collection, id, title: title ?? id }));
  } catch {
    return [];
  }
};
