'use client';

import { useRowLabel } from '@payloadcms/ui';

export const SynonymRowLabel = () => {
  const { data } = useRowLabel<{ words?: string[] }>();
  return <span>{data?.words?.join(' = ') || 'New group'}</span>;
};

export const PinRowLabel = () => {
  const { data } = useRowLabel<{ query?: string; cases?: unknown[] }>();
  const count = data?.cases?.length ?? 0;
  return <span>{data?.query ? `${data.query} (${count} first)` : 'New query'}</span>;
};
