/** "Welsh" for `cy` in English words. */
export const languageName = ({ code, inWordsOf }: { code: string; inWordsOf: string }): string =>
  new Intl.DisplayNames([inWordsOf], { type: 'language' }).of(code) ?? code;
