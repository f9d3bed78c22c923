import { wordCountOf, type Line } from '../lines.ts';
import { findContactDetails } from './find-details.ts';
import { isWho } from './gather.ts';

const MOST_LINES = 3;

/** Marks the lines right above a mailbox or number that say whose it is: "Jo Bloggs", "Project manager". */
export const withOwners = (lines: Line[]): Line[] => {
  const owners = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'image' || line.kind === 'break' || !isOnlyDetails(line.text)) continue;
    // The first line is a title, however much it looks like a name.
    for (let at = index - 1; at > 0 && index - at <= MOST_LINES; at -= 1) {
      const above = lines[at] as Line;
      if (above.label || above.kind === 'image' || above.kind === 'break' || !isWho(above.text)) break;
      owners.add(at);
    }
  }
  return lines.map((line, index) => (owners.has(index) ? { ...line, isContact: true } : line));
};

/** A line that is little more than a mailbox or a number. */
const isOnlyDetails = (text: string): boolean => {
  if (text.length > 200) return false;
  const details = findContactDetails(text);
  if (details.length === 0) return false;
  let rest = '';
  let from = 0;
  for (const { start, end } of details) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return wordCountOf(rest + text.slice(from)) <= 5;
};
