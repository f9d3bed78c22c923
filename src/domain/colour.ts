/** Field validation: empty, or a colour of six hexadecimal digits. Nothing else may reach a style. */
export const isColour = (value: unknown): true | string => {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return true;
  return 'Takes a colour as # and six digits or letters from a to f, such as #0b5563';
};
