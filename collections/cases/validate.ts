import type { CheckboxFieldValidation, TextareaFieldValidation } from 'payload';

export const SUMMARY_WORDS = 120;

/** At most 120 words: what a reader takes in before deciding to read on. */
export const validateSummary: TextareaFieldValidation = (value) => {
  const words = typeof value === 'string' ? value.trim().split(/\s+/).filter(Boolean).length : 0;
  if (words === 0) return 'Write a summary: at most 120 words.';
  return words <= SUMMARY_WORDS || `Takes at most ${SUMMARY_WORDS} words; this has ${words}.`;
};

/** A full case says what did not work, or says openly that nothing was reported. */
export const validateNoneReported: CheckboxFieldValidation = (value, { data, siblingData }) => {
  const { tier } = (data ?? {}) as { tier?: string };
  const { text } = (siblingData ?? {}) as { text?: unknown };
  if (tier !== 'full') return true;
  const isTold = hasWords(text);
  if (value === true && isTold) return 'Untick "none reported": there is a text that says what did not work.';
  return (
    value === true || isTold || 'A full case says what did not work: write it above, or tick "none reported".'
  );
};

/** True when a Lexical value holds anything a reader could read. */
export const hasWords = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false;
  if ('text' in node && typeof node.text === 'string' && node.text.trim() !== '') return true;
  const children =
    'root' in node ? [node.root] : 'children' in node && Array.isArray(node.children) ? node.children : [];
  return children.some(hasWords);
};
