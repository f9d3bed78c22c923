import { AppError } from '../../../domain/errors.ts';
import { CHARACTERS } from './limits.ts';

/** Ends every refusal: what would have been taken. */
export const TAKEN =
  'Casebook reads Word (.docx), OpenDocument (.odt), PDF, web pages (.html), Markdown and plain text.';

/** A file that is not read, and why, in a sentence that names what is wrong and what to do instead. */
export const refused = (
  message: string,
  { status = 422, cause }: { status?: 413 | 422; cause?: unknown } = {},
) => new AppError({ code: 'import-refused', status, problems: [{ field: 'file', message }], cause });

export const damaged = (what: string, cause?: unknown) =>
  refused(`The file is damaged: ${what}. Open it where it was made and save it again.`, { cause });

export const tooDeep = () =>
  refused('The file is nested too deeply to be a document. Copy its text into a new file and try that.');

export const tooMuch = (message: string) => refused(message, { status: 413 });

export const tooLong = (characters: number) =>
  tooMuch(
    `The file holds ${characters.toLocaleString('en-GB')} characters of text; ${CHARACTERS.toLocaleString('en-GB')} are taken at once. Send it in parts.`,
  );
