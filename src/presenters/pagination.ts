export interface PageLink {
  page: number;
  isCurrent: boolean;
}

/** A gap stands for pages left out. */
export type PageStep = PageLink | 'gap';

/** First, last, current and its neighbours: `1 … 4 [5] 6 … 20`. A gap of one page is that page. Empty when there is only one page. */
export const pageSteps = ({ page, pages }: { page: number; pages: number }): PageStep[] => {
  if (pages <= 1) return [];
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const shown = [...new Set(wanted)].sort((a, b) => a - b);
  return shown.flatMap((number, index): PageStep[] => {
    const link = { page: number, isCurrent: number === page };
    const missing = number - (shown[index - 1] ?? number - 1) - 1;
    if (missing === 0) return [link];
    return missing === 1 ? [{ page: number - 1, isCurrent: false }, link] : ['gap', link];
  });
};
