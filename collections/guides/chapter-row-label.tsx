'use client';

import { useRowLabel } from '@payloadcms/ui';

export const ChapterRowLabel = () => {
  const { data, rowNumber = 0 } = useRowLabel<{ title?: string }>();
  return <span>{`${rowNumber + 1}. ${data?.title || 'New chapter'}`}</span>;
};
