/** Options of a select from the domain's closed lists: `arms-length-landlord` reads "Arms length landlord". */
export const optionsOf = <const Value extends string>(
  values: readonly Value[],
  labels: Partial<Record<Value, string>> = {},
): { value: Value; label: string }[] =>
  values.map((value) => ({ value, label: labels[value] ?? sentenceCase(value) }));

const sentenceCase = (value: string): string => {
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
