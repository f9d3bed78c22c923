import type { Case } from '../payload-types.ts';

/** A Lexical value, as Payload's types give it. */
export type RichText = NonNullable<NonNullable<Case['comment']>['text']>;

export interface NamedLink {
  label: string;
  /** Null where the name has no page. */
  href: string | null;
}

/** The records among a relation's values. An id that was not filled in is a record this reader may not see. */
export const recordsOf = <Value>(
  values: readonly Value[] | null | undefined,
): Extract<Value, { id: string }>[] =>
  (values ?? []).filter(
    (value): value is Extract<Value, { id: string }> =>
      typeof value === 'object' && value !== null && 'id' in value,
  );

export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return null;
};
