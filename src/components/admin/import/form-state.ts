import type { FormState } from 'payload';
import { hasWords } from '../../../../collections/cases/validate.ts';

export const valueOf = <Value>(fields: FormState, path: string): Value | undefined =>
  fields[path]?.value as Value | undefined;

/** Figures that the import read and nobody has confirmed: where to untick them, and in words. */
export const figuresToCheck = (fields: FormState): { path: string; words: string }[] =>
  Object.keys(fields)
    .filter((path) => path.endsWith('.needsChecking') && fields[path]?.value === true)
    .map((path) => {
      const figure = path.slice(0, -'needsChecking'.length);
      const [qualifier, value, unit] = ['qualifier', 'value', 'unit'].map(
        (name) => fields[figure + name]?.value,
      );
      return {
        path,
        words: [qualifier === 'exactly' ? '' : String(qualifier ?? '').replaceAll('-', ' '), value, unit]
          .filter((part) => part !== '' && part !== null && part !== undefined)
          .join(' '),
      };
    });

export const picturesOf = (fields: FormState): { id: string; row: number }[] =>
  rowsOf(fields, 'pictures').flatMap((row) => {
    const id = idIn(fields[`pictures.${row}.image`]?.value);
    return id ? [{ id, row }] : [];
  });

/** Every record that a case can't be published without being published itself, by its collection. */
export const namesOf = (fields: FormState): Record<string, string[]> => {
  const organisations = [
    idIn(valueOf(fields, 'organisation')),
    ...rowsOf(fields, 'partners').map((row) => idIn(fields[`partners.${row}.organisation`]?.value)),
  ];
  const many = (path: string) => [valueOf(fields, path) ?? []].flat().map(idIn);
  return Object.fromEntries(
    Object.entries({
      organisations,
      themes: many('themes'),
      audiences: many('audiences'),
      methods: many('methods'),
      places: many('places'),
    }).map(([collection, ids]) => [collection, [...new Set(ids.filter((id) => id !== undefined))].sort()]),
  );
};

/** A full case must say what failed, or that nothing was reported: true while it does neither. */
export const saysNothingFailed = (fields: FormState): boolean =>
  valueOf(fields, 'tier') === 'full' &&
  valueOf(fields, 'whatDidNotWork.noneReported') !== true &&
  !hasWords(valueOf(fields, 'whatDidNotWork.text'));

export const rowsOf = (fields: FormState, path: string): number[] =>
  (fields[path]?.rows ?? []).map((_, index) => index);

export const idIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value || undefined;
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
};
