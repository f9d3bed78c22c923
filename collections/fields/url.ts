/** Field validation: empty, or an http(s) address. Refuses `javascript:` and the like, which would run in a reader's page. */
export const isHttpUrl = (value: unknown): true | string => {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
    return true;
  return 'Takes a web address that starts with https:// or http://';
};
