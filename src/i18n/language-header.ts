/** How the edge tells a page's layout, which can't read the query, what its `lang` parameter is. */
export const LANGUAGE_HEADER = 'x-casebook-lang';
