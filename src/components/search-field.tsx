interface SearchFieldProps {
  id: string;
  label: string;
  /** The page's own field is large, with its label shown; the header's is small. */
  isLead?: boolean;
  hint?: string;
}

/** The one field. A plain form, so that it works before and without JavaScript. */
export const SearchField = ({ id, label, isLead = false, hint }: SearchFieldProps) => (
  <form className={isLead ? 'search-field search-field--lead' : 'search-field'} role="search" action="/cases">
    <label htmlFor={id} className={isLead ? undefined : 'visually-hidden'}>
      {label}
    </label>
    <div className="search-field__row">
      <input
        id={id}
        type="search"
        name="q"
        placeholder={isLead ? undefined : label}
        enterKeyHint="search"
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <button className="button" type="submit">
        Search
      </button>
    </div>
    {hint && (
      <p className="search-field__hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </form>
);
