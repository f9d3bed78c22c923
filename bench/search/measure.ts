// One engine in a process of its own: `measure.ts measure ENGINE CASES build|search DIRECTORY QUERIES` prints one line of JSON.
import { generateCases } from '../../tests/helpers/cases-generator.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { withClients } from './clients.ts';
import { PEERS } from './peers/all.ts';
import { bareQuery, makeKnownItems, makeQueries } from './queries.ts';
import type { SearchBenchRow } from './row.ts';
import { timeToVisible } from './visible.ts';

const KNOWN_ITEMS = 100;
const CHANGES = 20;
/** Queries are drawn from the first cases, so that memory holds the engine and not the bench's own copy. */
const SAMPLE = 500;

const measure = async ([
  engine = '',
  cases = '',
  step = '',
  directory = '',
  queries = '500',
]: string[]): Promise<Partial<SearchBenchRow>> => {
  const make = PEERS[engine];
  if (!make) throw new Error(`No engine "${engine}": there are ${Object.keys(PEERS).join(', ')}.`);
  const peer = make(directory);
  const count = Number(cases);
  if (step === 'build') {
    const started = performance.now();
    await peer.build(generateCases({ count }));
    const indexMs = Math.round(performance.now() - started);
    const diskMb = await peer.disk();
    await peer.close();
    return { indexMs, diskMb };
  }
  const documents: SearchDocument[] = [];
  for (const document of generateCases({ count })) {
    documents.push(document);
    if (documents.length === SAMPLE) break;
  }
  const asked = makeQueries({ documents, count: Number(queries), seed: 5 });
  const askedByClients = makeQueries({ documents, count: Number(queries), seed: 6 });
  const knownItems = makeKnownItems({ documents, count: KNOWN_ITEMS, seed: 9 });
  const changed = documents.slice(0, CHANGES);
  documents.length = 0;

  const opening = performance.now();
  await peer.open();
  await peer.search(bareQuery(''));
  const openMs = Math.round(performance.now() - opening);
  const times: number[] = [];
  const used: number[] = [];
  for (const query of asked) {
    const [before, usedBefore] = [performance.now(), processorMs()];
    await peer.search(query);
    times.push(performance.now() - before);
    used.push(processorMs() - usedBefore);
  }
  const memoryMb = peer.isElsewhere ? undefined : process.memoryUsage.rss() / 1e6;
  const clients = await withClients({ peer, queries: askedByClients });
  let found = 0;
  for (const { text, id } of knownItems) {
    const { ids } = await peer.search(bareQuery(text));
    if (ids.includes(id)) found += 1;
  }
  const visible = await timeToVisible({ peer, documents: changed });
  await peer.close();
  for (const list of [times, used]) list.sort((left, right) => left - right);
  const at = (sorted: number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    engine: peer.version,
    memoryMb,
    openMs,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    p99: at(times, 0.99),
    cpuP95: peer.isElsewhere ? undefined : at(used, 0.95),
    visibleMs: at(visible, 0.5),
    ...clients,
    misspeltFound: Math.round((found / knownItems.length) * 100),
  };
};

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

console.log(JSON.stringify(await measure(process.argv.slice(3))));
