/** Where a case has a figure that an import took from a document and nobody has confirmed, by its path in the form. */
export const figuresToCheck = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((row, index) => figuresToCheck(row, join(path, index)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'needsChecking'
      ? inner === true
        ? [join(path, name)]
        : []
      : figuresToCheck(inner, join(path, name)),
  );
};

const join = (path: string, name: string | number): string => (path ? `${path}.${name}` : String(name));
