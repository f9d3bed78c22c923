/** What is counted, a day at a time and without anything of who it was. */
export const USAGE_KINDS = ['view', 'download', 'embed', 'search', 'unanswered', 'request'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];
