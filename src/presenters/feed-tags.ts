/** Never changes: a `tag:` id (RFC 4151) holds for ever only when its date does. */
const TAG_YEAR = '2026';

export const tagOf = ({ home, specific }: { home: string; specific: string }): string =>
  `tag:${new URL(home).hostname},${TAG_YEAR}:${specific}`;

/** The lasting id of a case in every feed: from its key, which outlives its title, address and language. */
export const caseTag = ({ home, key }: { home: string; key: string }): string =>
  tagOf({ home, specific: `cases/${encodeURIComponent(key)}` });

/** Of one edition of a guide: a new edition is a new entry to who follows it. */
export const guideTag = ({
  home,
  key,
  edition,
}: {
  home: string;
  key: string;
  edition: string | null;
}): string =>
  tagOf({
    home,
    specific: ['guides', key, ...(edition ? [edition] : [])].map(encodeURIComponent).join('/'),
  });
