/** Field validation: an http(s) address, or nothing where the field may be empty. Refuses `javascript:` and the like, which would run in a reader's page. */
export const isHttpUrl = (
  value: unknown,
  { required = false }: { required?: boolean } = {},
): true | string => {
  if (!required && (value === undefined || value === null || value === '')) return true;
  if (typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
    return true;
  return 'Takes a web address that starts with https:// or http://';
};
