import type { SearchBenchRow } from './row.ts';

type Measure = Exclude<keyof SearchBenchRow, 'cases' | 'engine' | 'skipped'>;

const FEWER_IS_BETTER: Measure[] = [
  'indexMs',
  'memoryMb',
  'diskMb',
  'openMs',
  'p50',
  'p95',
  'p99',
  'cpuP95',
  'visibleMs',
  'loopDelayMs',
];
const MORE_IS_BETTER: Measure[] = ['perSecond', 'misspeltFound'];

const OWN = 'embedded';

const isOwn = ({ peer }: { peer: string }): boolean => peer === OWN;

export type MeasuredRow = SearchBenchRow & { peer: string };

/** How many times better the embedded engine is than each peer at each size; below 1 the peer is better. */
export const ratiosOf = (rows: MeasuredRow[]): object[] =>
  rows.flatMap((row) => {
    const own = rows.find((other) => other.cases === row.cases && isOwn(other));
    if (!own || isOwn(row) || row.skipped) return [];
    const over = (measure: Measure, isMore: boolean): number | undefined => {
      const [ownValue, value] = [own[measure], row[measure]];
      if (!ownValue || !value) return undefined;
      return isMore ? ownValue / value : value / ownValue;
    };
    return [
      {
        cases: row.cases,
        peer: row.engine,
        ...Object.fromEntries(FEWER_IS_BETTER.map((measure) => [measure, over(measure, false)])),
        ...Object.fromEntries(MORE_IS_BETTER.map((measure) => [measure, over(measure, true)])),
      },
    ];
  });

/** What was promised, and what this run shows of it; a promise whose rows were not measured is left out. */
export const promisesOf = (rows: MeasuredRow[]): object[] => {
  const at = (peer: string, cases: number): MeasuredRow | undefined =>
    rows.find((row) => row.peer === peer && row.cases === cases && !row.skipped);
  const own = at(OWN, 10_000);
  const large = at(OWN, 100_000);
  const promises: { promise: string; wanted: string; measured: number; isKept: boolean }[] = [];
  const add = (
    promise: string,
    limit: { least?: number; most?: number },
    measured: number | undefined,
  ): void => {
    if (measured === undefined || Number.isNaN(measured)) return;
    const { least = -Infinity, most = Infinity } = limit;
    promises.push({
      promise,
      wanted: limit.least === undefined ? `below ${most}` : `at least ${least}`,
      measured,
      isKept: measured >= least && measured < most,
    });
  };
  const share = (one?: number, other?: number): number | undefined =>
    one === undefined || !other ? undefined : one / other;
  add('10,000: p95 of Orama over ours', { least: 10 }, share(at('orama', 10_000)?.p95, own?.p95));
  add('10,000: p95 of MiniSearch over ours', { least: 1.5 }, share(at('minisearch', 10_000)?.p95, own?.p95));
  add(
    '10,000: our memory over MiniSearch’s',
    { most: 0.6 },
    share(own?.memoryMb, at('minisearch', 10_000)?.memoryMb),
  );
  add('10,000: misspelt known items found, of 100', { least: 98 }, own?.misspeltFound);
  add('10,000 to 100,000: growth of p95', { most: 8 }, share(large?.p95, own?.p95));
  add('100,000: event-loop delay with 8 clients, p99 in ms', { most: 20 }, large?.loopDelayMs);
  add('10,000: opening over building', { most: 0.1 }, share(own?.openMs, own?.indexMs));
  add('100,000: opening over building', { most: 0.1 }, share(large?.openMs, large?.indexMs));
  return promises.map(({ isKept, ...promise }) => ({ ...promise, kept: isKept ? 'yes' : 'NO' }));
};
