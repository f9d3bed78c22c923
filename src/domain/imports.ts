/** What the import reads. */
export const IMPORT_FORMATS = ['docx', 'odt', 'pdf', 'html', 'markdown', 'text', 'csv', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_STATES = ['waiting', 'reading', 'done', 'refused'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** The largest file that is taken, in bytes: ten times the longest report we know, pictures and all. */
export const IMPORT_BYTES = 25 * 1024 * 1024;
/** A file that is not read within this is refused. */
export const IMPORT_MS = 5000;
