import type { CaseQuery } from '../../domain/case-query.ts';
import { SuggestInput } from './suggest-input.tsx';

/** The search page's own field. The parameters that no control of the page shows travel along unseen. */
export const LeadField = ({ query }: { query: CaseQuery }) => (
  <div className="search-field search-field--lead search__field">
    <label htmlFor="q">What are you looking for?</label>
    <div className="search-field__row">
      <SuggestInput
        id="q"
        lang={query.lang}
        isQuiet
        name="q"
        defaultValue={query.q}
        maxLength={500}
        enterKeyHint="search"
        autoCapitalize="off"
        spellCheck="true"
      />
      <button className="button" type="submit">
        Search
      </button>
    </div>
    {query.lang !== 'en' && <input type="hidden" name="lang" value={query.lang} />}
    {query.near && (
      <input type="hidden" name="near" value={[query.near.lat, query.near.lng, query.near.km].join(',')} />
    )}
  </div>
);
