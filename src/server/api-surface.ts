/** Paths for programs, each with the name its use is counted under; the first that fits. */
const SURFACES: [path: RegExp, name: string][] = [
  [/^\/api\/graphql\/?$/, 'graphql'],
  [/^\/api\/(search|suggest|records|changes|oembed)(\/|$)/, '$1'],
  // Pictures of pages, the desk's own forms and sign-ins are no API.
  [/^\/api\/(media\/file|users|import|imports|partners)(\/|$)/, ''],
  [/^\/api\//, 'rest'],
  [/^\/(search-api|feeds|exports|oai|oembed|mcp)(\/|$)/, '$1'],
  [/^\/cases\/[^/]+\.(json|jsonld|bib|ris)$/, 'records'],
  [/^\/openapi\.json$/, 'openapi'],
];

/** The surface for programs that a path belongs to; undefined for pages and everything else. */
export const surfaceOf = (path: string): string | undefined => {
  for (const [pattern, name] of SURFACES) {
    const match = pattern.exec(path);
    if (match) return name.replace('$1', match[1] ?? '') || undefined;
  }
  return undefined;
};
