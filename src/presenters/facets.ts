import type { Facet } from '../domain/case-query.ts';
import { EVIDENCE_LEVELS } from '../domain/vocabulary.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { FacetValue, SearchResults } from '../search/results.ts';

export interface FacetGroupView {
  facet: Facet;
  title: string;
  /** Shown at once. */
  head: FacetValue[];
  /** Behind "show all". */
  rest: FacetValue[];
  /** A value behind "show all" is chosen, so it stands open. */
  isRestOpen: boolean;
  /** Unfolded at first: the groups readers use most, and any with a choice in it. */
  isOpen: boolean;
  chosen: number;
}

const ORDER: Facet[] = [
  'theme',
  'audience',
  'challenge',
  'method',
  'region',
  'place',
  'organisationType',
  'evidence',
  'organisation',
];
const OPEN_AT_FIRST = new Set<Facet>(['theme', 'audience', 'challenge', 'evidence']);
const HEAD = 8;
/** "Show all" for one or two more would cost more than it saves. */
const SPARE = 2;

/** The groups of checkboxes. Values without a case are left out unless chosen; the order of a group never depends on what is chosen in it. */
export const facetGroups = ({ facets, query }: Pick<SearchResults, 'facets' | 'query'>): FacetGroupView[] =>
  ORDER.flatMap((facet) => {
    const values = ordered({ facet, values: facets[facet] }).filter(
      ({ count, isSelected }) => count > 0 || isSelected,
    );
    if (values.length === 0) return [];
    const cut = values.length <= HEAD + SPARE ? values.length : HEAD;
    const rest = values.slice(cut);
    const chosen = values.filter(({ isSelected }) => isSelected).length;
    return [
      {
        facet,
        title: labelsFor(query.lang).facets[facet],
        head: values.slice(0, cut),
        rest,
        isRestOpen: rest.some(({ isSelected }) => isSelected),
        isOpen: OPEN_AT_FIRST.has(facet) || chosen > 0,
        chosen,
      },
    ];
  });

const ordered = ({ facet, values }: { facet: Facet; values: FacetValue[] }): FacetValue[] =>
  facet === 'evidence'
    ? [...values].sort((a, b) => rankOf(b.value) - rankOf(a.value))
    : [...values].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));

const rankOf = (level: string): number => (EVIDENCE_LEVELS as readonly string[]).indexOf(level);
