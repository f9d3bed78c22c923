'use client';

import { useRowLabel } from '@payloadcms/ui';

/** The statement itself as the row's name, so that a folded list still reads as one. */
export const StatementRowLabel = () => {
  const { data, rowNumber = 0 } = useRowLabel<{ statement?: string }>();
  return <span>{`${rowNumber + 1}. ${shorten(data?.statement ?? '')}`}</span>;
};

const shorten = (text: string): string =>
  text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text || 'New';
