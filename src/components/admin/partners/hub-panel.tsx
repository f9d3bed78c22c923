'use client';

import { Banner, useAllFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { idIn, valueOf } from '../import/form-state.ts';

/** What a hub's choice names, by its field: the collection, and how one says it. */
const KINDS = {
  themes: ['themes', 'theme'],
  audiences: ['audiences', 'audience'],
  methods: ['methods', 'method'],
  places: ['places', 'place'],
  regions: ['places', 'region'],
  organisations: ['organisations', 'organisation'],
} as const;

interface Missing {
  field: string;
  noun: string;
  titles: string[];
  /** Nothing else of its kind is left, so the hub's choice finds no case. */
  isAll: boolean;
}

/** In the form of a hub: what it chooses that readers can't see any more, and what comes of that. Nothing while all is well. */
export const HubPanel = () => {
  const [fields] = useAllFormFields();
  const [missing, setMissing] = useState<Missing[]>([]);
  const asked = JSON.stringify(
    Object.keys(KINDS).map((field) => [
      field,
      [valueOf(fields, `choice.${field}`) ?? []].flat().flatMap((value) => idIn(value) ?? []),
    ]),
  );
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const choice = JSON.parse(asked) as [keyof typeof KINDS, string[]][];
      const found = await Promise.all(choice.map(([field, ids]) => readMissing({ field, ids })));
      if (isCurrent) setMissing(found.flat());
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  if (missing.length === 0) return null;
  return (
    <Banner type="error">
      {missing.map(({ field, noun, titles, isAll }) => (
        <p key={field} style={{ margin: 0 }}>
          Not published any more: the {noun} {titles.join(', ')}.{' '}
          {isAll
            ? `While no ${noun} of this choice is, the hub shows no cases but those featured.`
            : 'The hub shows the cases of the others.'}{' '}
          Publish it again, or take it out of the choice.
        </p>
      ))}
    </Banner>
  );
};

const readMissing = async ({
  field,
  ids,
}: {
  field: keyof typeof KINDS;
  ids: string[];
}): Promise<Missing[]> => {
  const [collection, noun] = KINDS[field];
  if (ids.length === 0) return [];
  const query = new URLSearchParams({
    'where[id][in]': ids.join(','),
    depth: '0',
    limit: String(ids.length),
    'select[title]': 'true',
    'select[_status]': 'true',
  });
  try {
    const response = await fetch(`/api/${collection}?${query}`, { credentials: 'include' });
    if (!response.ok) return [];
    const { docs } = (await response.json()) as { docs: { id: string; title?: string; _status?: string }[] };
    const published = new Set(docs.filter(({ _status }) => _status === 'published').map(({ id }) => id));
    const gone = ids.filter((id) => !published.has(id));
    if (gone.length === 0) return [];
    // What is in the trash has no name here.
    const titles = gone.map((id) => `“${docs.find((doc) => doc.id === id)?.title ?? 'in the trash'}”`);
    return [{ field, noun, titles, isAll: gone.length === ids.length }];
  } catch {
    return [];
  }
};
