import { parseArgs } from 'node:util';
import { isLocaleCode, type LocaleCode } from '../../../domain/locales.ts';

export interface ImportArguments {
  files: string[];
  isOne: boolean;
  isDryRun: boolean;
  isBulk: boolean;
  locale?: LocaleCode;
  /** A JSON file that says what each column of a list means. */
  mapping?: string;
  /** The mailbox of the account whose drafts they will be. */
  by?: string;
}

export const USAGE = `npm run import -- FILE… makes drafts of documents: Word, OpenDocument, PDF, web pages, Markdown, plain text.

  --one            one case of each document, even where it holds several
  --lang cy        the language the text is in (English otherwise)
  --by MAILBOX     whose drafts they are, by the mailbox of their account
  --dry-run        only say what would be made
  --bulk           the files are lists (CSV, JSON, JSON Lines): a draft of each row, all or none
  --mapping FILE   for lists: JSON that says what each column means, { "Column": "field" }

CSV, JSON and JSON Lines files are taken as lists without --bulk, too.`;

/** What a command line asks for, or what is wrong with it. */
export const readArguments = (args: string[]): ImportArguments | { problem: string } | { isHelp: true } => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        one: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        bulk: { type: 'boolean', default: false },
        lang: { type: 'string' },
        mapping: { type: 'string' },
        by: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { isHelp: true };
    if (positionals.length === 0) return { problem: 'Which files?' };
    const { lang } = values;
    if (lang !== undefined && !isLocaleCode(lang))
      return { problem: `“${lang}” is no language of this base.` };
    return {
      files: positionals,
      isOne: values.one,
      isDryRun: values['dry-run'],
      isBulk: values.bulk,
      ...(lang && { locale: lang }),
      ...(values.mapping && { mapping: values.mapping }),
      ...(values.by && { by: values.by }),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};
