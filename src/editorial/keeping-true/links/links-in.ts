/** Fields that hold an address of the web, in whatever collection they stand. */
const ADDRESS_FIELDS = new Set(['url', 'link', 'website', 'proofLink', 'creditLink']);
const LONGEST = 2000;

/** Every http(s) address that a record names, in its fields and in its rich text, in all languages; without the base's own. */
export const linksIn = ({ record, ownOrigin }: { record: unknown; ownOrigin: string }): string[] => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && ADDRESS_FIELDS.has(name)) {
        const address = addressOf(inner);
        if (address && !address.startsWith(`${ownOrigin}/`)) found.add(address);
      } else walk(inner);
    }
  };
  walk(record);
  return [...found];
};

/** The same address for the same page: without the place in it. */
const addressOf = (value: string): string | undefined => {
  if (!/^https?:\/\//i.test(value.trim()) || !URL.canParse(value.trim())) return undefined;
  const url = new URL(value.trim());
  url.hash = '';
  return url.href.length <= LONGEST ? url.href : undefined;
};
