import { DEFAULT_LOCALE, type LocaleCode } from '../../domain/locales.ts';
import { DialectError } from './errors.ts';
import { listed } from './read-values.ts';

/** The same languages in three letters, which Meilisearch takes too. */
const THREE_LETTERS: Record<string, LocaleCode> = {
  eng: 'en',
  ara: 'ar',
  cym: 'cy',
  fas: 'fa',
  pes: 'fa',
  kur: 'ku',
  pol: 'pl',
  pus: 'ps',
  ron: 'ro',
  rus: 'ru',
  som: 'so',
  ukr: 'uk',
  urd: 'ur',
};

/**
 * The reader's language: each record is answered once, in that language or, where it has none, in its first. Beside one,
 * the default language may be named, which it falls back to anyway.
 * @throws DialectError `invalid_search_locales`
 */
export const readLocale = ({
  given,
  locales,
}: {
  given: string[] | null;
  locales: readonly LocaleCode[];
}): LocaleCode => {
  const read = (given ?? []).map((name, index) => {
    const known = locales.find((code) => code === name || code === THREE_LETTERS[name]);
    if (known) return known;
    const message = `Unknown value \`${name.slice(0, 50)}\` at \`.locales[${index}]\`: expected one of ${listed(locales)}`;
    throw new DialectError({ code: 'invalid_search_locales', message });
  });
  const [first = DEFAULT_LOCALE, ...others] = read;
  const other = others.find((code) => code !== first && code !== DEFAULT_LOCALE);
  if (other === undefined) return first;
  throw new DialectError({
    code: 'invalid_search_locales',
    message: `A search is read in one language: \`${first}\` and \`${other}\` together are not spoken here. Send a query for each by \`/multi-search\`.`,
  });
};
