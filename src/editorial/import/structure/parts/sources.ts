import type { StructuredCase } from '../../structured-case.ts';
import { shownText, type Line } from '../lines.ts';

type Source = StructuredCase['sources'][number];

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'()[\]]{2,500}/i;

/** A line as a source: its words are the title, its first web address the link. */
export const sourcesOf = (line: Line): Source[] => {
  const title = shownText(line);
  if (!/[\p{L}\p{N}]/u.test(title)) return [];
  const shown = ADDRESS.exec(title.slice(0, 2000))?.[0].replace(/[.,;:]+$/, '');
  const linked = line.links.find(({ url }) => /^https?:\/\//i.test(url))?.url;
  const url = linked ?? (shown?.startsWith('www.') ? `https://${shown}` : shown);
  return [{ title, ...(url && { url }) }];
};
