import { searchWordsFor } from '../i18n/search-words.ts';
import type { Suggestion } from '../search/results.ts';

export interface SuggestionGroup {
  kind: Suggestion['kind'];
  label: string;
  items: Suggestion[];
}

/** Suggestions under the name of their kind, in the order they came. */
export const groupSuggestions = ({
  suggestions,
  lang,
}: {
  suggestions: Suggestion[];
  lang: string;
}): SuggestionGroup[] => {
  const { suggestionKinds } = searchWordsFor(lang);
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    label: suggestionKinds[kind],
    items: suggestions.filter((suggestion) => suggestion.kind === kind),
  }));
};
