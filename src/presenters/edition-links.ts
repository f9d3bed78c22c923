/** Where the versions of a case stand, by its slug. */
export const versionsHref = (slug: string): string => `/cases/${slug}/versions`;
export const versionHref = ({ slug, number }: { slug: string; number: number }): string =>
  `${versionsHref(slug)}/${number}`;
export const changesHref = ({ slug, number }: { slug: string; number: number }): string =>
  `/cases/${slug}/changes/${number}`;
