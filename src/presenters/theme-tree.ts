import type { FacetValue } from '../search/results.ts';
import { themeView, type ThemeView } from './card.ts';

/** A published theme as it is stored. */
export interface ThemeEntry {
  id: string;
  slug: string;
  title: string;
  description: string;
  parentId: string | null;
  order: number;
}

export interface ThemeNode extends ThemeView {
  slug: string;
  description: string;
  /** Published cases, those of its branches among them; null when search could not say. */
  count: number | null;
  children: ThemeNode[];
}

/**
 * The themes as an index. A theme whose parent is unpublished stands at the top: readers can't be sent to what they may
 * not see. `counts` is the theme facet of a search for all cases, null when there was no answer.
 */
export const themeTree = ({
  themes,
  counts,
}: {
  themes: ThemeEntry[];
  counts: FacetValue[] | null;
}): ThemeNode[] => {
  const known = new Set(themes.map(({ id }) => id));
  const branches = (parentId: string | null, seen: string[]): ThemeNode[] =>
    themes
      .filter((theme) => (theme.parentId && known.has(theme.parentId) ? theme.parentId : null) === parentId)
      .filter(({ id }) => !seen.includes(id))
      .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title))
      .map((theme) => ({
        ...themeView({ slug: theme.slug, label: theme.title }),
        slug: theme.slug,
        description: theme.description,
        count: counts && (counts.find(({ value }) => value === theme.slug)?.count ?? 0),
        children: branches(theme.id, [...seen, theme.id]),
      }));
  return branches(null, []);
};

/** The line from the top to a theme, itself last, and what branches off it; undefined when it isn't in the tree. */
export const findInTree = ({
  tree,
  slug,
}: {
  tree: ThemeNode[];
  slug: string;
}): { line: ThemeNode[]; node: ThemeNode } | undefined => {
  for (const node of tree) {
    if (node.slug === slug) return { line: [node], node };
    const below = findInTree({ tree: node.children, slug });
    if (below) return { ...below, line: [node, ...below.line] };
  }
  return undefined;
};
