import type { Payload, Where } from 'payload';
import { hasRole } from '../../collections/access/roles.ts';
import { wordsForAnybody } from '../domain/locales.ts';
import { dayOf } from '../domain/usage.ts';
import { asUser, type DeskReading } from '../editorial/desk/desk-reading.ts';
import { readCounts, sumBy, total } from './read-counts.ts';

export interface DeskUsage {
  views: number;
  searches: number;
  unanswered: number;
  cases: { title: string; slug: string; count: number }[];
  lost: { name: string; count: number }[];
  sites: { name: string; count: number }[];
}

interface Sums extends Omit<DeskUsage, 'cases'> {
  cases: { name: string; count: number }[];
}

const DAYS = 30;
const SHOWN = 5;
const KEPT_MS = 10 * 60_000;

/** The counts of a large base are many rows, and a dashboard is opened often. */
const kept = new WeakMap<Payload, { since: number; reading: Promise<Sums> }>();

/** What was read in the last thirty days: for reviewers and above. Titles come with this person's own rights. */
export const readDeskUsage = async (reading: DeskReading): Promise<DeskUsage | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const { payload, now = new Date() } = reading;
  const sums = await keptSums({ payload, now });
  const { docs } = await payload.find({
    collection: 'cases',
    where: { key: { in: sums.cases.map(({ name }) => name.replace('cases/', '')) } },
    select: { title: true, slug: true, key: true },
    locale: 'all',
    depth: 0,
    limit: SHOWN,
    pagination: false,
    ...asUser(reading),
  });
  const cases = sums.cases.flatMap(({ name, count }) => {
    const found = docs.find(({ key }) => `cases/${key}` === name);
    return found ? [{ title: wordsForAnybody(found.title) ?? found.slug, slug: found.slug, count }] : [];
  });
  return { ...sums, cases };
};

const keptSums = ({ payload, now }: { payload: Payload; now: Date }): Promise<Sums> => {
  const known = kept.get(payload);
  if (known && now.getTime() - known.since < KEPT_MS && now.getTime() >= known.since) return known.reading;
  const reading = readSums({ payload, now });
  kept.set(payload, { since: now.getTime(), reading });
  reading.catch(() => kept.delete(payload));
  return reading;
};

const readSums = async ({ payload, now }: { payload: Payload; now: Date }): Promise<Sums> => {
  const from = dayOf(new Date(now.getTime() - (DAYS - 1) * 86_400_000));
  const before = dayOf(new Date(now.getTime() + 86_400_000));
  const read = (where: Where) => readCounts({ payload, from, before, where });
  const views = await read({ kind: { equals: 'view' } });
  const searches = await read({ kind: { in: ['search', 'unanswered'] } });
  // A site once for each list it showed, not for each case in it.
  const embeds = await read({ and: [{ kind: { equals: 'embed' } }, { subject: { equals: '' } }] });
  const lost = searches.filter(({ kind }) => kind === 'unanswered');
  const ofCases = views.filter(({ subject }) => subject.startsWith('cases/'));
  const named = (tallies: { name: string; count: number }[]) =>
    tallies.filter(({ name }) => name !== '').slice(0, SHOWN);
  return {
    views: total(ofCases),
    searches: total(searches.filter(({ kind }) => kind === 'search')),
    unanswered: total(lost),
    cases: named(sumBy(ofCases, ({ subject }) => subject)),
    lost: named(sumBy(lost, ({ via }) => via)),
    sites: named(sumBy(embeds, ({ via }) => via)),
  };
};
