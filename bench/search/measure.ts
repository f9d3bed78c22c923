// One engine in a process of its own: `measure.ts measure ENGINE CASES build|search DIRECTORY QUERIES` prints one line of JSON.
import { generateCases } from '../../tests/helpers/cases-generator.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { PEERS, sizeOnDisk } from './peers.ts';
import { makeKnownItems, makeQueries } from './queries.ts';

const KNOWN_ITEMS = 100;
/** Queries are drawn from the first cases, so that memory holds the engine and not the bench's own copy. */
const SAMPLE = 500;

export const measure = async ([
  engine = '',
  cases = '',
  step = '',
  directory = '',
  queries = '500',
]: string[]): Promise<object> => {
  const make = PEERS[engine];
  if (!make) throw new Error(`No engine "${engine}": there are ${Object.keys(PEERS).join(', ')}.`);
  const peer = make(directory);
  const count = Number(cases);
  const started = performance.now();
  if (step === 'build') {
    await peer.build(generateCases({ count }));
    const both = performance.now() - started;
    const drawing = performance.now();
    for (const _ of generateCases({ count }));
    // What generating the cases took is no work of the engine's.
    return {
      indexMs: Math.round(both - (performance.now() - drawing)),
      diskMb: megabytes(sizeOnDisk(directory)),
    };
  }
  const documents: SearchDocument[] = [];
  for (const document of generateCases({ count })) {
    documents.push(document);
    if (documents.length === SAMPLE) break;
  }
  const asked = makeQueries({ documents, count: Number(queries), seed: 5 });
  const knownItems = makeKnownItems({ documents, count: KNOWN_ITEMS, seed: 9 });
  documents.length = 0;
  const opening = performance.now();
  await peer.open();
  const openMs = Math.round(performance.now() - opening);
  const times: number[] = [];
  for (const query of asked) {
    const before = performance.now();
    await peer.search(query);
    times.push(performance.now() - before);
  }
  const rssMb = megabytes(process.memoryUsage.rss());
  let found = 0;
  for (const { text, id } of knownItems) {
    const { ids } = await peer.search({
      text,
      lang: 'en',
      filters: {},
      hasAward: false,
      sort: 'relevance',
      offset: 0,
      limit: 20,
      facets: [],
    });
    if (ids.includes(id)) found += 1;
  }
  await peer.close();
  times.sort((left, right) => left - right);
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
  return {
    version: peer.version,
    openMs,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    rssMb,
    misspeltFound: found,
  };
};

const round = (value: number): number => Math.round(value * 100) / 100;
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

if (process.argv[2] === 'measure') console.log(JSON.stringify(await measure(process.argv.slice(3))));
