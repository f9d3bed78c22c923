'use client';

import { useRowLabel } from '@payloadcms/ui';

export const SynonymRowLabel = () => {
  const { data } = useRowLabel<{ words?: string[] }>();
  return <span>{data?.words?.join(' = ') || 'New group'}</span>;
};
