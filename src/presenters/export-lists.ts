/** Several values in one cell, to be taken apart again: a bar between them, and a backslash before a bar of their own. */
export const joinCell = (values: readonly (string | number | null | undefined)[]): string =>
  values
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value) => String(value).replace(/[\\|]/g, '\\$&'))
    .join(' | ');
