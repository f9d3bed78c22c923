/** How an address stands: failing ones are tried again before they are called dead; refused ones we may not ask at all. */
export const LINK_STATES = ['unchecked', 'alive', 'failing', 'dead', 'refused'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** What came of asking an address once. */
export type LinkAnswer =
  | { kind: 'answered'; status: number; movedTo?: string; retryAfter?: string }
  | { kind: 'failed'; problem: string }
  /** We must not ask it: it leads into a private network, or is no web address. */
  | { kind: 'refused'; problem: string }
  /** Our own line was away. */
  | { kind: 'unknown'; problem: string };

/** What is kept of an address. Dates are ISO dates. */
export interface LinkStanding {
  url: string;
  state: LinkState;
  status?: number | null;
  problem?: string | null;
  failures?: number | null;
  movedTo?: string | null;
  firstFailedAt?: string | null;
  lastAliveAt?: string | null;
  lastCheckedAt?: string | null;
  nextCheckAt?: string | null;
  archivedCopy?: string | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A link is called dead after so many failures in a row, over at least so long: a server may be away for a weekend. */
export const DEAD_AFTER = { failures: 3, ms: 3 * DAY };
const AGAIN = {
  alive: 7 * DAY,
  failing: [DAY, 2 * DAY, 2 * DAY],
  dead: 14 * DAY,
  refused: 30 * DAY,
  unknown: HOUR,
  waiting: HOUR,
};
const LONGEST_WAIT = 7 * DAY;

/** How an address stands after one more answer, and when to ask it again. */
export const afterAnswer = ({
  link,
  answer,
  now,
}: {
  link: LinkStanding;
  answer: LinkAnswer;
  now: Date;
}): LinkStanding => {
  const asked = { ...link, lastCheckedAt: now.toISOString() };
  const inMs = (ms: number): string => new Date(now.getTime() + ms).toISOString();
  if (answer.kind === 'unknown') return { ...link, nextCheckAt: inMs(AGAIN.unknown) };
  if (answer.kind === 'refused')
    return {
      ...asked,
      state: 'refused',
      status: null,
      problem: answer.problem,
      movedTo: null,
      archivedCopy: null,
      nextCheckAt: inMs(AGAIN.refused),
    };
  const wait = answer.kind === 'answered' ? waitOf({ retryAfter: answer.retryAfter, now }) : undefined;
  if (answer.kind === 'answered' && answer.status === 429)
    return { ...asked, status: 429, nextCheckAt: inMs(wait ?? AGAIN.waiting) };
  if (answer.kind === 'answered' && isThere(answer.status))
    return {
      ...asked,
      state: 'alive',
      status: answer.status,
      problem: null,
      failures: 0,
      movedTo: answer.movedTo ?? null,
      firstFailedAt: null,
      lastAliveAt: now.toISOString(),
      archivedCopy: null,
      nextCheckAt: inMs(AGAIN.alive),
    };
  const failures = (link.failures ?? 0) + 1;
  const firstFailedAt = link.firstFailedAt ?? now.toISOString();
  const isDead =
    link.state === 'dead' ||
    (failures >= DEAD_AFTER.failures && now.getTime() - Date.parse(firstFailedAt) >= DEAD_AFTER.ms);
  const backOff = isDead ? AGAIN.dead : (AGAIN.failing[failures - 1] ?? 2 * DAY);
  return {
    ...asked,
    state: isDead ? 'dead' : 'failing',
    status: answer.kind === 'answered' ? answer.status : null,
    problem: answer.kind === 'answered' ? problemOf(answer.status) : answer.problem,
    failures,
    movedTo: null,
    firstFailedAt,
    archivedCopy: archivedCopyOf({ url: link.url, asOf: link.lastAliveAt ?? firstFailedAt }),
    nextCheckAt: inMs(Math.max(wait ?? 0, backOff)),
  };
};

/** The copy that the Internet Archive kept nearest to a day, where it has one: to be offered, never put in unasked. */
export const archivedCopyOf = ({ url, asOf }: { url: string; asOf: string }): string =>
  `https://web.archive.org/web/${asOf.slice(0, 10).replaceAll('-', '')}/${url}`;

/** Whoever refuses a program, or its way of asking, is there all the same. */
const isThere = (status: number): boolean => status < 500 && status !== 404 && status !== 410;

const problemOf = (status: number): string => {
  if (status === 404) return 'There is no such page (404).';
  if (status === 410) return 'The page was taken away (410).';
  return `The server has a fault (${status}).`;
};

/** `Retry-After` in milliseconds: seconds, or a date. */
const waitOf = ({ retryAfter, now }: { retryAfter?: string; now: Date }): number | undefined => {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, LONGEST_WAIT) : undefined;
};
