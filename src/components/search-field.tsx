import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import { SuggestInput } from './search/suggest-input.tsx';

interface SearchFieldProps {
  id: string;
  label: string;
  lang: LocaleCode;
  /** The page's own field is large, with its label shown; the header's is small. */
  isLead?: boolean;
  hint?: string;
}

/** The one field. A plain form, so that it works before and without JavaScript. */
export const SearchField = ({ id, label, lang, isLead = false, hint }: SearchFieldProps) => (
  <form className={isLead ? 'search-field search-field--lead' : 'search-field'} role="search" action="/cases">
    <label htmlFor={id} className={isLead ? undefined : 'visually-hidden'}>
      {label}
    </label>
    <div className="search-field__row">
      <SuggestInput
        id={id}
        lang={lang}
        name="q"
        placeholder={isLead ? undefined : label}
        maxLength={500}
        enterKeyHint="search"
        autoCapitalize="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <button className="button" type="submit">
        Search
      </button>
    </div>
    {lang !== DEFAULT_LOCALE && <input type="hidden" name="lang" value={lang} />}
    {hint && (
      <p className="search-field__hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </form>
);
