import type { Marked } from '../search/engine/port.ts';

/** Text with the words that a search matched marked in it. */
export const MarkedText = ({ marked }: { marked: Marked }) =>
  marked.map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
