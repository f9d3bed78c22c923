/** One paragraph's words: white space single, a line break kept, nothing that shows nothing. */
export const plainWords = (text: string): string =>
  text
    // Soft hyphens, zero-width spaces and joiners of lines, and marks of direction: none is seen, and each would split a word.
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    // What no XML or page may hold.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

export const countOf = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `One ${one}` : `${count.toLocaleString('en-GB')} ${many}`;
